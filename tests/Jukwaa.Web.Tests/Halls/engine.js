// Fills a form in with the engine that ODK's own Web Forms use, as a rapporteur would, and gives back what it would send.
// Called by OdkEngineTests with the text of the form, the places beside it, the answers in their order, and how much may be sent at once.
async ({ form, places, language, answers, maxSize }) => {
  const { loadForm } = await import("/engine.js");
  const fetchFormAttachment = async () => new Response(places, { headers: { "Content-Type": "text/csv" } });
  const loaded = await loadForm(form, { fetchFormAttachment });
  if (loaded.status === "failure") return { status: "failure", problems: [String(loaded.error), String(loaded.error?.cause ?? "")] };
  const { root } = loaded.createInstance();
  root.setLanguage(root.languages.find((l) => l.language?.includes(language)));

  const all = (node) => [node, ...(node.currentState.children ?? []).flatMap(all)];
  const at = (reference) => {
    const found = all(root).find((n) => n.currentState.reference === reference);
    if (!found) throw new Error(`${reference} is not among ${all(root).map((n) => n.currentState.reference)}`);
    return found;
  };
  const labels = {};
  for (const [reference, value] of answers) {
    const node = at(reference);
    labels[reference] = [node.currentState.label?.asString, node.currentState.relevant, node.currentState.valueOptions?.map((o) => `${o.value}=${o.label.asString}`)];
    if (value === null) node.addInstances();
    else if (node.nodeType === "upload") node.setValue(new File([Uint8Array.from(atob(value.base64), (c) => c.charCodeAt(0))], value.name, { type: value.type }));
    else if (Array.isArray(value)) node.selectValues(value);
    else if (node.nodeType === "select") node.selectValue(value);
    else node.setValue(value);
  }
  const payload = await root.prepareInstancePayload(maxSize ? { payloadType: "chunked", maxSize } : { payloadType: "monolithic" });
  const problems = (payload.violations ?? []).map((v) => `${v.reference}: ${v.violation?.condition} ${v.violation?.message?.asString}`);
  const xml = await payload.data[0].get("xml_submission_file").text();
  const base64 = async (file) => btoa(Array.from(new Uint8Array(await file.arrayBuffer()), (b) => String.fromCharCode(b)).join(""));
  const filesOf = (data) => Promise.all([...data.entries()].filter(([name]) => name !== "xml_submission_file").map(async ([name, file]) => ({ name, base64: await base64(file) })));
  const sent = await Promise.all(payload.data.map(filesOf));
  const shown = all(root).filter((n) => n.currentState.relevant).map((n) => n.currentState.reference);
  return { status: payload.status, problems, labels, xml, sent, shown, warnings: JSON.stringify(loaded.warnings) };
};
