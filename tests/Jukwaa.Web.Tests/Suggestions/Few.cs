using Jukwaa.Storage;

namespace Jukwaa.Web.Tests.Suggestions;

/// <summary>A few labelled messages of two themes: enough to learn two words from.</summary>
internal static class Few
{
    private static readonly string[] _gangs =
    [
        "gangs with machetes rob people at the stage",
        "young men with machetes rob traders at night",
        "a gang robs people who walk home at night",
        "magenge yenye mapanga yanaibia watu usiku",
        "vijana wenye mapanga wanavamia watu stendi",
        "genge linaibia wafanyabiashara usiku sokoni",
    ];

    private static readonly string[] _lands =
    [
        "two families fight over the boundary of their land",
        "the land of the school was sold to a stranger",
        "our title deeds were never given by the land office",
        "ardhi ya shule iliuzwa kwa mgeni bila sisi kujua",
        "familia mbili zinagombania mpaka wa shamba lao",
        "hati za ardhi hazijatolewa tangu mwaka jana",
    ];

    public static IReadOnlyList<LabelledMessage> Messages { get; } = [.. Of(_gangs, "gangs"), .. Of(_lands, "land_disputes")];

    private static IEnumerable<LabelledMessage> Of(string[] texts, string theme) =>
        texts.Select((t, n) => new LabelledMessage(t, n < 3 ? "en" : "sw", theme, $"a{n % 3}", Test: n % 3 == 2, Urgent: false, []));
}
