// What script adds to the page where a standing page is written, besides the editor itself: it saves before a form goes, and
// lets the title grow. Deliberately absent: saving, which is the editor's.

const place = document.querySelector("[data-standing]");
let editor = null;

document.addEventListener("courant-mounted", (event) => {
  editor = event.detail;
});

// A form goes only when the server has the text; it then speaks of the version the writer sees.
for (const form of document.querySelectorAll("form[data-after-save]")) {
  form.addEventListener("submit", async (event) => {
    if (!editor || form.dataset.saved) return;
    event.preventDefault();
    const state = await editor.save();
    if (state.kind !== "saved") {
      editor.focus();
      return;
    }
    const version = form.querySelector("[data-version]");
    if (version) {
      const answer = await fetch(`${place.dataset.standing}beat/`, { method: "POST" }).catch(() => null);
      if (answer?.ok) version.value = (await answer.json()).version;
    }
    form.dataset.saved = "1";
    form.requestSubmit(event.submitter);
  });
}

document.querySelector("[data-preview]").addEventListener("click", async (event) => {
  if (!editor) return;
  event.preventDefault();
  const page = open("", "_blank");
  await editor.save();
  if (page) page.location = event.target.href;
  else location = event.target.href;
});

const title = document.querySelector("#field-title");
const grow = () => {
  title.style.height = "auto";
  title.style.height = `${title.scrollHeight}px`;
};
title.addEventListener("input", grow);
title.addEventListener("keydown", (event) => {
  // A title has no lines of its own.
  if (event.key === "Enter") event.preventDefault();
});
addEventListener("resize", grow);
grow();
