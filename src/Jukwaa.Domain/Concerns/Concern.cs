using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Concerns;

/// <summary>What a voice said.</summary>
/// <param name="Forum">Forum in which it was raised; null for other channels.</param>
/// <param name="Place">Code of the unit it was filed in; kept when units split later.</param>
/// <param name="PlaceWords">The place as said.</param>
/// <param name="Groups">Stakeholder groups that voiced it; at least one ("not-reported" is a group).</param>
public sealed record ConcernDetails(
    string? Forum,
    string Place,
    WordsRef PlaceWords,
    string Theme,
    WordsRef Summary,
    WordsRef Experience,
    WordsRef Proposal,
    IReadOnlyList<string> Groups,
    Period Raised,
    IReadOnlyList<WordsRef> Sources
);

/// <summary>One voice: what a person or a group raised.</summary>
/// <param name="Issue">The issue it was gathered into.</param>
/// <param name="Disclosed">Whether it may be seen in public.</param>
public sealed record Concern(ConcernDetails? Details, string? Issue, bool Disclosed, bool Corrected) : IHistory<Concern>
{
    /// <summary>Reason code while it is withheld; null when nobody withholds it, or it was disclosed since.</summary>
    public string? Withheld { get; init; }

    /// <summary>Offices that it accuses; then it is sealed: oversight alone reads it, and nobody of these offices or their chain.</summary>
    public IReadOnlyList<Office> Accused { get; init; } = [];

    /// <summary>The accused offices and all above them.</summary>
    public IReadOnlyList<Office> Barred { get; init; } = [];

    public bool Sealed => Accused.Count > 0;

    /// <summary>What may be shown beyond triage: names and exact places of people taken out, in the languages of the screens. Empty = not worked yet.</summary>
    public WordsRef Working { get; init; }

    /// <summary>How its place may be shown where it asks for more than its theme: "county" or "public"; null = as the theme says.</summary>
    public string? Sensitivity { get; init; }

    /// <summary>First day on which it may be made public; null = no delay.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>What whoever raised it said afterwards, in order.</summary>
    public IReadOnlyList<WordsRef> Added { get; init; } = [];

    /// <summary>Photos and voice notes that whoever raised it sent along, in order.</summary>
    public IReadOnlyList<WordsRef> Files { get; init; } = [];

    /// <summary>Whether whoever raised it asked to be forgotten.</summary>
    public bool Forgotten { get; init; }

    /// <summary>Whether it was carried over from published reports: then its own words are public already.</summary>
    public bool Published => Details is { Sources.Count: > 0 };

    public static Concern Empty { get; } = new(null, null, false, false);

    public static string Kind => "concern";

    public bool Exists => Details is not null;
}

public sealed record ConcernRecorded(ConcernDetails Details) : Fact<Concern>
{
    public override Concern Apply(Concern state) => state with { Details = Details };
}

public sealed record ConcernGathered(string Issue) : Fact<Concern>
{
    public override Concern Apply(Concern state) => state with { Issue = Issue };
}

/// <summary>
/// The wording or coding was put right; the earlier facts keep what stood before. With another place or theme it leaves its issue, and
/// with it the office it was shown to, until it is gathered again. Where it turns out not to have been published, there must be a text that may be shown.
/// </summary>
public sealed record ConcernCorrected(ConcernDetails Details, WordsRef Reason) : Fact<Concern>
{
    public override Concern Apply(Concern state) =>
        state with
        {
            Details = Details,
            Corrected = true,
            Disclosed = state.Disclosed && (Details.Sources.Count > 0 || WorkingText.IsWhole(state.Working)),
            Issue = state.Details?.Place == Details.Place && state.Details.Theme == Details.Theme ? state.Issue : null,
        };
}

public sealed record ConcernDisclosed : Fact<Concern>
{
    public override Concern Apply(Concern state) => state with { Disclosed = true, Withheld = null };
}

public sealed record ConcernWithheld(string ReasonCode) : Fact<Concern>
{
    public override Concern Apply(Concern state) => state with { Disclosed = false, Withheld = ReasonCode };
}
