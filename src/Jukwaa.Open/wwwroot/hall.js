// What stands on the screen of the hall comes to the phone by itself. Where nothing changed, nothing is sent; while nobody looks, nothing is asked. Without this script
// the page comes again every twenty seconds.
const now = document.querySelector("[data-now]");
if (now) {
  const every = 4000, longest = 60000, mine = new Set(now.dataset.mine.split(" "));
  const mark = () => {
    for (const form of now.querySelectorAll("form[data-item]")) {
      const given = mine.has(form.dataset.item);
      form.querySelector("[value=yes]").hidden = given;
      form.querySelector("[value=no]").hidden = !given;
    }
  };
  const put = (html) => {
    const held = document.activeElement?.closest?.("form[data-item]");
    const [item, kind] = [held?.dataset.item, document.activeElement?.localName];
    now.innerHTML = html;
    mark();
    // Whoever is about to press goes on where they were.
    if (item) now.querySelector(`form[data-item="${item}"] ${kind}:not([hidden])`)?.focus({ preventScroll: true });
  };
  let [tag, pause] = [`"${now.dataset.tag}"`, every];
  const ask = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(now.dataset.now, { headers: { "If-None-Match": tag }, cache: "no-store", signal: AbortSignal.timeout(15000) });
        if (answer.status === 410) return location.reload();
        if (answer.ok) {
          put(await answer.text());
          tag = answer.headers.get("ETag") ?? "";
        }
        pause = answer.ok || answer.status === 304 ? every : Math.min(2 * pause, longest);
      } catch {
        pause = Math.min(2 * pause, longest);
      }
    }
    // A thousand phones that began at one moment must not go on asking at one moment.
    setTimeout(ask, pause * (0.75 + Math.random() / 2));
  };
  setTimeout(ask, every * Math.random());
}
