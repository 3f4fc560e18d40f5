using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Concerns;

/// <summary>The text that may be shown was written: names and exact places of people taken out, translated. The words as said stay beside it.</summary>
/// <param name="By">Who translated: "officer", "interpreter" or "none" where both languages were said.</param>
public sealed record WorkingTextWritten(WordsRef Working, string By) : Fact<Concern>
{
    public override Concern Apply(Concern state) => state with { Working = Working };
}

/// <summary>How finely its place may be shown.</summary>
/// <param name="ReasonCode">"county" or "public".</param>
public sealed record ConcernClassified(string ReasonCode) : Fact<Concern>
{
    public override Concern Apply(Concern state) => state with { Sensitivity = ReasonCode };
}

/// <summary>Not to be public before a day: a threat is still live.</summary>
public sealed record DisclosureDelayed(DateOnly Until, WordsRef Reason) : Fact<Concern>
{
    public override Concern Apply(Concern state) => state with { NotBefore = Until, Disclosed = false };
}

/// <summary>Theme, place or groups were put right; the words stand. With another theme or place it leaves its issue until it is gathered again.</summary>
public sealed record ConcernCoded(string Theme, string Place, IReadOnlyList<string> Groups, WordsRef Reason) : Fact<Concern>
{
    public override Concern Apply(Concern state) =>
        state with
        {
            Details = state.Details! with { Theme = Theme, Place = Place, Groups = Groups },
            Corrected = true,
            Issue = state.Details.Theme == Theme && state.Details.Place == Place ? state.Issue : null,
        };
}

/// <summary>Writes the text that may be shown, English and Kiswahili; either may be added later.</summary>
/// <param name="By">officer, interpreter or none.</param>
public sealed record WriteWorkingText(Guid CommandId, string Id, Words Working, string By) : Command<Concern>(CommandId, Id)
{
    private static readonly string[] _translators = ["officer", "interpreter", "none"];

    public override IEnumerable<Words?> Said => [Working];

    public override May Needs => May.TriageConcern;

    public override Decision Decide(Concern state, Setting setting) =>
        !state.Exists ? ConcernRules.NotThere(Id)
        : state.Forgotten ? VoiceRules.Forgotten()
        : Working.Passages.Count == 0 ? Refusal.Invalid("words-missing", "Write the text that may be shown.")
        : Working.Passages.Any(p => p.Language is not ("en" or "sw"))
        || Working.Passages.DistinctBy(p => p.Language).Count() != Working.Passages.Count
            ? Refusal.Invalid("language-unknown", "The text that is shown is in English and Kiswahili, once each.")
        : state.Disclosed && !WorkingText.IsWhole(Working.Ref)
            ? Refusal.Conflict("language-missing", "It is public already: write the text in English and Kiswahili.")
        : !_translators.Contains(By) ? Refusal.Invalid("translator-unknown", "Say who translated: officer, interpreter or none.")
        : new WorkingTextWritten(Working.Ref, By);
}

/// <summary>Says how finely the place may be shown: only more carefully than the theme asks, or back to it.</summary>
/// <param name="Sensitivity">"county" or "public".</param>
public sealed record ClassifyConcern(Guid CommandId, string Id, string Sensitivity) : Command<Concern>(CommandId, Id)
{
    public override May Needs => May.TriageConcern;

    public override Decision Decide(Concern state, Setting setting) =>
        !state.Exists ? ConcernRules.NotThere(Id)
        : Sensitivity is not ("county" or "public") ? Refusal.Invalid("sensitivity-unknown", "Choose county or public.")
        : state.Sensitivity == Sensitivity ? Decision.Nothing
        : new ConcernClassified(Sensitivity);
}

/// <summary>Puts publication off while a threat is live; a day ahead, at most <see cref="MostDays"/> days, and again if need be.</summary>
public sealed record DelayDisclosure(Guid CommandId, string Id, DateOnly Until, Words Reason) : Command<Concern>(CommandId, Id)
{
    public const int MostDays = 90;

    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.PublishConcern;

    public override Decision Decide(Concern state, Setting setting) =>
        !state.Exists ? ConcernRules.NotThere(Id)
        : Until <= setting.Today || Until > setting.Today.AddDays(MostDays)
            ? Refusal.Invalid("delay-out-of-range", $"Choose a day after today, at most {MostDays} days ahead; it can be put off again then.")
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say what makes it dangerous now.")
        : new DisclosureDelayed(Until, Reason.Ref);
}

/// <summary>The text that may be shown.</summary>
public static class WorkingText
{
    /// <summary>Whether both languages of the screens are there.</summary>
    public static bool IsWhole(WordsRef working) => working.Parts.Any(p => p.Language == "en") && working.Parts.Any(p => p.Language == "sw");
}

/// <summary>Puts theme, place or groups of a concern right; what stood before stays in the ledger. With another theme or place it leaves its issue.</summary>
public sealed record CodeConcern(Guid CommandId, string Id, string Theme, string Place, IReadOnlyList<string> Groups, Words Reason)
    : Command<Concern>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.TriageConcern;

    public override Decision Decide(Concern state, Setting setting)
    {
        if (state.Details is not { } before)
        {
            return ConcernRules.NotThere(Id);
        }

        var details = before with { Theme = Theme, Place = Place, Groups = Groups };
        return Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why the concern is coded otherwise.")
            : ConcernRules.Check(details, setting) is { } refusal ? refusal
            : before.Theme == Theme && before.Place == Place && before.Groups.SequenceEqual(Groups) ? Decision.Nothing
            : new ConcernCoded(Theme, Place, Groups, Reason.Ref);
    }
}
