import type { App } from "../app";
import { lacking } from "../book";
import { say } from "../say";
import { chip, field } from "./chips";
import { dropping } from "./concern";
import { button, el } from "./el";
import { Form, wordsBox } from "./form";
import type { Screen } from "./frame";
import { officePicker, quoted } from "./promise";
import { go, home, paths } from "./routes";
import { roles } from "./speaker";
import { fieldName } from "./values";

const RESPONSES = ["Accepted", "Partly", "Refused", "NotOurs"] as const;

/** What an office said to a concern in the hall. */
export async function answerScreen(app: App, about: string, entry?: string): Promise<Screen> {
  const form = await Form.open(app, "Answer", about, entry);
  const words = wordsBox(form, "words", say("capture.answer.words"), undefined, 3);
  const missing = el("p", { class: "missing", "aria-live": "polite" });
  const save = button("", () => void keep(), "primary", { "data-key": "save" });
  const keep = async () => {
    save.disabled = true;
    if (await form.keep()) go(entry ? home(app) : paths.next(app, about), true);
    form.changed();
  };
  form.changed = () => {
    const lacks = lacking("Answer", form.fields);
    save.disabled = lacks.includes("words");
    save.textContent = say(lacks.length > 0 ? "capture.save.standing" : "capture.save");
    missing.textContent = lacks.length > 0 ? say("capture.missing", lacks.map((f) => fieldName(f, "Answer")).join(", ")) : "";
  };
  form.changed();
  const voice = app.book.items.get(form.about ?? "")?.state.values.words;
  const body = el("div", {}, quoted(voice), words, responses(form), officePicker(form, "capture.answer.office"), roles(form), missing, form.item && dropping(form));
  return { title: say(entry ? "capture.answer.change" : "capture.answer.title"), body, bar: [save], focus: words.querySelector("textarea")!, back: home(app) };
}

function responses(form: Form): HTMLElement {
  const box = el("div", { class: "chips" });
  const draw = () =>
    box.replaceChildren(...RESPONSES.map((r) => chip(r, say(`capture.response.${r}`), form.code("response") === r, () => (form.set("response", form.code("response") === r ? null : r), draw()))));
  draw();
  return field(say("capture.field.response"), undefined, box);
}
