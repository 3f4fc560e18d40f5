using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;

namespace Jukwaa.Web.Capture.OpenRosa;

/// <summary>One entry of a filled form: the voice itself, one answer, one promise, or one count.</summary>
/// <param name="Key">Tells it from the others of its form: "voice", "promise/2".</param>
/// <param name="Fields">In the order of the questions.</param>
internal sealed record FilledPart(string Key, EntryKind Kind, IReadOnlyList<(string Field, FieldValue Value, Words? Words)> Fields);

/// <summary>A form as somebody filled it in.</summary>
/// <param name="Before">Id of the filled form that this one takes the place of.</param>
/// <param name="Files">Photos and voice notes that it names.</param>
internal sealed record Filled(
    string Kind,
    string Forum,
    string Instance,
    string? Before,
    IReadOnlyList<FilledPart> Parts,
    IReadOnlyList<FilledFile> Files
)
{
    /// <summary>Elements within elements, and all of them: far more than our forms have.</summary>
    internal const int MostDepth = 16,
        MostElements = 4_000;

    /// <summary>Longest id of a filled form.</summary>
    private const int MostId = 200;

    /// <summary>Reads what a phone sent.</summary>
    /// <returns>null when it is no XML, no form of ours, or built to hurt whoever reads it.</returns>
    internal static Filled? Read(Stream xml)
    {
        try
        {
            var root = Load(xml);
            var meta = Child(root, "meta");
            var (instance, before) = (Text(meta, "instanceID"), Text(meta, "deprecatedID"));
            return
                HallForms.Read(root.Attribute("id")?.Value) is { } form
                && instance is { Length: <= MostId }
                && before is null or { Length: <= MostId }
                && before != instance
                ? new(form.Kind, form.Forum, instance!, before, [.. PartsOf(form.Kind, root)], FilledFile.In(form.Kind, root))
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement Load(Stream xml)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = SentParts.MostForm,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var kept = new MemoryStream();
        xml.CopyTo(kept);
        kept.Position = 0;
        using (var looked = XmlReader.Create(kept, settings))
        {
            for (var elements = 0; looked.Read(); )
            {
                elements += looked.NodeType == XmlNodeType.Element ? 1 : 0;
                if (looked.Depth > MostDepth || elements > MostElements)
                {
                    throw new XmlException("Deeper or longer than any form of ours.");
                }
            }
        }

        kept.Position = 0;
        using var reader = XmlReader.Create(kept, settings);
        return XElement.Load(reader);
    }

    private static IEnumerable<FilledPart> PartsOf(string kind, XElement root)
    {
        switch (kind)
        {
            case HallForms.Voice:
                yield return Part("voice", EntryKind.Concern, root, FilledFields.Voice);
                foreach (var (name, of, read) in Repeated)
                {
                    foreach (var (at, child) in root.Elements().Where(e => e.Name.LocalName == name).Index())
                    {
                        yield return Part($"{name}/{at + 1}", of, child, read);
                    }
                }

                break;
            case HallForms.Promise:
                yield return Part("promise", EntryKind.Commitment, root, FilledFields.Promise);
                break;
            default:
                yield return Part("count", EntryKind.Attendance, root, FilledFields.Count);
                break;
        }
    }

    private static (string, EntryKind, Func<XElement, IEnumerable<FilledField>>)[] Repeated =>
        [("answer", EntryKind.Answer, FilledFields.Answer), ("promise", EntryKind.Commitment, FilledFields.Promise)];

    private static FilledPart Part(string key, EntryKind kind, XElement at, Func<XElement, IEnumerable<FilledField>> read) =>
        new(
            key,
            kind,
            [
                .. read(at)
                    .Select(f =>
                    {
                        var words = f.Language is { } language ? Words.Of(NewSalt, (language, f.Text)) : null;
                        return (f.Field, new FieldValue(words is null ? f.Text : null, words?.Ref ?? default), words);
                    }),
            ]
        );

    private static string NewSalt() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    internal static XElement? Child(XElement? at, string name) => at?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>What stands in an element; null when nothing does.</summary>
    internal static string? Text(XElement? at, string name) => Child(at, name)?.Value.Trim() is { Length: > 0 } text ? text : null;
}

/// <summary>What was filled in for one field of an entry.</summary>
/// <param name="Language">Of words; null = it is a code.</param>
internal sealed record FilledField(string Field, string? Text, string? Language = null);

/// <summary>Which question of a form fills which field of an entry.</summary>
internal static class FilledFields
{
    internal static IEnumerable<FilledField> Voice(XElement at) =>
        [
            Said(at, EntryFields.Words, "words"),
            Keys(at, EntryFields.Groups),
            Code(at, EntryFields.Theme),
            new(EntryFields.Place, Filled.Text(at, "ward") ?? Filled.Text(at, "constituency")),
            Code(at, EntryFields.Careful),
            Keys(at, EntryFields.Accuses),
            Said(at, EntryFields.Note, "note"),
        ];

    internal static IEnumerable<FilledField> Answer(XElement at) =>
        [
            Said(at, EntryFields.Words, "words"),
            Said(at, EntryFields.Speaker, "speaker"),
            Code(at, EntryFields.Office),
            Code(at, EntryFields.Response),
        ];

    internal static IEnumerable<FilledField> Promise(XElement at) =>
        [
            Said(at, EntryFields.Words, "words"),
            Said(at, EntryFields.Speaker, "speaker"),
            Code(at, EntryFields.Office),
            Filled.Text(at, "due_said") == EntryFields.NotSaid ? new(EntryFields.Due, EntryFields.NotSaid) : Code(at, EntryFields.Due),
            Said(at, EntryFields.DueWords, "due_words"),
            Filled.Text(at, "amount_said") == EntryFields.NotSaid
                ? new(EntryFields.Amount, EntryFields.NotSaid)
                : Said(at, EntryFields.Amount, "amount"),
        ];

    internal static IEnumerable<FilledField> Count(XElement at) =>
        [
            Code(at, EntryFields.Groups),
            Code(at, EntryFields.Sex),
            Code(at, EntryFields.Age),
            Code(at, EntryFields.Disability),
            Code(at, EntryFields.Count),
        ];

    private static FilledField Code(XElement at, string field) => new(field, Filled.Text(at, field));

    private static FilledField Keys(XElement at, string field) =>
        new(field, Filled.Text(at, field) is { } keys ? string.Join(',', keys.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null);

    // An emptied field is neither a code nor words.
    private static FilledField Said(XElement at, string field, string name) =>
        Filled.Text(at, name) is { } text ? new(field, text, Filled.Text(at, "language") ?? "sw") : new(field, null);
}
