// Lets the stops of a plan be dragged to another position. What is dropped is sent by the same form as the buttons up and down, so that nothing depends on this script.
const form = document.querySelector("form[data-arrange]");
if (form) {
  const act = form.querySelector("[data-arrange-act]");
  let dragged = null;
  for (const item of form.querySelectorAll("li[data-place]")) {
    if (item.dataset.fixed === "true") continue;
    item.draggable = true;
    item.addEventListener("dragstart", (event) => {
      dragged = item;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", item.dataset.place);
    });
    item.addEventListener("dragend", () => {
      dragged = null;
      for (const over of form.querySelectorAll(".over")) over.classList.remove("over");
    });
    item.addEventListener("dragover", (event) => {
      if (!dragged || dragged === item) return;
      event.preventDefault();
      item.classList.add("over");
    });
    item.addEventListener("dragleave", () => item.classList.remove("over"));
    item.addEventListener("drop", (event) => {
      if (!dragged || dragged === item) return;
      event.preventDefault();
      act.value = `to:${dragged.dataset.place}:${item.dataset.position}`;
      act.disabled = false;
      form.submit();
    });
  }
}
