using System.Xml.Linq;
using Jukwaa.Domain.Forums;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>A group of questions: the whole form, or one that can be repeated.</summary>
internal sealed class FormPart(FormText form, string path, XElement data, XElement body)
{
    /// <summary>Longer side of a photo: what our own app makes of it, too.</summary>
    private const int MostPixels = 1_600;

    internal XElement Data => data;

    internal XElement Body => body;

    /// <summary>A question that is answered in words, a number or a date.</summary>
    /// <param name="type">string, int or date.</param>
    internal void Ask(string name, string type, string key, FormRule? rule = null, string? hint = null, bool lines = false) =>
        Add("input", name, type, key, rule ?? new(), hint, null, lines ? new XAttribute("appearance", "multiline") : null);

    /// <summary>A question that is answered by choosing.</summary>
    /// <param name="nodeset">"instance('themes')/root/item[family = /data/family]"</param>
    /// <param name="label">Where an item has its word.</param>
    internal void Choose(
        string name,
        string nodeset,
        string key,
        FormRule? rule = null,
        string? hint = null,
        bool many = false,
        bool small = true,
        string label = "jr:itext(itextId)"
    ) =>
        Add(
            many ? "select" : "select1",
            name,
            "string",
            key,
            rule ?? new(),
            hint,
            null,
            small ? new XAttribute("appearance", "minimal") : null,
            new XElement(
                FormText.X + "itemset",
                new XAttribute("nodeset", nodeset),
                new XElement(FormText.X + "value", new XAttribute("ref", "name")),
                new XElement(FormText.X + "label", new XAttribute("ref", label))
            )
        );

    /// <summary>Questions that are asked as often as somebody adds them; at first not at all.</summary>
    internal FormPart Repeat(string name, string key)
    {
        var at = $"{path}/{name}";
        var (inData, inBody) = (
            new XElement(FormText.X + name, new XAttribute(FormText.J + "template", "")),
            new XElement(FormText.X + "repeat", new XAttribute("nodeset", at))
        );
        data.Add(inData);
        body.Add(new XElement(FormText.X + "group", new XAttribute("ref", at), Label(key), inBody));
        return new(form, at, inData, inBody);
    }

    /// <summary>Questions that stand on one screen.</summary>
    internal FormPart Page(string name, string key)
    {
        var at = $"{path}/{name}";
        var (inData, inBody) = (
            new XElement(FormText.X + name),
            new XElement(FormText.X + "group", new XAttribute("ref", at), new XAttribute("appearance", "field-list"), Label(key))
        );
        data.Add(inData);
        body.Add(inBody);
        return new(form, at, inData, inBody);
    }

    /// <summary>A sentence to be read.</summary>
    /// <param name="when">XPath: shown only then.</param>
    internal void Tell(string name, string key, string when) => Add("input", name, "string", key, new(When: when), null, [new("readonly", "true()")]);

    /// <summary>A question that is answered by a photo, drawn anew small by the phone, or by a recording for speech.</summary>
    internal void Upload(FileQuestion question, string? hint)
    {
        var photo = question.Media == EntryFields.Photo;
        Add(
            "upload",
            question.Name,
            "binary",
            question.Label,
            new(When: question.After is { } after ? $"{path}/{after} != ''" : null),
            hint,
            [photo ? new(FormText.O + "max-pixels", MostPixels) : new(FormText.K + "quality", "low")],
            new XAttribute("mediatype", photo ? "image/*" : "audio/*")
        );
    }

    private void Add(string control, string name, string type, string key, FormRule rule, string? hint, XAttribute[]? bound, params object?[] more)
    {
        var at = $"{path}/{name}";
        data.Add(new XElement(FormText.X + name));
        form.Bind(
            new(
                FormText.X + "bind",
                new XAttribute("nodeset", at),
                new XAttribute("type", type),
                bound,
                rule.Required
                    ? new[] { new XAttribute("required", "true()"), new XAttribute(FormText.J + "requiredMsg", form.Text("odk.required")) }
                    : null,
                rule.When is { } when ? new XAttribute("relevant", when) : null,
                rule.Holds is { } holds
                    ? new[] { new XAttribute("constraint", holds), new XAttribute(FormText.J + "constraintMsg", rule.Else!) }
                    : null
            )
        );
        var hinted = hint is null ? null : new XElement(FormText.X + "hint", new XAttribute("ref", form.Text(hint)));
        // Attributes first: what is chosen from comes after the words.
        body.Add(
            new XElement(FormText.X + control, new XAttribute("ref", at), more.OfType<XAttribute>(), Label(key), hinted, more.OfType<XElement>())
        );
    }

    private XElement Label(string key) => new(FormText.X + "label", new XAttribute("ref", form.Text(key)));
}
