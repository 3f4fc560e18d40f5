using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using Jukwaa.Web.Tests.Record;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>What was met at one address of the walk.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Links">Where its links within the site lead, without fragments.</param>
/// <param name="Anchors">Links to a part of a page.</param>
/// <param name="Ids">Ids on the page, that anchors may name.</param>
/// <param name="Faults">What its rules found wrong: rule → fault.</param>
internal sealed record Met(
    string Path,
    HttpStatusCode Status,
    string Title,
    IReadOnlyList<string> Links,
    IReadOnlyList<string> Anchors,
    IReadOnlySet<string> Ids,
    IReadOnlyList<(string Rule, string Fault)> Faults
);

/// <summary>
/// One walk over the whole site, from the two first pages along every link within it, made once for all tests that look at it.
/// Only what the tests ask of a page is kept, because thousands of documents do not fit.
/// </summary>
internal sealed class Walk
{
    /// <summary>The most addresses that are asked for: a list whose filters multiply without end is a fault.</summary>
    public const int Most = 6000;

    private const int AtOnce = 4;
    private static readonly ConditionalWeakTable<RecordSite, Lazy<Task<Walk>>> _made = [];
    private static readonly string[] _apart = ["/assets/", "/api/", "/openapi/", "/health/"];

    // Feeds, calendars and PDFs are no pages, and have tests of their own.
    private static readonly string[] _others = [".atom", ".ics", ".pdf"];

    private readonly ConcurrentDictionary<string, Met> _met = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Met> Pages => _met;

    /// <summary>Addresses without a query: each is a page of its own, not a list filtered.</summary>
    public IEnumerable<Met> Own => _met.Values.Where(page => !page.Path.Contains('?', StringComparison.Ordinal));

    public static Task<Walk> Over(RecordSite site) => _made.GetValue(site, key => new(() => Made(key))).Value;

    private static async Task<Walk> Made(RecordSite site)
    {
        var walk = new Walk();
        for (var next = new List<string> { "/", "/sw" }; next.Count > 0; next = walk.Unseen())
        {
            await Parallel.ForEachAsync(
                next.Take(Math.Max(0, Most - walk._met.Count)),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (path, _) => walk._met[path] = Read(await site.Ask(path))
            );
            if (walk._met.Count >= Most)
            {
                break;
            }
        }

        return walk;
    }

    private static Met Read(Seen page)
    {
        var links = page.All("a[href], link[rel=canonical], link[rel=alternate]").Select(a => a.GetAttribute("href")!).ToList();
        var within = links
            .Where(to =>
                to is ['/', ..]
                && !_apart.Any(a => to.StartsWith(a, StringComparison.Ordinal))
                && !_others.Any(o => to.EndsWith(o, StringComparison.Ordinal))
            )
            .ToList();
        return new(
            page.Path,
            page.Status,
            page.Document.Title ?? "",
            [.. within.Select(Addressed.WithoutFragment).Distinct()],
            [
                .. links
                    .Select(to => to[0] == '#' ? page.Path + to : to)
                    .Where(to => to[0] == '/' && to.Contains('#', StringComparison.Ordinal))
                    .Distinct(),
            ],
            page.All("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal),
            [.. PageRules.All.SelectMany(rule => rule.Value(page).Select(fault => (rule.Key, fault)))]
        );
    }

    private List<string> Unseen() =>
        [.. _met.Values.SelectMany(page => page.Links).Distinct(StringComparer.Ordinal).Where(path => !_met.ContainsKey(path))];
}
