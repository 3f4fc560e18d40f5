namespace Jukwaa.Domain.Access;

/// <summary>Who acts: "editors", "system", "community", "office:nps@KE-02". Never a person's name.</summary>
public sealed record Actor(string Code)
{
    /// <summary>Those who carry the published record of 2025 over, by reading.</summary>
    public static readonly Actor Editors = new("editors");

    public static readonly Actor System = new("system");

    public static readonly Actor Community = new("community");

    /// <summary>Whether this actor may speak for <paramref name="office"/>: itself, or the editors and the system from what it published.</summary>
    public bool SpeaksFor(Office office) => this == Of(office) || this == Editors || this == System;

    public static Actor Of(Office office) => new($"office:{office.Id}");
}
