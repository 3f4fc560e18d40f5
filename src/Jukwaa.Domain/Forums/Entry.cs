using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Forums;

/// <summary>What an entry of a forum's record is.</summary>
public enum EntryKind
{
    /// <summary>What somebody raised in the hall.</summary>
    Concern,

    /// <summary>What was answered on the spot.</summary>
    Answer,

    /// <summary>What was promised in the hall.</summary>
    Commitment,

    /// <summary>How many came through one door, of one group, sex, age and disability.</summary>
    Attendance,

    /// <summary>A photo or a voice note of what somebody raised; its bytes follow on their own way.</summary>
    File,
}

/// <summary>What an edit says of one field: a code, or words; neither = it was emptied.</summary>
/// <param name="Code">Key, date or number.</param>
public sealed record FieldValue(string? Code, WordsRef Words);

/// <summary>One edit: everything one person changed in one go.</summary>
/// <param name="Accused">The offices that its field "accuses" names.</param>
/// <param name="Above">All offices above these, as the ladder stood then.</param>
public sealed record Edit(
    Guid Id,
    IReadOnlyList<Guid> After,
    IReadOnlyDictionary<string, FieldValue> Fields,
    IReadOnlyList<Office> Accused,
    IReadOnlyList<Office> Above
);

/// <summary>
/// One line of a forum's record, as the rapporteurs in the hall took it down; several hands may have edited it (<see cref="EditGraph{TValue}"/>). It becomes a
/// concern or a commitment when the forum is closed.
/// </summary>
/// <param name="About">The entry that an answer or a promise is about.</param>
public sealed record Entry(string? Forum, EntryKind Kind, string? About, IReadOnlyList<Edit> Edits) : IHistory<Entry>
{
    /// <summary>Edits of one entry: whoever needs more is not writing down what was said.</summary>
    public const int MostEdits = 200;

    /// <summary>Offices that any value which stands accuses: with two that differ, both.</summary>
    public IReadOnlyList<Office> Accused => [.. Standing(EntryFields.Accuses).SelectMany(e => e.Accused).Distinct()];

    /// <summary>The accused offices and all above them.</summary>
    public IReadOnlyList<Office> Barred => [.. Standing(EntryFields.Accuses).SelectMany(e => e.Accused.Concat(e.Above)).Distinct()];

    /// <summary>Whether anybody said of it that it is not for the screen in the hall.</summary>
    public bool Careful => Standing(EntryFields.Careful).Any(e => e.Fields[EntryFields.Careful].Code is not null);

    /// <summary>Codes that stand in a field.</summary>
    public IReadOnlyList<string> Codes(string field) => [.. Graph.Of(field).Select(s => s.Value.Code).OfType<string>().Distinct()];

    public EditGraph<FieldValue> Graph => new(Edits.Select(e => new EditNode<FieldValue>(e.Id, e.After, e.Fields)));

    public static Entry Empty { get; } = new(null, EntryKind.Concern, null, []);

    static string IHistory<Entry>.Kind => "entry";

    public bool Exists => Forum is not null;

    private IEnumerable<Edit> Standing(string field)
    {
        var standing = Graph.Of(field).Select(s => s.Edit).ToHashSet();
        return Edits.Where(e => standing.Contains(e.Id));
    }
}

/// <summary>
/// Somebody took an entry down, or changed it. The first one to arrive begins it; each says what it is, so that it does not matter which arrives first.
/// </summary>
/// <param name="Accused">With a field "accuses": the offices that it names, for the place of the forum.</param>
/// <param name="Above">All offices above these, as the ladder stands on that day.</param>
public sealed record EntryEdited(
    string Forum,
    EntryKind Kind,
    string? About,
    Guid Edit,
    IReadOnlyList<Guid> After,
    IReadOnlyDictionary<string, FieldValue> Fields,
    IReadOnlyList<Office> Accused,
    IReadOnlyList<Office> Above
) : Fact<Entry>
{
    public override Entry Apply(Entry state) =>
        (state.Exists ? state : new(Forum, Kind, About, [])) with
        {
            Edits = [.. state.Edits, new(Edit, After, Fields, Accused, Above)],
        };
}
