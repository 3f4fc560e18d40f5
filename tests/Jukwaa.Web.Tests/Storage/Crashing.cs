using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>A rule with a bug.</summary>
internal sealed record Crashing(string Id) : Command<Concern>(Guid.NewGuid(), Id)
{
    public override Decision Decide(Concern state, Setting setting) => throw new InvalidOperationException("A bug.");
}

/// <summary>A rule that passes what the database refuses: a place that it does not know.</summary>
internal sealed record Unbacked(MakeCommitment Made) : Command<Commitment>(Guid.NewGuid(), Made.Id)
{
    public override IEnumerable<Words?> Said => Made.Said;

    public override Decision Decide(Commitment state, Setting setting) => new CommitmentMade(Made.Details with { Place = "no-such-place" });
}

/// <summary>A clock that tests set.</summary>
internal sealed class Clock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
