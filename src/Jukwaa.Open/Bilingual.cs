namespace Jukwaa.Open;

/// <summary>One text in the two languages of the record. Both are equal; neither is empty.</summary>
/// <param name="En">English.</param>
/// <param name="Sw">Kiswahili.</param>
public sealed record Bilingual(string En, string Sw)
{
    /// <summary>The text in a language: <c>sw</c> gives Kiswahili, anything else English.</summary>
    public string In(string language) => string.Equals(language, "sw", StringComparison.OrdinalIgnoreCase) ? Sw : En;

    /// <summary>A text that is the same in both languages: a proper name.</summary>
    public static Bilingual Same(string text) => new(text, text);
}
