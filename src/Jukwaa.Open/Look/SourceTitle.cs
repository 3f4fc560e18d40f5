namespace Jukwaa.Open.Look;

/// <summary>What an address says of its page: its last part in words, so that two links to one publisher read differently.</summary>
internal static class SourceTitle
{
    private const int Most = 90;

    internal static string Of(string url)
    {
        var path = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.AbsolutePath : url;
        var last = path.Trim('/').Split('/')[^1];
        string[] parts = Uri.UnescapeDataString(last).Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries);
        // Publishers put a date or a number first; a title that is nothing else keeps it.
        string[] named = [.. parts.SkipWhile(p => p.All(char.IsAsciiDigit))];
        var words = string.Join(' ', named.Length > 0 ? named : parts);
        return words.Length <= Most ? words : words[..Most] + "…";
    }
}
