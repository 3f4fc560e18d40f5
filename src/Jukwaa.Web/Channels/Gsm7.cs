namespace Jukwaa.Web.Channels;

/// <summary>
/// The alphabet of short messages (3GPP TS 23.038, section 6.2.1). A text in it fits 160 to a segment; one letter outside it makes that 70.
/// </summary>
public static class Gsm7
{
    /// <summary>Septets of one segment.</summary>
    public const int Segment = 160;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Each is two septets.</summary>
    private const string Extended = "^{}\\[~]|€\f";

    /// <summary>Septets that a text takes; null = it has a letter outside the alphabet.</summary>
    public static int? Length(string text) =>
        text.All(c => Basic.Contains(c, StringComparison.Ordinal) || Extended.Contains(c, StringComparison.Ordinal))
            ? text.Sum(c => Extended.Contains(c, StringComparison.Ordinal) ? 2 : 1)
            : null;

    public static bool FitsOne(string text) => Length(text) <= Segment;
}
