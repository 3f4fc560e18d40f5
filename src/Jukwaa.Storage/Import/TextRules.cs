using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <summary>What a text of a file must be to be kept.</summary>
internal static class TextRules
{
    /// <summary>The text without the space around it; null when nothing is left or it cannot be kept, which is then a problem.</summary>
    public static string? Check(string text, string where, Problems problems)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > Passage.MaxLength)
        {
            problems.Add(where, $"This text has {trimmed.Length:N0} characters; shorten it to {Passage.MaxLength:N0}.");
            return null;
        }

        if (trimmed.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            problems.Add(where, "This text holds a control character; take it out.");
            return null;
        }

        return trimmed.Length == 0 ? null : trimmed;
    }

    /// <summary>An address of a source.</summary>
    public static Said? Address(string text, string where, Problems problems)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !text.Any(char.IsWhiteSpace))
        {
            return Said.Plain("url", text);
        }

        problems.Add(where, $"'{Short(text)}' is not a web address: write it in full, from https:// on.");
        return null;
    }

    /// <summary>Words of a file inside a sentence: not longer than a line.</summary>
    public static string Short(string text) => text.Length <= 80 ? text : $"{text[..77]}...";
}
