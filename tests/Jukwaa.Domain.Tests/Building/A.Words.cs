namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    public const string Salt = "000102030405060708090a0b0c0d0e0f";

    public static readonly Words Silence = new([]);

    public static readonly Words Reason = Words("Because the source says so.");

    public static readonly Words Source = new([Passage("https://example.org/story", "url")]);

    public static Passage Passage(string text, string language = "en") => new(language, text, Salt);

    public static Words Words(string english, string? kiswahili = null) => Domain.Kernel.Words.Of(() => Salt, ("en", english), ("sw", kiswahili));
}
