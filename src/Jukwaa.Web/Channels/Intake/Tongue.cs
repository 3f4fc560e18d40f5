namespace Jukwaa.Web.Channels.Intake;

/// <summary>English or Kiswahili, by the small words that no text does without.</summary>
internal static class Tongue
{
    private static readonly HashSet<string> _swahili = new(
        "na ya wa kwa ni za la cha vya katika hakuna kuna sana yetu zetu wetu hapa huku pia lakini tuna wana hii hizi huyu sisi watu wezi maji polisi naomba tafadhali tumechoka jamani".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> _english = new(
        "the and is are of in to for our we they there have has been with this that people please no not at by my from was were who when near".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>en or sw; null where the words tell neither.</summary>
    public static string? Of(string text)
    {
        var words = LeadingPlace.Folded(text).Split(' ');
        var (swahili, english) = (words.Count(_swahili.Contains), words.Count(_english.Contains));
        return swahili == english ? null
            : swahili > english ? "sw"
            : "en";
    }
}
