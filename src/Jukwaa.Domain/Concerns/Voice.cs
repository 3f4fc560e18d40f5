using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Concerns;

/// <summary>Whoever raised it said more. Read where the words as said are read.</summary>
public sealed record ConcernAddedTo(WordsRef Words) : Fact<Concern>
{
    public override Concern Apply(Concern state) => state with { Added = [.. state.Added, Words] };
}

/// <summary>Whoever raised it said where. With its place it leaves its issue, as when a desk puts it right.</summary>
public sealed record ConcernPlaced(string Place) : Fact<Concern>
{
    public override Concern Apply(Concern state) => state with { Details = state.Details! with { Place = Place }, Issue = null };
}

/// <summary>Whoever raised it asked to be forgotten: nothing of it is shown any more, and its words are erased. That there was a concern stays.</summary>
public sealed record ConcernForgotten : Fact<Concern>
{
    public override Concern Apply(Concern state) => state with { Forgotten = true, Disclosed = false, Working = default };
}

/// <summary>More words for a concern, from the channel on which its receipt was shown.</summary>
public sealed record AddToConcern(Guid CommandId, string Id, Words Words) : Command<Concern>(CommandId, Id)
{
    /// <summary>Most times that something is added to one concern.</summary>
    public const int Most = 20;

    public override IEnumerable<Words?> Said => [Words];

    public override Decision Decide(Concern state, Setting setting) =>
        VoiceRules.Check(Id, state, setting) is { } refusal ? refusal
        : Words.Passages.Count == 0 ? Refusal.Invalid("words-missing", "Write down what is to be added.")
        : state.Added.Count >= Most
            ? Refusal.Conflict("added-too-often", $"Something was added {Most} times already: raise it as a concern of its own.")
        : new ConcernAddedTo(Words.Ref);
}

/// <summary>
/// Says which place a concern is about: whoever raised it was asked, because it came without one. Once a place finer than the country is known, a desk puts it
/// right, not a channel.
/// </summary>
public sealed record PlaceConcern(Guid CommandId, string Id, string Place) : Command<Concern>(CommandId, Id)
{
    public override Decision Decide(Concern state, Setting setting) =>
        VoiceRules.Check(Id, state, setting) is { } refusal ? refusal
        : state.Details!.Place == Place ? Decision.Nothing
        : setting.Reference.Places.GetValueOrDefault(state.Details.Place)?.Level != "country"
            ? Refusal.Conflict("place-known", "Its place is known already: a desk puts it right.")
        : ConcernRules.Check(state.Details with { Place = Place }, setting) is { } wrong ? wrong
        : new ConcernPlaced(Place);
}

/// <summary>Forgets what somebody said, as its receipt asks. It cannot be undone.</summary>
public sealed record ForgetConcern(Guid CommandId, string Id) : Command<Concern>(CommandId, Id)
{
    public override Decision Decide(Concern state, Setting setting) =>
        state.Forgotten ? Decision.Nothing
        : VoiceRules.Check(Id, state, setting) is { } refusal ? refusal
        : state.Published ? Refusal.Forbidden("published-before", "It was carried over from published reports: the editors put those right.")
        : new ConcernForgotten();
}

internal static class VoiceRules
{
    /// <summary>Only a channel that was shown the receipt speaks for whoever raised it; no desk does.</summary>
    /// <param name="forum">The forum in which it was taken down speaks.</param>
    public static Refusal? Check(string id, Concern state, Setting setting, bool forum = false) =>
        !state.Exists ? ConcernRules.NotThere(id)
        : setting.Actor.Channel is null && !forum ? Refusal.Forbidden("voice-only", "Only whoever raised it can do this, with the receipt.")
        : state.Forgotten ? Forgotten()
        : null;

    public static Refusal Forgotten() =>
        Refusal.Conflict("forgotten", "Whoever raised this asked to be forgotten: its words are gone, and nothing is added.");
}
