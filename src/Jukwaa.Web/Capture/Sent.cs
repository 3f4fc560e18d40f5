using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Web.Capture;

/// <summary>What a phone brings: its edits, and up to which fact it knows the record of the forum.</summary>
internal sealed record SentBatch(string Forum, long After, IReadOnlyList<SentEdit> Edits)
{
    /// <summary>Most edits in one batch.</summary>
    internal const int Most = 200;

    internal static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
    };
}

/// <summary>One edit as it was sent. Its fields are read one by one, so that one that cannot be read refuses this edit and no other.</summary>
internal sealed record SentEdit(
    Guid Id,
    Guid Entry,
    string Kind,
    Guid? About,
    IReadOnlyList<Guid> After,
    IReadOnlyDictionary<string, JsonElement> Fields
)
{
    /// <summary>Most fields of one edit.</summary>
    private const int MostFields = 20;

    private static readonly Refusal _unreadable = Refusal.Invalid("edit-unreadable", "This could not be read: update the app.");

    /// <summary>The command that it asks for, or why there is none.</summary>
    /// <param name="place">Where the forum is held.</param>
    internal (EditEntry? Command, Refusal? Refusal) Read(string forum, string place)
    {
        if (!Enum.TryParse<EntryKind>(Kind, out var kind) || !Enum.IsDefined(kind) || Fields.Count > MostFields)
        {
            return (null, _unreadable);
        }

        var (values, texts) = (new SortedDictionary<string, FieldValue>(StringComparer.Ordinal), new List<Words?>());
        foreach (var (field, sent) in Fields)
        {
            if (ValueOf(sent) is not { } value)
            {
                return (null, _unreadable);
            }

            values[field] = new(value.Code, value.Words?.Ref ?? default);
            texts.Add(value.Words);
        }

        Guid[] after = [.. After.Distinct().Order()];
        return (new(Id, Entry.ToString("D"), forum, kind, About?.ToString("D"), after, values, texts) { Place = place }, null);
    }

    private static (string? Code, Words? Words)? ValueOf(JsonElement sent) =>
        sent.ValueKind switch
        {
            JsonValueKind.Null => (null, null),
            JsonValueKind.String => (sent.GetString(), null),
            JsonValueKind.Object when sent.TryGetProperty("text", out var text) && sent.TryGetProperty("lang", out var lang) => text.ValueKind
                == JsonValueKind.String
            && lang.ValueKind == JsonValueKind.String
                ? (null, Words.Of(NewSalt, (lang.GetString()!, text.GetString())))
                : null,
            _ => null,
        };

    private static string NewSalt() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}

/// <summary>What became of one edit: accepted, or refused with the reason.</summary>
internal sealed record Told(
    Guid Edit,
    string State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Message = null
);
