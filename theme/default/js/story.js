// What script adds to the page of a story besides the editor itself: it keeps the story in hand while the page is open, saves
// before a form goes, lets fields grow, and chooses the lead picture. Deliberately absent: saving, which is the editor's.

const place = document.querySelector("[data-story]");
const within = (selector, from = document) => from.querySelector(selector);
const address = place.dataset.story;
let editor = null;

document.addEventListener("courant-mounted", (event) => {
  editor = event.detail;
});

// The story stays in hand while the page is open; whoever is refused sees it at the next save.
const beat = async () => {
  try {
    const answer = await fetch(`${address}beat/`, { method: "POST" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
};
beat();
setInterval(beat, 30_000);
addEventListener("pagehide", () => fetch(`${address}leave/`, { method: "POST", keepalive: true }).catch(() => {}));

// What is still missing is the server's to say, once it has the text. Nothing moves under a button that is being pressed.
let asked = null;
let pressed = false;
addEventListener("pointerdown", () => (pressed = true), true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (pressed = false), true);
document.addEventListener("courant-state", async (event) => {
  const shown = within(".checks");
  if (event.detail.kind !== "saved" || !shown) return;
  asked?.abort();
  asked = new AbortController();
  try {
    const answer = await fetch(location.href, { signal: asked.signal });
    if (!answer.ok) return;
    const fresh = within(".checks", new DOMParser().parseFromString(await answer.text(), "text/html"));
    while (pressed) await new Promise((go) => setTimeout(go, 50));
    if (fresh && fresh.innerHTML !== shown.innerHTML) shown.replaceChildren(...fresh.children);
  } catch {
    // Without an answer the list stays as it was; the server asks again before it publishes.
  }
});

// A form goes only when the server has the text; it then speaks of the version the writer sees.
for (const form of document.querySelectorAll("form[data-after-save]")) {
  form.addEventListener("submit", async (event) => {
    if (!editor || form.dataset.saved) return;
    event.preventDefault();
    const state = await editor.save();
    // Who only looks on while somebody else writes may still leave a note or hand the story on.
    if (state.kind !== "saved" && state.kind !== "locked") {
      editor.focus();
      return;
    }
    const version = within("[data-version]", form);
    if (version) {
      const held = await beat();
      if (held) version.value = held.version;
    }
    // A form can't be sent while the event that asks for it is still on its way (HTML, form submission: the form is locked).
    await new Promise((go) => setTimeout(go));
    form.dataset.saved = "1";
    form.requestSubmit(event.submitter);
  });
}
// Notes at some words: those chosen in the text when a note is begun; each leads back to its words.
const noteForm = within("[data-note-form]");
const about = within("[data-note-about]");
const standAt = (anchor) => {
  noteForm.elements.quote.value = anchor?.exact ?? "";
  noteForm.elements.prefix.value = anchor?.prefix ?? "";
  within("q", about).textContent = anchor?.exact ?? "";
  about.hidden = !anchor;
};
noteForm.elements.note.addEventListener("focus", () => {
  if (!noteForm.elements.note.value) standAt(editor?.quote() ?? null);
});
within("[data-note-whole]").addEventListener("click", () => {
  standAt(null);
  noteForm.elements.note.focus();
});
const showNotes = () => {
  const quotes = [...document.querySelectorAll("[data-note]")];
  editor.showNotes(Object.fromEntries(quotes.map((q) => [q.dataset.note, { exact: q.textContent, prefix: q.dataset.prefix }])));
  for (const quote of quotes) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.append(...quote.childNodes);
    button.addEventListener("click", () => editor.revealNote(quote.dataset.note) || (button.disabled = true));
    quote.append(button);
  }
};
document.addEventListener("courant-mounted", showNotes);

within("[data-preview]").addEventListener("click", async (event) => {
  if (!editor) return;
  event.preventDefault();
  const page = open("", "_blank");
  await editor.save();
  if (page) page.location = event.target.href;
  else location = event.target.href;
});

for (const field of document.querySelectorAll("[data-grows]")) {
  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  };
  field.addEventListener("input", grow);
  field.addEventListener("keydown", (event) => {
    // A headline has no lines of its own.
    if (event.key === "Enter" && field.dataset.courantField === "headline") event.preventDefault();
  });
  addEventListener("resize", grow);
  grow();
}

// The lead picture.
const lead = within("[data-lead]");
const input = within("input", lead);
const shown = within("[data-lead-shown]", lead);
const choose = within("[data-lead-choose]", lead);
const remove = within("[data-lead-remove]", lead);
const picker = within("[data-picker]");
const found = within("[data-picker-found]", picker);
const state = within("[data-picker-state]", picker);
const pictures = place.dataset.pictures;

const say = (text) => {
  state.textContent = text;
  state.hidden = !text;
};
const draw = (picture) => {
  shown.hidden = !picture;
  remove.hidden = !picture;
  if (!picture) return;
  within("[data-lead-image]", lead).src = picture.preview;
  within("[data-lead-image]", lead).alt = picture.alt;
  const credit = within("[data-lead-credit]", lead);
  credit.textContent = picture.credit || credit.dataset.missing;
  credit.classList.toggle("is-missing", !picture.credit);
  within("[data-lead-edit]", lead).href = `${place.dataset.library}${picture.id}/`;
};
const look = async (query) => {
  const answer = await fetch(`${pictures}?${query}`);
  return answer.ok ? answer.json() : [];
};
const take = (picture) => {
  input.value = picture ? picture.id : "";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  draw(picture);
  if (picker.open) picker.close();
  choose.focus();
};
const list = (all) => {
  found.replaceChildren(
    ...all.map((picture) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      const image = document.createElement("img");
      const words = document.createElement("span");
      button.type = "button";
      image.src = picture.preview;
      image.alt = picture.alt || "";
      words.textContent = picture.caption || picture.credit || picture.id;
      words.className = "contact-sheet__words";
      button.append(image, words);
      button.addEventListener("click", () => take(picture));
      item.append(button);
      return item;
    }),
  );
  say(all.length ? "" : state.dataset.none);
};

choose.hidden = false;
if (input.value) look(`ids=${encodeURIComponent(input.value)}`).then(([picture]) => draw(picture));
remove.addEventListener("click", () => take(null));
choose.addEventListener("click", async () => {
  picker.showModal();
  list(await look("q="));
});
within("[data-picker-close]", picker).addEventListener("click", () => picker.close());
let waiting = 0;
within("[data-picker-words]", picker).addEventListener("input", (event) => {
  clearTimeout(waiting);
  const words = event.target.value;
  waiting = setTimeout(async () => list(await look(`q=${encodeURIComponent(words)}`)), 200);
});
within("[data-picker-file]", picker).addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  say(state.dataset.working);
  try {
    const headers = { "content-type": file.type || "application/octet-stream", "x-file-name": encodeURIComponent(file.name) };
    const answer = await fetch(pictures, { method: "POST", headers, body: file });
    const picture = await answer.json();
    if (answer.ok) {
      say("");
      take(picture);
    } else {
      say(picture.reason || state.dataset.failed);
    }
  } catch {
    say(state.dataset.failed);
  }
  event.target.value = "";
});
