using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Reviews;

/// <summary>Plans a session in a place, led by the planner's own office, with an agenda of 1 to <see cref="Most"/> items.</summary>
/// <param name="On">Its day: from today to a year ahead.</param>
/// <param name="Items">commitment/… and issue/…, each once; never a sealed issue.</param>
public sealed record PlanReview(Guid CommandId, string Id, string Place, Office Chair, DateOnly On, IReadOnlyList<string> Items)
    : Command<ReviewSession>(CommandId, Id)
{
    /// <summary>Most items of an agenda: a long day's work.</summary>
    public const int Most = 60;

    public override May Needs => May.ReviewCommitment;

    public override string? Within => Place;

    public override IEnumerable<string> Others => Items;

    public override Decision Decide(ReviewSession state, Setting setting) =>
        state.Exists ? Refusal.Conflict("review-exists", $"Session '{Id}' is planned already: change it instead of planning it again.")
        : !setting.Reference.Places.ContainsKey(Place) ? Refusal.Invalid("unknown-place", $"'{Place}' is not the code of a place.")
        : !setting.Reference.Has(Chair) ? Refusal.Invalid("unknown-office", $"There is no office '{Chair.Id}'.")
        : !setting.Actor.SpeaksFor(Chair) ? Refusal.Forbidden("not-your-chair", "An office plans sessions that it leads itself.")
        : Items.Count is 0 or > Most ? Refusal.Invalid("agenda-size", $"Choose 1 to {Most} items for the agenda.")
        : Items.Distinct(StringComparer.Ordinal).Count() < Items.Count ? Refusal.Invalid("item-twice", "Each item stands on an agenda once.")
        : Items.Select(ReviewRules.Item).FirstOrDefault(r => r is not null) is { } refusal ? refusal
        : ReviewRules.Day(On, setting) ?? (Decision)new ReviewPlanned(Place, Chair, On, Items);
}

/// <summary>Adds an item to the agenda. One that stands there already changes nothing.</summary>
public sealed record TakeUp(Guid CommandId, string Id, string Item) : Command<ReviewSession>(CommandId, Id)
{
    public override May Needs => May.ReviewCommitment;

    public override IEnumerable<string> Others => [Item];

    public override Decision Decide(ReviewSession state, Setting setting) =>
        (ReviewRules.Open(state, Id) ?? ReviewRules.Item(Item)) is { } refusal ? refusal
        : state.Find(Item) is not null ? Decision.Nothing
        : state.Agenda.Count() >= PlanReview.Most ? Refusal.Conflict("agenda-size", $"An agenda holds at most {PlanReview.Most} items.")
        : new ItemTakenUp(Item);
}

/// <summary>Takes an item off the agenda, with a reason that the public reads: a promise does not quietly fall off. Not for who answers for it.</summary>
public sealed record DropItem(Guid CommandId, string Id, string Item, Words Reason) : Command<ReviewSession>(CommandId, Id)
{
    /// <summary>Office that answers for the item; the door of the desk looks it up, whatever was sent.</summary>
    public Office? Owner { get; init; }

    /// <summary>Offices of all posts of whoever acts; the door of the desk knows them.</summary>
    public IReadOnlyList<Office> Held { get; init; } = [];

    public override May Needs => May.ReviewCommitment;

    public override IEnumerable<string> Others => [Item];

    public override IEnumerable<Words?> Said => [Reason];

    public override Decision Decide(ReviewSession state, Setting setting) =>
        ReviewRules.Open(state, Id) is { } refusal ? refusal
        : state.Find(Item) is not { } item ? ReviewRules.NoItem(Item)
        : item.Outcome is not null ? ReviewRules.Decided()
        : ReviewRules.IsOwn(Owner, Held, state, setting)
            ? Refusal.Forbidden(
                "own-review",
                "Who answers for it cannot take it off the agenda: carry it over to a session that another office leads."
            )
        : state.Agenda.Count() == 1 ? Refusal.Conflict("last-item", "This is the last item: call the session off instead.")
        : ReviewRules.NeedsReason(Reason) ?? (Decision)new ItemDropped(Item, Reason.Ref, setting.Today);
}

/// <summary>Moves the session to another day, with a reason. The same day changes nothing.</summary>
public sealed record MoveReview(Guid CommandId, string Id, DateOnly Day, Words Reason) : Command<ReviewSession>(CommandId, Id)
{
    public override May Needs => May.ReviewCommitment;

    public override IEnumerable<Words?> Said => [Reason];

    public override Decision Decide(ReviewSession state, Setting setting) =>
        ReviewRules.Open(state, Id) is { } refusal ? refusal
        : Day == state.On ? Decision.Nothing
        : (ReviewRules.Day(Day, setting) ?? ReviewRules.NeedsReason(Reason)) ?? (Decision)new ReviewMoved(Day, Reason.Ref, setting.Today);
}

/// <summary>Says that the session will not be held, with a reason. What was decided in it already stands.</summary>
public sealed record CallOff(Guid CommandId, string Id, Words Reason) : Command<ReviewSession>(CommandId, Id)
{
    public override May Needs => May.ReviewCommitment;

    public override IEnumerable<Words?> Said => [Reason];

    public override Decision Decide(ReviewSession state, Setting setting) =>
        (ReviewRules.Open(state, Id) ?? ReviewRules.NeedsReason(Reason)) ?? (Decision)new ReviewCalledOff(Reason.Ref, setting.Today);
}
