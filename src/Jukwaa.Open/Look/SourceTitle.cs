namespace Jukwaa.Open.Look;

/// <summary>What an address says of its page: its last part in words, so that two links to one publisher read differently.</summary>
internal static class SourceTitle
{
    private const int Most = 90;

    internal static string Of(string url)
    {
        var path = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.AbsolutePath : url;
        var last = path.Trim('/').Split('/')[^1];
        var words = string.Join(' ', Uri.UnescapeDataString(last).Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= Most ? words : words[..Most] + "…";
    }
}
