// Who said it: an office, never a name. Chips for those who answer in most forums, words for the rest.
import { inLanguage, say, sayIn, type Key } from "../say";
import { chip, field } from "./chips";
import { el, fill } from "./el";
import { wordsBox, type Form } from "./form";

const ROLES: Key[] = ["capture.role.cs", "capture.role.ps", "capture.role.rc", "capture.role.cc", "capture.role.police", "capture.role.governor"];

export function roles(form: Form): HTMLElement {
  const box = el("div", {});
  const known = (key: Key) => [sayIn("en", key), sayIn("sw", key)].includes(form.text("speaker"));
  let typing = form.text("speaker") !== "" && !ROLES.some(known);
  const press = (key: Key) => {
    typing = false;
    form.set("speaker", known(key) ? null : { text: say(key), lang: inLanguage() });
    draw();
  };
  const draw = () => {
    const chips = ROLES.map((key) => chip(key, say(key), known(key), () => press(key)));
    chips.push(chip("other", say("capture.role.other"), typing, () => other()));
    fill(box, el("div", { class: "chips" }, ...chips), typing && wordsBox(form, "speaker", say("capture.role.words"), say("capture.role.hint"), 1, false));
  };
  const other = () => {
    typing = !typing;
    form.set("speaker", null);
    draw();
    box.querySelector("textarea")?.focus();
  };
  draw();
  return field(say("capture.promise.speaker"), undefined, box);
}
