// What script adds to every page of the newsroom: the counts of the menu stay true while the page is open, and on a phone, where
// the menu is a line to be pushed, the page one is on stands in sight.
// Deliberately absent: the editor, which is a file of its own.

const address = document.body.dataset.deskCounts;
const places = [...document.querySelectorAll("[data-desk-count]")];
const shown = new Intl.NumberFormat({ ar: "ar-u-nu-latn" }[document.documentElement.lang] || document.documentElement.lang);

const here = document.querySelector(".deskmenu [aria-current]");
if (here) {
  const line = here.closest("ul");
  const [own, all] = [here.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += own.left + own.width / 2 - (all.left + all.width / 2);
}

const look = async () => {
  if (document.hidden) return;
  try {
    const answer = await fetch(address, { headers: { accept: "application/json" } });
    if (!answer.ok) return;
    const counts = await answer.json();
    for (const place of places) {
      const count = counts[place.dataset.deskCount] ?? 0;
      place.textContent = shown.format(count);
      place.hidden = count === 0;
    }
  } catch {
    // No connection: the counts stay as they are until the next look.
  }
};

if (places.length) {
  setInterval(look, 30_000);
  document.addEventListener("visibilitychange", look);
}
