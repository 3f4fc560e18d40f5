namespace Jukwaa.Storage;

/// <summary>A concern as it was said, for whatever learns from it or reads it; never shown from here.</summary>
/// <param name="Text">All that was said of it: what happens, and what would help.</param>
/// <param name="Theme">Key of its theme, as it stands now.</param>
/// <param name="Issue">Null = nobody has gathered it yet.</param>
/// <param name="Gone">Sealed or forgotten: nothing is made of it any more.</param>
/// <param name="Read">Whether a machine has read it already.</param>
/// <param name="Latitude">Of the middle of its place, in degrees.</param>
public sealed record SaidConcern(
    string Id,
    string? Text,
    string Theme,
    string Place,
    string PlaceLevel,
    double? Latitude,
    double? Longitude,
    DateOnly? On,
    string? Issue,
    bool Gone,
    bool Read,
    long Seq
)
{
    /// <summary>A log line or an exception must not tell what was said.</summary>
    public override string ToString() => $"concern {Id}";
}

/// <summary>What a machine made of a concern.</summary>
/// <param name="Language">en, sw, mix or unknown.</param>
/// <param name="Theme">Null where it was not sure.</param>
/// <param name="Probability">Of the most probable theme, 0 to 1.</param>
/// <param name="Flags">Names of flags.</param>
public sealed record Suggested(string Concern, string Language, string? Theme, double Probability, IReadOnlyList<string> Flags);

/// <summary>A suggestion, and what a person decided.</summary>
public sealed record Decided(string Language, string Truth, string? Suggested, double Probability);
