namespace Jukwaa.Web.SignIn;

/// <summary>What a browser calls itself, shortened to what its owner recognises: "Chrome, Android". Versions and models are not kept.</summary>
internal static class Agent
{
    // The first that is found: most name themselves after those that they are compatible with, too.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Opera Mini", "Opera Mini"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("HeadlessChrome", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <returns>Empty when nothing is recognised.</returns>
    internal static string Shorten(string? agent) => string.Join(", ", ((string?[])[First(Browsers, agent), First(Systems, agent)]).OfType<string>());

    private static string? First((string Sign, string Name)[] known, string? agent) =>
        agent is null ? null : known.Where(k => agent.Contains(k.Sign, StringComparison.Ordinal)).Select(k => k.Name).FirstOrDefault();
}
