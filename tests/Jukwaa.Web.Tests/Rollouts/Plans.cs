using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Web.Tests.Storage;

namespace Jukwaa.Web.Tests.Rollouts;

/// <summary>Plans of forums to come, as commands that the rules accept as they stand.</summary>
internal static class Plans
{
    /// <summary>The day on which the storage tests happen.</summary>
    public static readonly DateOnly Today = DateOnly.FromDateTime(World.Now.UtcDateTime);

    public static DraftRollout Draft(string id, string place, DateOnly first, int teams = 2) =>
        new(Guid.NewGuid(), id, place, "constituency", first, 1, teams);

    /// <summary>A proposal with these places on days that follow each other, of team 1.</summary>
    public static ProposeStops Propose(string id, DateOnly first, params string[] places) =>
        new(
            Guid.NewGuid(),
            id,
            [.. places.Select((p, n) => new ProposedStop(p, first.AddDays(n), 1, new(n + 1, places.Length, NeedLead.Late, 4 - n, 0, n == 0)))]
        );

    public static PublishRollout Publish(string id, string? why = null) => new(Guid.NewGuid(), id, why is null ? Words.Of(() => "") : A.Words(why));

    public static PlaceStop Place(string id, string place, DateOnly day, int team = 1) => new(Guid.NewGuid(), id, place, day, team);

    public static IEnumerable<Command> Published(string id, string place, DateOnly first, params string[] places) =>
        [Draft(id, place, first), Propose(id, first, places), Publish(id)];

    /// <summary>One plan of the small Kenya with everything that can happen to it; in the end a row stands in every table.</summary>
    public static IEnumerable<Command> Life()
    {
        const string Id = "coast-life";
        var first = Today.AddDays(7);
        return
        [
            new DraftRollout(Guid.NewGuid(), Id, "KE-300", "constituency", first, 1, 1),
            new PaceRollout(Guid.NewGuid(), Id, first, 2, 2),
            Propose(Id, first, "KE-C004"),
            Publish(Id),
            new LockStop(Guid.NewGuid(), Id, "KE-C004"),
            new UnlockStop(Guid.NewGuid(), Id, "KE-C004"),
            new DropStop(Guid.NewGuid(), Id, "KE-C004"),
            new UndoRollout(Guid.NewGuid(), Id),
            Place(Id, "KE-C004", first.AddDays(3)),
            new EnterAbsence(Guid.NewGuid(), Id, new("interior", "KE"), first, first.AddDays(1)),
            new WithdrawAbsence(Guid.NewGuid(), Id, 1),
            new EnterAbsence(Guid.NewGuid(), Id, new("nps", "KE-01"), first, first.AddDays(1)),
            Publish(Id, "The hall is taken."),
            .. Counties(),
        ];
    }

    private static IEnumerable<Command> Counties()
    {
        const string Id = "coast-counties";
        var first = Today.AddDays(9);
        return
        [
            new DraftRollout(Guid.NewGuid(), Id, "KE-300", "county", first, 1, 1),
            Propose(Id, first, "KE-01", "KE-02"),
            new MoveStop(Guid.NewGuid(), Id, "KE-02", 1),
        ];
    }
}
