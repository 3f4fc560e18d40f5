using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace Jukwaa.Web.Channels.Open311;

/// <summary>Things with a name each: an element with elements in it, an object. A value is a text, a number, true, false, null, or again one of these two.</summary>
internal sealed record Fields(params IReadOnlyList<(string Name, object? Value)> All);

/// <summary>Values of one kind: elements of one name, an array.</summary>
internal sealed record Rows(string Each, IEnumerable<object?> All);

/// <summary>
/// Writes one answer in the two formats of GeoReport v2, which are the same by the "Spark convention": XML's root has no name in JSON, a list is an array, and an empty
/// element is null.
/// </summary>
internal static class Spark
{
    internal const string Xml = "xml",
        Json = "json";

    private static readonly JsonWriterOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly XmlWriterSettings _xml = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <summary>The media type that the specification asks for.</summary>
    internal static string TypeOf(string format) => format == Json ? "application/json; charset=utf-8" : "text/xml; charset=utf-8";

    internal static byte[] Write(string format, string root, object? value) => format == Json ? OfJson(value) : OfXml(root, value);

    private static byte[] OfXml(string root, object? value)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, _xml))
        {
            Put(writer, root, value);
        }

        return bytes.ToArray();
    }

    private static void Put(XmlWriter writer, string name, object? value)
    {
        writer.WriteStartElement(name);
        switch (value)
        {
            case Fields fields:
                foreach (var (field, of) in fields.All)
                {
                    Put(writer, field, of);
                }

                break;
            case Rows rows:
                foreach (var row in rows.All)
                {
                    Put(writer, rows.Each, row);
                }

                break;
            case not null:
                writer.WriteString(Legal(Written(value)));
                break;
        }

        writer.WriteEndElement();
    }

    private static string Written(object value) =>
        value is bool yes ? (yes ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>XML has no form at all for some letters that a text may hold.</summary>
    private static string Legal(string text) =>
        new([
            .. text.Where(
                (c, at) =>
                    XmlConvert.IsXmlChar(c)
                    || (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                    || (char.IsLowSurrogate(c) && at > 0 && char.IsHighSurrogate(text[at - 1]))
            ),
        ]);

    private static byte[] OfJson(object? value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, _json))
        {
            Put(writer, value);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Put(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case Fields fields:
                writer.WriteStartObject();
                foreach (var (field, of) in fields.All)
                {
                    writer.WritePropertyName(field);
                    Put(writer, of);
                }

                writer.WriteEndObject();
                break;
            case Rows rows:
                writer.WriteStartArray();
                foreach (var row in rows.All)
                {
                    Put(writer, row);
                }

                writer.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(writer, value);
                break;
        }
    }
}
