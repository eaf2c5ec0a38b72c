// A front at the desk: every button of the form is asked for without leaving the page, lines are dragged and moved by the arrow
// keys, and the search answers while one types. The server decides what each button does, as it does without this script.
// Deliberately absent: any knowledge of what a front is.

const place = document.querySelector("[data-front]");
const said = document.querySelector("[data-front-said]");
const form = () => place.querySelector("[data-front-form]");

let changed = false;
let leaving = false;
let turn = Promise.resolve();

// What is said twice is heard twice only when the line was empty in between.
const say = (text) => {
  said.textContent = "";
  requestAnimationFrame(() => (said.textContent = text));
};

/** One button after the other: each is read when its turn comes, from the page as it then is. */
const queue = (work) => (turn = turn.then(work).catch(() => say(place.dataset.offline)));

/** Sends the form as the button would; gives the page it answers with, or nothing where there is none. */
const ask = async (wish) => {
  const sent = new URLSearchParams(new FormData(form()));
  sent.set("do", wish);
  const answer = await fetch(form().action, { method: "POST", body: sent });
  if (answer.redirected) {
    leaving = true;
    location.assign(answer.url);
    return null;
  }
  if (answer.status === 401) {
    say(place.dataset.signedOut);
    return null;
  }
  if (!answer.ok && answer.status !== 409 && answer.status !== 422) {
    say(place.dataset.refused);
    return null;
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-front]");
};

const press = async (wish) => {
  if (!wish) return;
  const fresh = await ask(wish);
  if (!fresh) return;
  place.replaceChildren(...fresh.childNodes);
  const words = place.querySelector("[role=alert] p, [data-said]");
  say(words ? words.textContent : "");
  place.querySelector("[autofocus]")?.focus();
};

place.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (button && "plain" in button.dataset) return;
  event.preventDefault();
  queue(() => press(button?.value || "look"));
});

// The arrow keys on a line's buttons do what the buttons do.
place.addEventListener("keydown", (event) => {
  const way = { ArrowUp: "up:", ArrowDown: "down:" }[event.key];
  if (!way || event.altKey || event.ctrlKey || event.metaKey || !event.target.closest?.("[data-steps]")) return;
  event.preventDefault();
  queue(() => {
    const steps = document.activeElement?.closest("[data-steps]");
    return press(steps?.querySelector(`[value^="${way}"], [value^="band${way}"]`)?.value);
  });
});

let typing = 0;
place.addEventListener("input", (event) => {
  if (!("frontFind" in event.target.dataset)) {
    if (event.target.name !== "at") changed = true;
    return;
  }
  clearTimeout(typing);
  typing = setTimeout(() => queue(async () => {
    const fresh = await ask("look");
    const list = fresh?.querySelector("[data-front-found]");
    if (list) place.querySelector("[data-front-found]").replaceChildren(...list.childNodes);
  }), 200);
});

// Dragging: a line of a slot to any slot, a band among the bands.
let dragged = null;
const mark = (line, side) => {
  for (const one of place.querySelectorAll("[data-drop]")) delete one.dataset.drop;
  if (line) line.dataset.drop = side;
};
const below = (line, event) => {
  const box = line.getBoundingClientRect();
  return event.clientY > box.top + box.height / 2;
};
place.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("[data-line], [data-band]") ?? null;
  event.dataTransfer?.setData("text/plain", "");
});
const under = (event) => {
  if (!dragged) return null;
  const band = "band" in dragged.dataset;
  const line = event.target.closest(band ? "[data-band]" : "[data-line]");
  return line || (band ? null : event.target.closest("[data-slot]"));
};
place.addEventListener("dragover", (event) => {
  const over = under(event);
  if (!over) return;
  event.preventDefault();
  mark(over, "slot" in over.dataset ? "into" : below(over, event) ? "below" : "above");
});
place.addEventListener("dragend", () => {
  mark();
  dragged = null;
});
place.addEventListener("drop", (event) => {
  const over = under(event);
  if (!over) return;
  event.preventDefault();
  const after = "slot" in over.dataset ? 0 : Number(below(over, event));
  if ("band" in dragged.dataset) {
    const from = Number(dragged.dataset.band);
    const to = Number(over.dataset.band) + after;
    queue(() => press(`bandmove:${from}:${to > from ? to - 1 : to}`));
  } else {
    const [from, to] = [dragged, over].map((one) => one.closest("[data-slot]").dataset.slot);
    const at = Number(dragged.dataset.line);
    const last = over.querySelectorAll("[data-line]").length;
    const beside = "slot" in over.dataset ? last : Number(over.dataset.line) + after;
    const target = from === to && beside > at ? beside - 1 : beside;
    queue(() => press(`move:${from}:${at}:${to}:${target}`));
  }
  mark();
  dragged = null;
});

addEventListener("beforeunload", (event) => {
  if (!leaving && (changed || "dirty" in form().dataset)) event.preventDefault();
});
