// Fills a form in with the engine that ODK's own Web Forms use, as a rapporteur would, and gives back what it would send.
// Called by OdkEngineTests with the text of the form, the places beside it, and the answers in their order.
async ({ form, places, language, answers }) => {
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
    else if (Array.isArray(value)) node.selectValues(value);
    else if (node.nodeType === "select") node.selectValue(value);
    else node.setValue(value);
  }
  const payload = await root.prepareInstancePayload({ payloadType: "monolithic" });
  const problems = (payload.violations ?? []).map((v) => `${v.reference}: ${v.violation?.condition} ${v.violation?.message?.asString}`);
  const xml = await payload.data[0].get("xml_submission_file").text();
  return { status: payload.status, problems, labels, xml, warnings: JSON.stringify(loaded.warnings) };
};
