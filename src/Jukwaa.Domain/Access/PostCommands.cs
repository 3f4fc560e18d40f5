using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Access;

/// <summary>
/// Gives a person a post. Oversight is held in an oversight body only, the other reading roles in none, so that nobody oversees the own house;
/// an administrator gives no post to the own person.
/// </summary>
public sealed record GivePost(Guid CommandId, string Id, PostDetails Details) : Command<Post>(CommandId, Id)
{
    /// <summary>Longest time for which a post is given, in years: officers rotate after three.</summary>
    public const int MostYears = 5;

    public override May Needs => May.ManagePeople;

    public override Decision Decide(Post state, Setting setting) =>
        state.Exists
            ? Refusal.Conflict("post-exists", $"Post '{Id}' is given already: end it, and give another.")
            : Check(setting) ?? (Decision)new PostGiven(Details, setting.Reference.Ladder.Above([Details.Office]));

    private Refusal? Check(Setting setting) =>
        !setting.Reference.Has(Details.Office) ? Refusal.Invalid("unknown-office", $"There is no office '{Details.Office.Id}'.")
        : Details.Person == Guid.Empty ? Refusal.Invalid("person-missing", "Say who holds the post.")
        : setting.Actor.Person == Details.Person ? Refusal.Forbidden("own-post", "Nobody gives a post to the own person: ask another administrator.")
        : (Details.Role == Role.Oversight) != setting.Reference.IsOversight(Details.Office)
            ? Refusal.Invalid("oversight-office", "Oversight is held in an oversight body, and an oversight body has no other role.")
        : Details.Until < Details.From ? Refusal.Invalid("post-reversed", "The last day of a post cannot lie before its first.")
        : Details.Until > Details.From.AddYears(MostYears) || Details.From > setting.Today.AddYears(1)
            ? Refusal.Invalid("post-too-long", $"A post begins within a year and is given for at most {MostYears} years.")
        : null;
}

/// <summary>Ends a post with a day, today or later, and says who takes over its open work.</summary>
/// <param name="Successor">Id of the post that takes over; null = nobody yet, which the board shows.</param>
public sealed record EndPost(Guid CommandId, string Id, DateOnly On, string? Successor, Words Reason) : Command<Post>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => [Reason];

    public override May Needs => May.ManagePeople;

    public override Decision Decide(Post state, Setting setting) =>
        !state.Exists ? Refusal.Missing("post-missing", $"There is no post '{Id}'.")
        : state.EndedOn is not null ? Refusal.Conflict("post-ended", "This post has been ended already.")
        : Reason.Passages.Count == 0 ? Refusal.Invalid("reason-missing", "Say why the post ends.")
        : On < setting.Today.AddDays(-1)
            ? Refusal.Invalid("post-end-past", "A post cannot have ended before yesterday: what was done since then was done by it.")
        : Successor == Id ? Refusal.Invalid("own-successor", "A post cannot take over from itself.")
        : new PostEnded(On, Successor, Reason.Ref);
}
