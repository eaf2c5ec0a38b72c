// Draws what changed between a revision and the present text, with the editor's own comparison.

const data = JSON.parse(document.getElementById("revision-data").textContent);
const { comparisonView, Words } = await import(data.script);
const words = new Words(data.words, data.lang);
document.querySelector("[data-compare]").append(comparisonView(words, data.before, data.after));
