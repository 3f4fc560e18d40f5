namespace Jukwaa.Storage;

/// <summary>What a receipt follows: a concern that somebody raised, or an issue that somebody supports.</summary>
/// <param name="Kind">concern or issue; forum for a telephone that joined a hall.</param>
public sealed record Matter(string Kind, string Id)
{
    /// <summary>Whether its holder said "it happens to me too", and no words.</summary>
    public bool IsSupport => Kind == "issue";

    /// <summary>As the ledger names it: "concern/c-…", "issue/mombasa-gangs".</summary>
    public string Stream => $"{Kind}/{Id}";

    public static Matter Concern(string id) => new("concern", id);

    public static Matter Issue(string id) => new("issue", id);

    /// <summary>A hall that a telephone joined; no receipt follows it.</summary>
    public static Matter Forum(string id) => new("forum", id);

    public static Matter Of(string stream) =>
        stream.Split('/', 2) is ["concern" or "issue" or "forum", _] parts
            ? new(parts[0], parts[1])
            : throw new ArgumentException(stream, nameof(stream));
}
