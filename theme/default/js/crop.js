// The part of a picture that stands for a reader: drawn on the page, moved by hand or by its three sliders. Without
// script, or where a picture can't be drawn, the paper cuts the square itself. Nothing leaves the page before the form.

const crop = document.querySelector("[data-crop]");
const file = document.querySelector("#picture");
const canvas = crop?.querySelector("canvas");
const sliders = [...(crop?.querySelectorAll("input") ?? [])];
const [size, left, top_] = sliders;
let picture;

// Side and corner of the square, in points of the canvas.
function square() {
  const side = Number(size.value) * Math.min(canvas.width, canvas.height);
  return [Number(left.value) * (canvas.width - side), Number(top_.value) * (canvas.height - side), side];
}

function draw() {
  const pen = canvas.getContext("2d");
  const [x, y, side] = square();
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  pen.fillStyle = "rgb(0 0 0 / .55)";
  pen.beginPath();
  pen.rect(0, 0, canvas.width, canvas.height);
  pen.arc(x + side / 2, y + side / 2, side / 2, 0, 7, true);
  pen.fill();
  pen.strokeStyle = "#fff";
  pen.lineWidth = 2;
  pen.strokeRect(x + 1, y + 1, side - 2, side - 2);
}

function hide(hidden) {
  crop.hidden = hidden;
  for (const slider of sliders) slider.disabled = hidden;
}

async function chosen() {
  hide(true);
  if (!file.files[0]) return;
  try {
    picture = await createImageBitmap(file.files[0]);
  } catch {
    return;
  }
  const scale = Math.min(1, 480 / Math.max(picture.width, picture.height));
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  [size.value, left.value, top_.value] = [1, 0.5, 0.5];
  hide(false);
  draw();
}

function drag(event) {
  const box = canvas.getBoundingClientRect();
  const [, , side] = square();
  const place = (at, start, shown, whole) => {
    const room = whole - side;
    return room ? Math.min(1, Math.max(0, (((at - start) / shown) * whole - side / 2) / room)) : 0.5;
  };
  left.value = place(event.clientX, box.left, box.width, canvas.width);
  top_.value = place(event.clientY, box.top, box.height, canvas.height);
  draw();
}

if (crop && file && window.createImageBitmap) {
  file.addEventListener("change", chosen);
  crop.addEventListener("input", draw);
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    drag(event);
  });
  canvas.addEventListener("pointermove", (event) => event.buttons && drag(event));
  if (file.files[0]) chosen();
}
