// Plain elements, made in one call. Text is always text: nothing here reads HTML.

type Child = Node | string | number | false | null | undefined;
type Props = Record<string, unknown>;

export function el<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value as EventListener);
    else if (name === "value") (node as unknown as HTMLInputElement).value = String(value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...shown(children));
  return node;
}

export function shown(children: Child[]): (Node | string)[] {
  return children.filter((c) => c !== false && c !== null && c !== undefined).map((c) => (typeof c === "number" ? String(c) : c));
}

export function button(text: string, press: () => void, kind = "", props: Props = {}): HTMLButtonElement {
  return el("button", { type: "button", class: kind || undefined, onclick: press, ...props }, text);
}

/** Draws anew what stands in a box; who had the focus there keeps it, found again by its data-key. */
export function fill(box: HTMLElement, ...children: Child[]): void {
  const key = box.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.key : undefined;
  box.replaceChildren(...shown(children));
  if (key) box.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}
