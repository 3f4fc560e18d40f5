using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>Which fields an entry of each kind has, and what may stand in each.</summary>
public static class EntryFields
{
    public const string Words = "words",
        Groups = "groups",
        Theme = "theme",
        Place = "place",
        Careful = "careful",
        Accuses = "accuses",
        Note = "note",
        Dropped = "dropped",
        Same = "same",
        Adds = "adds",
        Speaker = "speaker",
        Office = "office",
        Response = "response",
        Due = "due",
        DueWords = "dueWords",
        Amount = "amount",
        Sex = "sex",
        Age = "age",
        Disability = "disability",
        Count = "count",
        Sha = "sha",
        Media = "media",
        Size = "size",
        Seconds = "seconds";

    /// <summary>Expressly not said: of who must act, by when, and how much.</summary>
    public const string NotSaid = "-";

    /// <summary>Most people that one door can have counted.</summary>
    public const int MostCounted = 100_000;

    /// <summary>Largest photo or voice note in bytes.</summary>
    public const int MostBytes = 10_000_000;

    /// <summary>Longest voice note in seconds.</summary>
    public const int MostSeconds = 600;

    /// <summary>What a file is, by <see cref="Media"/>.</summary>
    public const string Photo = "photo",
        Voice = "voice";

    private static readonly string[] _careful = ["child", "victim", "danger"],
        _responses = ["Accepted", "Partly", "Refused", "NotOurs"],
        _sexes = ["f", "m"],
        _ages = ["u18", "18-34", "35-59", "60+"],
        _yesNo = ["yes", "no"];

    private static readonly Dictionary<EntryKind, string[]> _of = new()
    {
        [EntryKind.Concern] = [Words, Groups, Theme, Place, Careful, Accuses, Note, Dropped, Same, Adds],
        [EntryKind.Answer] = [Words, Speaker, Office, Response, Dropped, Same],
        [EntryKind.Commitment] = [Words, Speaker, Office, Due, DueWords, Amount, Dropped, Same],
        [EntryKind.Attendance] = [Groups, Sex, Age, Disability, Count, Dropped],
        [EntryKind.File] = [Sha, Media, Size, Seconds, Dropped],
    };

    /// <summary>The fields of a kind, in the order in which they are asked.</summary>
    public static IReadOnlyList<string> Of(EntryKind kind) => _of[kind];

    /// <summary>Whether sex, age and disability of a cell are codes of an entry, or empty.</summary>
    internal static bool IsCell(Headcount cell) =>
        (cell.Sex.Length == 0 || _sexes.Contains(cell.Sex))
        && (cell.Age.Length == 0 || _ages.Contains(cell.Age))
        && (cell.Disability.Length == 0 || _yesNo.Contains(cell.Disability));

    /// <summary>Keys of a list of keys: "youth,women".</summary>
    public static IEnumerable<string> Keys(string? code) => (code ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Null when the value can stand in that field: field-unknown, field-value, unknown-theme, unknown-place, unknown-group, unknown-institution.</summary>
    public static Refusal? Check(EntryKind kind, string field, FieldValue value, Reference reference) =>
        !_of[kind].Contains(field) ? Refusal.Invalid("field-unknown", $"An entry of kind {kind} has no field of that name.")
        : value is { Code: not null, Words.Value.Length: > 0 } ? Malformed(field)
        : value.Code is { } code ? CheckCode(field, code, reference)
        : value.Words.Parts.Any() && field is not (Words or Note or Speaker or DueWords or Amount) ? Malformed(field)
        : null;

    private static Refusal? CheckCode(string field, string code, Reference reference) =>
        field switch
        {
            Groups => Known(code, reference.Groups.Contains, "unknown-group", "a stakeholder group", field),
            Accuses => Known(code, reference.Institutions.ContainsKey, "unknown-institution", "an institution", field),
            Theme => Known(code, reference.Themes.ContainsKey, "unknown-theme", "a theme of the taxonomy", field, most: 1),
            Place => Known(code, reference.Places.ContainsKey, "unknown-place", "the code of a place", field, most: 1),
            Office => code == NotSaid
                ? null
                : Known(code, reference.Institutions.ContainsKey, "unknown-institution", "an institution", field, most: 1),
            Careful => OneOf(_careful, code, field),
            Response => OneOf(_responses, code, field),
            Sex => OneOf(_sexes, code, field),
            Age => OneOf(_ages, code, field),
            Disability => OneOf(_yesNo, code, field),
            Amount => OneOf([NotSaid], code, field),
            Dropped => OneOf(["mistake"], code, field),
            Due => code == NotSaid || Day(code) is not null ? null : Malformed(field),
            Same or Adds => Guid.TryParseExact(code, "D", out _) ? null : Malformed(field),
            Count => UpTo(MostCounted, code, field),
            Sha => code.Length == 64 && code.All(char.IsAsciiHexDigitLower) ? null : Malformed(field),
            Media => OneOf([Photo, Voice], code, field),
            Size => UpTo(MostBytes, code, field),
            Seconds => UpTo(MostSeconds, code, field),
            _ => Malformed(field),
        };

    /// <summary>The day that a code of <see cref="Due"/> gives; null when it gives none.</summary>
    public static DateOnly? Day(string? code) =>
        DateOnly.TryParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The number that a code of <see cref="Count"/> gives; null when it gives none.</summary>
    public static int? Number(string? code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Refusal? Known(string code, Func<string, bool> known, string refusal, string what, string field, int most = 12)
    {
        var keys = code.Split(',');
        return keys.Length > most || keys.Distinct(StringComparer.Ordinal).Count() < keys.Length ? Malformed(field)
            : keys.All(known) ? null
            : Refusal.Invalid(refusal, $"A key in '{field}' is not {what}.");
    }

    private static Refusal? UpTo(int most, string code, string field) => Number(code) <= most ? null : Malformed(field);

    private static Refusal? OneOf(string[] allowed, string code, string field) => allowed.Contains(code) ? null : Malformed(field);

    // What was sent is not repeated: it may be words that somebody put into the wrong field.
    private static Refusal Malformed(string field) => Refusal.Invalid("field-value", $"What was sent for '{field}' cannot stand there.");
}
