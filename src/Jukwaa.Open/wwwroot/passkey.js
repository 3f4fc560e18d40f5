// Speaks with passkeys on the pages that offer one. Without it, or without a browser that knows passkeys, its forms stay hidden and the code of the
// authenticator app does the same. data-passkey: create or get; data-options: where to ask for the challenge.
for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) break;
  const said = form.querySelector("[role=status]");
  const say = (text) => { said.textContent = text; said.hidden = !text; };
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    say("");
    try {
      const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form), redirect: "error" });
      if (answer.status === 422) return say(await answer.text());
      const options = await answer.json();
      const credential = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.Credential.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      say(form.dataset.failed);
    }
  });
}
