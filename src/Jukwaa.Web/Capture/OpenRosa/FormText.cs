using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Jukwaa.Open.Look;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>A choice with its word in both languages.</summary>
/// <param name="Family">What it is filtered by.</param>
internal sealed record FormChoice(string Key, string En, string Sw, string? Family = null);

/// <summary>
/// The text of an XForm as ODK reads it (getodk.github.io/xforms-spec): a model with its data, lists of choices and texts in two languages, and a body. The same questions
/// give the same bytes.
/// </summary>
internal sealed class FormText
{
    internal static readonly XNamespace X = "http://www.w3.org/2002/xforms",
        J = "http://openrosa.org/javarosa",
        O = "http://openrosa.org/xforms",
        K = "http://www.opendatakit.org/xforms";

    private static readonly XNamespace _h = "http://www.w3.org/1999/xhtml";

    private readonly SortedDictionary<string, (string En, string Sw)> _texts = new(StringComparer.Ordinal);
    private readonly List<XElement> _lists = [],
        _binds = [];

    /// <summary>A form begins with nothing in it.</summary>
    /// <param name="id">Of the form, as a submission names it.</param>
    internal FormText(string id)
    {
        var data = new XElement(X + "data", new XAttribute("id", id), new XAttribute("version", ""));
        Root = new(this, "/data", data, new(_h + "body"));
    }

    internal FormPart Root { get; }

    /// <summary>Reference to the text of a key.</summary>
    internal string Text(string key, params object[] values)
    {
        string In(string language) => string.Format(CultureInfo.InvariantCulture, Texts.Get(language, key), values);
        return Text(key, In("en"), In("sw"));
    }

    /// <summary>Takes a list of choices in.</summary>
    internal void List(string name, IEnumerable<FormChoice> choices) =>
        _lists.Add(
            new(
                X + "instance",
                new XAttribute("id", name),
                new XElement(
                    X + "root",
                    choices.Select(c => new XElement(
                        X + "item",
                        new XElement(X + "itextId", Id(Text($"{name}:{c.Key}", c.En, c.Sw))),
                        new XElement(X + "name", c.Key),
                        c.Family is null ? null : new XElement(X + "family", c.Family)
                    ))
                )
            )
        );

    internal void Bind(XElement bind) => _binds.Add(bind);

    /// <summary>The whole form; its version comes from all that stands in it, and from what lies beside it.</summary>
    /// <param name="file">A file of choices beside the form, read as the list "places".</param>
    internal byte[] Write(string title, string file, byte[] beside)
    {
        Root.Data.Add(new XElement(O + "meta", new XElement(O + "instanceID")));
        Bind(
            new(
                X + "bind",
                new XAttribute("nodeset", "/data/orx:meta/orx:instanceID"),
                new XAttribute("type", "string"),
                new XAttribute("readonly", "true()"),
                new XAttribute(J + "preload", "uid")
            )
        );
        var places = new XElement(X + "instance", new XAttribute("id", "places"), new XAttribute("src", "jr://file-csv/" + file));
        var model = new XElement(X + "model", Itext(), new XElement(X + "instance", Root.Data), _lists, places, _binds);
        var whole = new XElement(
            _h + "html",
            new XAttribute("xmlns", X.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "h", _h.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "jr", J.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "orx", O.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "odk", K.NamespaceName),
            new XElement(_h + "head", new XElement(_h + "title", title), model),
            Root.Body
        );
        Root.Data.SetAttributeValue("version", Convert.ToHexStringLower(SHA256.HashData([.. Bytes(whole), .. beside]))[..12]);
        return Bytes(whole);
    }

    internal static byte[] Bytes(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false) }))
        {
            root.Save(writer);
        }

        return bytes.ToArray();
    }

    private string Text(string id, string en, string sw)
    {
        _texts[id] = (en, sw);
        return $"jr:itext('{id}')";
    }

    private static string Id(string reference) => reference["jr:itext('".Length..^2];

    private XElement Itext()
    {
        XElement In(string name, Func<(string En, string Sw), string> text) =>
            new(
                X + "translation",
                new XAttribute("lang", name),
                _texts.Select(t => new XElement(X + "text", new XAttribute("id", t.Key), new XElement(X + "value", text(t.Value))))
            );
        return new(X + "itext", In("English (en)", t => t.En), In("Kiswahili (sw)", t => t.Sw));
    }
}
