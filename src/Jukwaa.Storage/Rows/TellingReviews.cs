using System.Globalization;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Reviews;

namespace Jukwaa.Storage;

/// <summary>What timelines say of a review session: on its own, and on that of each item.</summary>
internal static class TellingReviews
{
    /// <summary>Kinds that speak of one item: the public agenda has them as rows, and an item that is not public must not be told of.</summary>
    public static string[] OfItems { get; } = [nameof(ItemTakenUp), nameof(ItemDropped), nameof(ItemDecided)];

    public static Told Of(Fact fact) =>
        fact switch
        {
            // The day of the session is its detail: it may lie ahead, and nothing happened on it yet.
            ReviewPlanned f => new(Detail: Iso(f.On)),
            ReviewMoved f => new(f.On, f.Reason, Detail: Iso(f.Day)),
            ReviewCalledOff f => new(f.On, f.Reason),
            ReviewClosed f => new(f.On),
            ItemTakenUp f => new(Other: Item(f.Item)),
            ItemDropped f => new(f.On, f.Reason, Other: Item(f.Item)),
            // A finding and a reopening are told in the same words by the fact of the record itself.
            ItemDecided { Outcome: ItemOutcome.Found or ItemOutcome.Reopened } f => new(f.On, Detail: f.Outcome.ToString(), Other: Item(f.Item)),
            ItemDecided f => new(f.On, f.Reason, Detail: f.Outcome.ToString(), Other: Item(f.Item)),
            _ => new(),
        };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string Kind, string Id) Item(string subject) => (subject.Split('/')[0], subject.Split('/')[1]);
}
