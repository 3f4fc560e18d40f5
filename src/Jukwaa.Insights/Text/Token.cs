namespace Jukwaa.Insights.Text;

/// <summary>A word or a number of a text.</summary>
/// <param name="Plain">The word in small letters without a trailing 's, as the lists of words have it.</param>
/// <param name="Opens">True where a sentence begins, and a capital letter therefore says nothing.</param>
/// <param name="Joined">True where only blanks, or a full stop after a title, stand between this word and the one before.</param>
internal sealed record Token(int Start, int Length, string Text, string Plain, bool Opens, bool Joined)
{
    public int End => Start + Length;

    public bool Capital => char.IsUpper(Text[0]);

    public bool Number => char.IsAsciiDigit(Text[0]);

    /// <summary>OTIENO, but not OB or J.</summary>
    public bool Shouted => Text.Length > 3 && !Text.Any(char.IsLower);
}
