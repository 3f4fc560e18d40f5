using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Reviews;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;

namespace Jukwaa.Web.Tests.Reviews;

/// <summary>What review sessions are about, as commands that the rules accept as they stand.</summary>
internal static class Sitting
{
    public static readonly DateOnly Today = new(2026, 1, 14);

    /// <summary>Whoever leads: the county commissioner, who promised nothing.</summary>
    public static readonly Office Chair = new("ngao", "KE-01");

    public static PlanReview Plan(string id, params string[] items) => new(Guid.NewGuid(), id, "KE-01", Chair, Today, items);

    public static DecideItem Decide(string review, string item, ItemOutcome outcome = ItemOutcome.Noted, Finding? finding = null) =>
        new(Guid.NewGuid(), review, item, outcome, finding, A.Words("We saw it ourselves."));

    public static DropItem Drop(string review, string item) => new(Guid.NewGuid(), review, item, A.Words("It was settled elsewhere."));

    /// <summary>One session planned, changed, held and closed, and another that is called off; of a promise and the issue of <see cref="A.Loop"/>.</summary>
    public static IEnumerable<Command> Life(string promise)
    {
        var (first, second) = ($"commitment/{promise}", "issue/mombasa-gangs");
        var plan = Plan("r-held", first) with { Chair = new("interior", "KE"), On = Today.AddDays(1) };
        return
        [
            plan,
            new TakeUp(Guid.NewGuid(), plan.Id, second),
            Drop(plan.Id, second),
            Decide(plan.Id, first),
            new CloseReview(Guid.NewGuid(), plan.Id),
            plan with
            {
                CommandId = Guid.NewGuid(),
                Id = "r-off",
            },
            new MoveReview(Guid.NewGuid(), "r-off", Today.AddDays(4), A.Words("The hall is taken.")),
            new CallOff(Guid.NewGuid(), "r-off", A.Words("Floods.")),
        ];
    }

    /// <summary>A promise of the county police that its office calls done.</summary>
    public static IEnumerable<Command> Claimed(string id) => [A.Commitment(id, wording: $"Promise {id}."), A.Progress(id, done: true)];

    /// <summary>One that somebody denies.</summary>
    public static IEnumerable<Command> Disputed(string id) =>
        [
            .. Claimed(id),
            new VerifyDelivery(Guid.NewGuid(), id, new('a', VerifyDelivery.VerifierLength), Verdict.NotDone, A.Words("Nobody came."), Today),
        ];

    /// <summary>One of another office and place.</summary>
    public static MakeCommitment Of(string id, string office, string place)
    {
        var promise = A.Commitment(id);
        return promise with { Details = promise.Details with { Office = Officers.Office(office), Place = place } };
    }
}
