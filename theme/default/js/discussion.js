// What script adds to a discussion: a draft is kept on this device, a link to a comment on another page of the discussion
// leads there, and new comments are announced. Everything else the page does by itself.

const section = document.querySelector("#discussion");

// A link with a comment's mark alone: the comment may stand on another page of the discussion.
const marked = /^#comment-([0-9a-f]{32})$/.exec(location.hash);
if (marked && !document.getElementById(location.hash.slice(1)) && !location.search.includes(marked[1])) {
  location.replace(`${location.pathname}?comment=${marked[1]}${location.hash}`);
}

// A draft stays on this device until the paper has taken it: what was sent is forgotten on the page that says so.
try {
  if (/[?&](comment=|said=(held|removed))/.test(location.search)) {
    const sent = sessionStorage.getItem("sent");
    if (sent) sessionStorage.removeItem(sent);
  }
  sessionStorage.removeItem("sent");
  for (const form of document.querySelectorAll("[data-draft]")) {
    const key = `draft:${form.dataset.draft}`;
    const text = form.elements.text;
    text.value ||= sessionStorage.getItem(key) ?? "";
    text.addEventListener("input", () => sessionStorage.setItem(key, text.value));
    form.addEventListener("submit", () => sessionStorage.setItem("sent", key));
  }
} catch {
  // A browser that keeps nothing keeps no draft.
}

// New comments: announced, never moved under the reader's eyes.
const live = section?.dataset.live;
const fresh = document.querySelector("[data-new]");
if (live && fresh && "EventSource" in window) {
  const listen = new EventSource(live);
  listen.addEventListener("count", (event) => {
    if (Number(event.data) > Number(section.dataset.count)) fresh.hidden = false;
  });
  addEventListener("pagehide", () => listen.close());
}
