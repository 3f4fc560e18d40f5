// Two people wrote at once. Nothing is overwritten silently: both are shown, and a person chooses.
import type { App } from "../app";
import { edit, type Item } from "../book";
import { say } from "../say";
import type { Fields } from "../types";
import { button, el } from "./el";
import { fieldName, shownValue } from "./values";

export function conflicts(app: App, item: Item): HTMLElement | undefined {
  const { hard, soft } = item.state;
  const keep = (fields: Fields) => void app.save([edit(item.id, item.kind, item.about, item, fields, new Date())]);
  const blocks = Object.entries(hard).map(([field, choices]) =>
    el(
      "div",
      { class: "conflict", role: "group", "aria-label": say("capture.conflict", fieldName(field, item.kind)) },
      el("p", {}, say("capture.conflict", fieldName(field, item.kind))),
      ...choices.map((c) => button(shownValue(app, field, c.value), () => keep({ [field]: c.value }), "choice")),
    ),
  );
  if (blocks.length === 0 && soft.length > 0) {
    blocks.push(el("div", { class: "conflict" }, el("p", {}, say("capture.soft", soft.map((f) => fieldName(f, item.kind)).join(", "))), button(say("capture.looked"), () => keep({}))));
  }
  return blocks.length > 0 ? el("div", {}, ...blocks) : undefined;
}
