// Keeps what is typed in a form on this device, where its owner says so, until it is sent. Nothing is kept unasked: telephones are shared. Without this script, or
// where the browser keeps nothing, its parts of the page stay hidden and the form does the same.
const key = "jukwaa-draft", longest = 7 * 24 * 3600 * 1000, fixed = new Set(["FormId", "Step", "Go"]);
const store = (() => { try { localStorage.getItem(key); return localStorage; } catch { return null; } })();
const read = () => {
  try {
    const draft = JSON.parse(store.getItem(key));
    return draft && Date.now() - draft.at < longest && draft.at <= Date.now() ? draft : null;
  } catch { return null; }
};
const erase = () => { try { store.removeItem(key); } catch { /* nothing was kept */ } };
const form = document.querySelector("form[data-draft]");
if (store && document.querySelector("[data-draft-sent]")) erase();
if (store && form) {
  const [keep, found] = [form.querySelector("[data-draft-keep]"), document.querySelector("[data-draft-found]")];
  const box = keep.querySelector("input");
  const write = () => {
    const values = [...new FormData(form)].filter(([name, value]) => !fixed.has(name) && typeof value === "string" && value !== "" && name !== box.name);
    try { store.setItem(key, JSON.stringify({ at: Date.now(), form: form.elements.FormId.value, values })); } catch { box.checked = false; erase(); }
  };
  const draft = read();
  if (!draft) erase();
  keep.hidden = false;
  // A draft of another form is somebody else's, or of another day: it says nothing about this one.
  box.checked = draft !== null && draft.form === form.elements.FormId.value;
  if (box.checked) write();
  box.addEventListener("change", () => (box.checked ? write() : erase()));
  form.addEventListener("input", () => { if (box.checked) write(); });
  if (found && draft && !box.checked && draft.values.length > 0) {
    found.hidden = false;
    found.querySelector("[data-draft-restore]").addEventListener("click", () => {
      for (const [name, value] of draft.values) {
        const field = form.elements[name];
        if (field instanceof HTMLElement && field.type !== "hidden") field.value = value;
        else form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
      }
      box.checked = true;
      write();
      found.hidden = true;
      form.elements.Text.focus();
    });
    found.querySelector("[data-draft-erase]").addEventListener("click", () => { erase(); found.hidden = true; form.elements.Text.focus(); });
  }
}
