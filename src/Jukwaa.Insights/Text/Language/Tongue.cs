namespace Jukwaa.Insights.Text.Language;

/// <summary>What a text is written in.</summary>
public enum Tongue
{
    /// <summary>Too few words to tell.</summary>
    Unknown,

    English,

    Kiswahili,

    /// <summary>Both in one text, or Sheng.</summary>
    Mixed,
}

/// <summary>What a text is written in, and how much of it.</summary>
/// <param name="English">Share of the words that tell, 0 to 1.</param>
/// <param name="Kiswahili">Share of the words that tell, 0 to 1.</param>
/// <param name="Sheng">Share of words of Sheng or of both languages in one ("imeroll"), 0 to 1. The three add up to 1, or to 0 where nothing
/// tells.</param>
public sealed record LanguageReading(Tongue Tongue, double English, double Kiswahili, double Sheng);
