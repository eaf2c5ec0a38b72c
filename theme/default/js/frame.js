// Draws on a picture what the sliders of its form mean: the part that a format shows, or the point that stays in sight. The
// sliders stay the truth; pressing or dragging on the picture moves them.

const frame = document.querySelector("[data-frame]");
const form = document.querySelector("[data-frame-form]");
const mark = frame?.querySelector("[data-frame-mark]");
const image = frame?.querySelector("img");
const slider = (name) => form.querySelector(`input[type=range][name=${name}]`);
const proportion = frame?.dataset.across ? frame.dataset.across / frame.dataset.down : 0;

// Width and height of the part, as shares of the picture; a point has none.
function part() {
  if (!proportion) return [0, 0];
  const own = image.width / image.height;
  const size = Number(slider("size").value);
  return own > proportion ? [(size * proportion) / own, size] : [size, (size * own) / proportion];
}

function draw() {
  const [wide, high] = part();
  const place = { left: slider("left").value * (1 - wide), top: slider("top").value * (1 - high), width: wide, height: high };
  for (const [side, share] of Object.entries(place)) {
    if (share || side === "left" || side === "top") mark.style[side] = `${share * 100}%`;
  }
  mark.hidden = false;
}

function move(event) {
  const box = image.getBoundingClientRect();
  const [wide, high] = part();
  const share = (at, start, length, own) => {
    const room = 1 - own;
    return room > 0.001 ? Math.min(1, Math.max(0, ((at - start) / length - own / 2) / room)) : 0.5;
  };
  slider("left").value = share(event.clientX, box.left, box.width, wide);
  slider("top").value = share(event.clientY, box.top, box.height, high);
  draw();
}

if (frame && form && image) {
  form.addEventListener("input", draw);
  frame.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    frame.setPointerCapture(event.pointerId);
    move(event);
  });
  frame.addEventListener("pointermove", (event) => event.buttons && move(event));
  draw();
}
