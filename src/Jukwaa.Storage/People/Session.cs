namespace Jukwaa.Storage;

/// <summary>Somebody signed in somewhere.</summary>
public sealed record Session
{
    public Guid Id { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>To within a few minutes.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>What with, shortened: "Chrome, Android".</summary>
    public string Agent { get; init; } = "";

    public string Address { get; init; } = "";
}

/// <summary>Whom a cookie stands for.</summary>
public sealed record SignedIn
{
    public Guid Session { get; init; }

    public Guid Person { get; init; }

    public string SignIn { get; init; } = "";

    public string? Name { get; init; }

    public string Language { get; init; } = "en";
}
