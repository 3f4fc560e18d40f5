using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Web.Channels.Intake;

/// <summary>One voice, whatever the door it came in by: what every channel makes of what arrives.</summary>
/// <param name="Channel">web, sms, ussd, open311 or paper.</param>
/// <param name="Command">The same for the same arrival, so that one which comes twice is one concern.</param>
/// <param name="Text">As it was said.</param>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="Place">Code of the place that it is about; the country where none is known.</param>
internal sealed record Heard(string Channel, Guid Command, string Text, string Language, string Place)
{
    /// <summary>The place as it was said, where that tells more than the code.</summary>
    public string? PlaceWords { get; init; }

    public string? Proposal { get; init; }

    /// <summary>Key of the theme under which it waits until somebody has read it.</summary>
    public string Theme { get; init; } = Taking.Unsorted;

    public string Group { get; init; } = "not-reported";

    /// <summary>Offices that must not see it: it is sealed against them from its first fact on.</summary>
    public IReadOnlyList<Office> Hidden { get; init; } = [];

    /// <summary>Photos and voice notes that came with it, each by the passage that names it.</summary>
    public IReadOnlyList<Words> Files { get; init; } = [];

    /// <summary>Id of the concern that it becomes.</summary>
    public string Id => $"c-{Command:N}";

    /// <summary>A log line or an exception must not tell what was said.</summary>
    public override string ToString() => $"{Channel} {Id}";
}
