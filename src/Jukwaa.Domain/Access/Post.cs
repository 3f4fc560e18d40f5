using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Access;

/// <summary>A role in an office, held by a person between two days.</summary>
/// <param name="Person">Id of the person; who that is stands in an erasable row.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null = until it is ended.</param>
public sealed record PostDetails(Guid Person, Role Role, Office Office, Clearance Clearance, DateOnly From, DateOnly? Until);

/// <summary>A post and its end. Open work belongs to the office, so whoever holds the office next finds it there.</summary>
/// <param name="Successor">Id of the post to which the work was handed; null = nobody yet.</param>
public sealed record Post(PostDetails? Details, DateOnly? EndedOn, string? Successor) : IHistory<Post>
{
    public IReadOnlyList<Office> Above { get; init; } = [];

    public static Post Empty { get; } = new(null, null, null);

    public static string Kind => "post";

    public bool Exists => Details is not null;

    /// <summary>Last day on which it is held; null = open.</summary>
    public DateOnly? Last => EndedOn ?? Details?.Until;
}

/// <param name="Above">All offices above the post's, as the ladder stood on that day: what accuses one of them is about the own house.</param>
public sealed record PostGiven(PostDetails Details, IReadOnlyList<Office> Above) : Fact<Post>
{
    public override Post Apply(Post state) => state with { Details = Details, Above = Above };
}

/// <summary>The post ends with this day: a transfer, a retirement, a dismissal.</summary>
/// <param name="Post">Post that takes over the open work; null = none yet.</param>
public sealed record PostEnded(DateOnly On, string? Post, WordsRef Reason) : Fact<Post>
{
    // Ending a post makes it no longer than it was given for.
    public override Post Apply(Post state) => state with { EndedOn = On > state.Details?.Until ? state.Details.Until : On, Successor = Post };
}
