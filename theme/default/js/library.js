// Uploads pictures to the library, several at once, each with its progress.

const place = document.querySelector("[data-uploads]");
const list = document.querySelector("[data-upload-list]");

const send = (file) => {
  const item = document.createElement("li");
  const name = document.createElement("span");
  const bar = document.createElement("progress");
  name.textContent = file.name;
  bar.max = 1;
  bar.setAttribute("aria-label", file.name);
  item.append(name, bar);
  list.prepend(item);
  const request = new XMLHttpRequest();
  request.open("POST", place.dataset.uploads);
  request.setRequestHeader("content-type", file.type || "application/octet-stream");
  request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
  request.responseType = "json";
  request.upload.onprogress = (event) => event.lengthComputable && (bar.value = event.loaded / event.total);
  const end = () => {
    const answer = request.response;
    if (request.status === 200) {
      const link = document.createElement("a");
      const image = document.createElement("img");
      link.href = `${place.dataset.page}${answer.id}/`;
      image.src = answer.preview;
      image.alt = "";
      link.append(image, file.name);
      item.replaceChildren(link);
    } else {
      bar.remove();
      item.className = "is-missing";
      item.setAttribute("role", "alert");
      name.textContent = `${file.name}: ${answer?.reason || list.dataset.failed}`;
    }
  };
  request.onload = end;
  request.onerror = end;
  request.send(file);
};

place.hidden = false;
document.getElementById("files").addEventListener("change", (event) => {
  [...event.target.files].forEach(send);
  event.target.value = "";
});
