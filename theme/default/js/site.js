// What script adds to a reader page: the ticking clock, the appearance switch, copy, share and print,
// galleries by button, embeds on request, the endless wire. Every page is whole without it.
// Deliberately absent: anything that phones anyone, takes over a key, or runs before it is needed.

const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const show = (element) => element && (element.hidden = false);

// Clock: "21:14 GMT 11 October 2020". The server's words stay; the hour moves, and the date at midnight.
const clock = one("[data-clock]");
if (clock) {
  const { zone } = clock.dataset;
  const lang = { en: "en-GB", ar: "ar-u-nu-latn" }[root.lang] || root.lang;
  const [time, label, date] = clock.children;
  const words = [label.textContent, date.textContent];
  const write = (options) => new Intl.DateTimeFormat(lang, { timeZone: zone, ...options });
  try {
    const hour = write({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const day = write({ dateStyle: "long" });
    const name = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "short" });
    const offset = (at) => name.formatToParts(at).find((part) => part.type === "timeZoneName").value;
    const served = new Date(clock.dateTime);
    const tick = () => {
      const now = new Date();
      time.textContent = hour.format(now);
      label.textContent = offset(now) === offset(served) ? words[0] : offset(now);
      date.textContent = day.format(now) === day.format(served) ? words[1] : day.format(now);
      clock.dateTime = now.toISOString();
      setTimeout(tick, 60050 - (Date.now() % 60000));
    };
    tick();
  } catch {
    // A browser that does not know the zone keeps the server's time.
  }
}

// Appearance: as the device, light, dark; remembered on this device only.
const appearance = one("[data-theme-switch]");
const themes = ["auto", "light", "dark"];
const remember = (theme) => {
  try {
    if (theme === undefined) return localStorage.getItem("theme");
    if (theme === "auto") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
  return null;
};
const wear = (theme) => {
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (!appearance) return;
  one("[data-theme-label]", appearance).textContent = appearance.dataset[theme];
  appearance.title = appearance.dataset[theme];
};
wear(themes.includes(remember()) ? remember() : "auto");
if (appearance) {
  show(appearance);
  appearance.addEventListener("click", () => {
    const theme = themes[(themes.indexOf(root.dataset.theme || "auto") + 1) % 3];
    remember(theme);
    wear(theme);
  });
}

// Copy, share, print.
for (const button of all("[data-copy]")) {
  if (!navigator.clipboard) continue;
  show(button);
  button.addEventListener("click", async () => {
    const state = one("[role=status]", button.parentNode);
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      state.textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(one("a", button.parentNode));
    }
    setTimeout(() => (state.textContent = ""), 4000);
  });
}
for (const button of all("[data-share]")) {
  if (!navigator.share) continue;
  show(button.closest("[data-share-item]"));
  const { url, title } = button.dataset;
  button.addEventListener("click", () => navigator.share({ url, title }).catch(() => {}));
}
for (const line of all("[data-print]")) {
  show(line);
  line.addEventListener("click", () => print());
}

// A page of a cache that knows no readers: the part of the header that is the reader's own is asked for by itself.
const account = one("[data-account=stranger]");
if (account && /(^|; )courant_reader=1/.test(document.cookie)) {
  const home = new URL(one(".wordmark a").href).pathname;
  fetch(`${home}account/header/`, { headers: { accept: "text/html" } })
    .then((answer) => (answer.ok ? answer.text() : ""))
    .then((html) => html.includes('data-account="reader"') && (account.outerHTML = html))
    .catch(() => {});
}
// The menu closes when the reader turns elsewhere.
addEventListener("click", ({ target }) => {
  for (const menu of all("details.account[open]")) if (!menu.contains(target)) menu.open = false;
});

// Errors of a form are read out first.
one("[data-focus]")?.focus();

// Galleries.
for (const strip of all("[data-strip]")) {
  const steps = one("[data-strip-steps]", strip.parentNode);
  if (strip.scrollWidth <= strip.clientWidth) continue;
  show(steps);
  steps.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (!button) return;
    const way = button.dataset.step * (root.dir === "rtl" ? -1 : 1);
    strip.scrollBy({ left: way * strip.firstElementChild.offsetWidth });
  });
}

// Embeds: nothing is asked of another host before the reader asks for it.
for (const embed of all("[data-embed]")) {
  const button = one("[data-embed-load]", embed);
  show(button);
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.src = embed.dataset.embed;
    frame.title = embed.dataset.title;
    frame.allow = "fullscreen; encrypted-media; picture-in-picture";
    frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-presentation";
    frame.referrerPolicy = "no-referrer";
    embed.prepend(frame);
    button.remove();
    frame.tabIndex = -1;
    frame.focus();
  });
}

// Endless lists: the next page is fetched and appended; twice by itself, then when asked. The footer stays in reach.
const list = one("[data-endless]");
let rounds = navigator.connection?.saveData ? 0 : 2;
let busy = false;
const more = async (asked) => {
  const pager = one("[data-pager]");
  const next = one("[rel=next]", pager);
  if (busy || !next) return;
  busy = true;
  pager.classList.add("busy");
  try {
    const answer = await fetch(next.href, { headers: { accept: "text/html" } });
    if (!answer.ok) throw answer;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = one("[data-endless]", page);
    const first = fresh.firstElementChild;
    const last = list.lastElementChild;
    const link = one("li a, article a", fresh);
    if (first?.dataset.day && first.dataset.day === last?.dataset.day) {
      one("ol", last).append(...one("ol", first).children);
      first.remove();
    }
    list.append(...fresh.children);
    const onward = one("[data-pager]", page);
    if (onward) pager.replaceWith(onward);
    else pager.remove();
    watch();
    if (asked) link?.focus({ preventScroll: true });
  } catch {
    rounds = 0;
    if (asked) location.assign(next.href);
  }
  busy = false;
  pager.classList.remove("busy");
};
const watcher = new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting) && rounds-- > 0) more();
}, { rootMargin: "400px" });
const watch = () => {
  const next = one("[data-pager] [rel=next]");
  watcher.disconnect();
  if (!next) return;
  if (rounds > 0) watcher.observe(next);
  next.addEventListener("click", (event) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    more(true);
  });
};
if (list) watch();
