namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    public const string EntryId = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    public static readonly Words Spoken = new([Passage("Boda boda wanaibiwa usiku.", "sw")]);

    /// <summary>Fields with codes: ("theme", "gangs"); null empties.</summary>
    public static Dictionary<string, FieldValue> Fields(params (string Field, string? Code)[] fields) =>
        fields.ToDictionary(f => f.Field, f => new FieldValue(f.Code, default), StringComparer.Ordinal);

    /// <summary>A voice as spoken, in the forum of Mombasa.</summary>
    public static EditEntry EditEntry(params (string Field, string? Code)[] fields) =>
        new(CommandId, EntryId, ForumId, EntryKind.Concern, null, [], Fields(fields), []) { Place = "KE-01" };

    public static EditEntry TakeDown() => EditEntry(("theme", "gangs"), ("groups", "women")).With("words", Spoken);

    public static EditEntry With(this EditEntry edit, string field, Words words) =>
        edit with
        {
            Fields = new Dictionary<string, FieldValue>(edit.Fields, StringComparer.Ordinal) { [field] = new(null, words.Ref) },
            Texts = [.. edit.Texts, words],
        };

    /// <summary>An edit of an entry that is there.</summary>
    public static EntryEdited Edited(int n, int[] after, params (string Field, string? Code)[] fields) =>
        new(ForumId, EntryKind.Concern, null, EditId(n), [.. after.Select(EditId)], Fields(fields), [], []);

    public static Guid EditId(int n) => new(n, 0, 0, new byte[8]);

    public static Entry EntryOf(params IEnumerable<EntryEdited> edits) => edits.Aggregate(Entry.Empty, (state, edit) => edit.Apply(state));
}
