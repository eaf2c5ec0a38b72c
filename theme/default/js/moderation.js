// The keyboard of the moderators' desk: j and k walk the cases, a publishes, r chooses the rule, d removes, x marks, u undoes.
// Deliberately absent: anything that can't be done with the page's own buttons.

const cases = [...document.querySelectorAll("[data-case]")];
const list = document.querySelector("[data-cases]");
document.querySelector("[data-keyboard]")?.removeAttribute("hidden");

let at = -1;
const claimed = new Set();

const claim = (id) => {
  if (claimed.has(id) || !list) return;
  claimed.add(id);
  fetch(list.dataset.claim, { method: "POST", body: new URLSearchParams({ item: id }) }).catch(() => {});
};

const go = (to) => {
  if (!cases.length) return;
  at = Math.max(0, Math.min(cases.length - 1, to));
  cases[at].focus();
  cases[at].scrollIntoView({ block: "nearest" });
  claim(cases[at].dataset.case);
};

for (const [index, one] of cases.entries()) one.addEventListener("focusin", () => { at = index; });

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = event.target.closest?.("textarea, input[type=text], input[type=number], select");
  if (typing) {
    if (event.key === "Escape") cases[at]?.focus();
    return;
  }
  const press = (key) => cases[at]?.querySelector(`[data-key="${key}"]`);
  switch (event.key) {
    case "j": go(at + 1); break;
    case "k": go(at - 1); break;
    case "a": case "d": press(event.key)?.click(); break;
    case "r": press("r")?.focus(); break;
    case "x": press("x")?.click(); break;
    case "u": document.querySelector('[data-key="u"]')?.click(); break;
    default: return;
  }
  event.preventDefault();
});

if (cases.length) go(0);
