using System.Text.RegularExpressions;
using Jukwaa.Open.Look;

namespace Jukwaa.Web.Printing;

/// <summary>Makes of a page one that needs nothing beside itself, so that whatever prints it asks nobody for anything.</summary>
internal static partial class Paper
{
    // It holds for what is printed, not for what a browser is sent.
    private const string Closed = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /// <param name="site">Where the site is for others, without a slash at its end: links on paper lead there.</param>
    internal static string Of(string html, string site)
    {
        var whole = Script().Replace(html, "");
        whole = Styles().Replace(whole, found => $"<style>{Assets.TextOf(found.Groups["address"].Value)}</style>");
        whole = whole.Replace($"\"{Assets.Icons}#", "\"#", StringComparison.Ordinal);
        whole = Head().Replace(whole, found => $"{found.Value}<meta http-equiv=\"Content-Security-Policy\" content=\"{Closed}\">", 1);
        whole = Link().Replace(whole, $"href=\"{site}/");
        return Body().Replace(whole, found => $"{found.Value}<div hidden>{Assets.TextOf(Assets.Icons)}</div>", 1);
    }

    [GeneratedRegex("<script\\b.*?</script>", RegexOptions.Singleline, 1_000)]
    private static partial Regex Script();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?<address>/assets/[^\"]+)\">", RegexOptions.None, 1_000)]
    private static partial Regex Styles();

    [GeneratedRegex("href=\"/(?!/)", RegexOptions.None, 1_000)]
    private static partial Regex Link();

    [GeneratedRegex("<head>", RegexOptions.None, 1_000)]
    private static partial Regex Head();

    [GeneratedRegex("<body[^>]*>", RegexOptions.None, 1_000)]
    private static partial Regex Body();
}
