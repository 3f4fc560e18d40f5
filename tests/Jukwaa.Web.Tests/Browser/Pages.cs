using Xunit;

namespace Jukwaa.Web.Tests.Browser;

/// <summary>One address of each kind of page, with the long, the empty and the odd ones, as written in English.</summary>
public static class Pages
{
    /// <summary>Where most visitors come in.</summary>
    private static readonly string[] Entrances =
    [
        "/",
        "/counties",
        "/counties/mombasa",
        "/forums",
        "/forums/mombasa-2025",
        "/concerns",
        "/concerns/mombasa-c1",
        "/issues/bomet-gbv",
        "/commitments",
        "/commitments/mombasa-p10",
        "/institutions",
        "/institutions/nps",
        "/national",
        "/search?q=maji",
        "/about",
    ];

    private static readonly string[] Odd =
    [
        "/counties/baringo", // no report of its forum
        "/counties/embu", // promises without concerns or the other way round
        "/forums/lamu-2025", // its day is not known
        "/commitments/lamu-p1", // late, with the words of its deadline
        "/commitments/national-p5", // of the national report, no county
        "/commitments?county=baringo&standing=late", // nothing left by the filter
        "/commitments?sort=nonsense", // a filter that cannot be
        "/reviews", // no session yet
        "/search",
        "/search?q=likonni", // a typing error, a place
        "/search?q=zzqqxx", // nothing found
        "/no-such-page",
    ];

    public static TheoryData<string> Main => [.. Entrances];

    public static TheoryData<string> All => [.. Entrances, .. Odd];

    /// <summary>The same page in both address spaces.</summary>
    internal static string[] InBothLanguages(string address) => [address, address == "/" ? "/sw" : "/sw" + address];
}
