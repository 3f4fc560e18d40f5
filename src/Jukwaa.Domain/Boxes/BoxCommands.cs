using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Boxes;

/// <summary>Makes a box ready for forums of a county. The same box with the same forums and people again changes nothing.</summary>
/// <param name="Key">SubjectPublicKeyInfo of NIST P-256, lower-case hex.</param>
/// <param name="People">Who takes down on it.</param>
public sealed record RegisterBox(Guid CommandId, string Id, string Key, string Place, IReadOnlyList<string> Forums, IReadOnlyList<Guid> People)
    : Command<Box>(CommandId, Id)
{
    // SubjectPublicKeyInfo of a P-256 key has 91 bytes.
    private const int Digits = 182;

    public override May Needs => May.RunForum;

    public override string? Within => Place;

    public override IEnumerable<string> Others => Forums.Select(f => $"forum/{f}");

    public override Decision Decide(Box state, Setting setting) =>
        state.Exists
            ? state.Key == Key && state.Forums.SequenceEqual(Forums) && state.People.ToHashSet().SetEquals(People)
                ? Decision.Nothing
                : Refusal.Conflict("box-exists", "This laptop was made a box before, for other forums or people: start it in another folder.")
            : Key.Length != Digits || !Key.All(char.IsAsciiHexDigitLower)
                ? Refusal.Invalid("box-key", "A box needs a key of the curve P-256.")
                : Forums.Count is 0 or > Box.MostForums || Forums.Distinct().Count() < Forums.Count
                    ? Refusal.Invalid("box-forums", $"Choose 1 to {Box.MostForums} forums for a box.")
                    : People.Count is 0 or > Box.MostPeople || People.Distinct().Count() < People.Count
                        ? Refusal.Invalid("box-people", $"Choose 1 to {Box.MostPeople} people for a box.")
                        : setting.Reference.Places.GetValueOrDefault(Place)?.Level != "county"
                            ? Refusal.Invalid("forum-county", $"'{Place}' is not the code of a county.")
                            : new BoxRegistered(Key, Place, Forums, People);
}

/// <summary>Notes what became of the next items of a box; asked by the box itself, once each item was decided by itself.</summary>
/// <param name="From">Number of the first of them.</param>
/// <param name="Before">Hash of the chain before it.</param>
/// <param name="Taken">Commands that were accepted.</param>
public sealed record DeliverFromBox(
    Guid CommandId,
    string Id,
    long From,
    string Before,
    long Upto,
    string Head,
    IReadOnlyList<RefusedItem> Refused,
    IReadOnlyList<Guid> Taken,
    IReadOnlyList<LastWord> LastWords,
    IReadOnlyList<BoxCount>? Counts = null
) : Command<Box>(CommandId, Id)
{
    public override Decision Decide(Box state, Setting setting) =>
        setting.Actor != Actor.Bringing(Id) ? Refusal.Forbidden("not-allowed", "Only a box brings what was done on it.")
        : !state.Exists ? BoxRules.NotThere(Id)
        : Upto <= state.Upto ? Decision.Nothing
        : From != state.Upto + 1 ? Refusal.Conflict("box-gap", $"The next item of this box has the number {state.Upto + 1}.")
        : Before != state.Head ? BoxRules.Forked
        : LastWords.Select(s => s.Forum).Concat(Counts?.Select(c => c.Forum) ?? []).Any(f => !state.Forums.Contains(f)) ? BoxRules.OtherForum
        : Counts?.Select(c => c.Check()).FirstOrDefault(r => r is not null) is { } malformed ? malformed
        : new BoxDelivered(
            Upto,
            Head,
            Refused,
            [.. state.Refused.Select(r => r.Command).Intersect(Taken)],
            LastWords,
            Counts is { Count: > 0 } ? Counts : null
        );
}

/// <summary>Says why nothing more is awaited from a box, so that its forums can be closed.</summary>
public sealed record GiveUpBox(Guid CommandId, string Id, Words Reason) : Command<Box>(CommandId, Id)
{
    public override May Needs => May.RunForum;

    public override IEnumerable<Words?> Said => [Reason];

    public override Decision Decide(Box state, Setting setting) =>
        !state.Exists ? BoxRules.NotThere(Id)
        : state.GivenUp ? Decision.Nothing
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why nothing more is awaited from this box.")
        : new BoxGivenUp(Reason.Ref);
}
