using System.Net;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>Whoever follows links reaches everything, in both languages, and never a page that is broken.</summary>
[Collection(RecordPages.Name)]
public sealed class WalkTests(RecordSite site)
{
    private static readonly string[] _languages = ["en", "sw"];

    public static TheoryData<string> Rules => [.. PageRules.All.Keys];

    [Fact]
    public async Task Every_link_within_the_site_leads_to_a_page()
    {
        var walk = await Walk.Over(site);
        walk.Pages.Count.ShouldBeInRange(800, Walk.Most - 1);
        walk.Pages.Values.Where(page => page.Status != HttpStatusCode.OK).Select(page => $"{page.Path}: {(int)page.Status}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Every_page_has(string rule)
    {
        var walk = await Walk.Over(site);
        walk.Pages.Values.SelectMany(page => page.Faults.Where(f => f.Rule == rule).Select(f => $"{page.Path}: {f.Fault}")).Take(20).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_link_to_a_part_of_a_page_finds_that_part()
    {
        var walk = await Walk.Over(site);
        var lost = walk
            .Pages.Values.SelectMany(page => page.Anchors)
            .Distinct(StringComparer.Ordinal)
            .Where(to => walk.Pages.TryGetValue(Addressed.WithoutFragment(to), out var page) && !page.Ids.Contains(to.Split('#')[1]));
        lost.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_has_a_title_of_its_own()
    {
        var walk = await Walk.Over(site);
        walk.Own.GroupBy(page => (Addressed.LanguageOf(page.Path), page.Title))
            .Where(same => same.Count() > 1)
            .Select(same => $"{same.Key.Title}: {string.Join(" ", same.Select(page => page.Path))}")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_languages_have_the_same_pages()
    {
        var walk = await Walk.Over(site);
        var by = walk.Pages.Keys.ToLookup(Addressed.LanguageOf, Addressed.Bare);
        by["en"].Except(by["sw"]).ShouldBeEmpty();
        by["sw"].Except(by["en"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/counties/", "select slug from open.place where level = 'county'", 47)]
    [InlineData("/forums/", "select id from open.forum", 47)]
    [InlineData("/concerns/", "select id from open.concern", 174)]
    [InlineData("/commitments/", "select id from open.commitment", 121)]
    [InlineData("/issues/", "select id from open.issue", 0)]
    [InlineData("/institutions/", "select key from open.institution", 0)]
    public async Task Everything_on_record_is_reached_in_both_languages(string noun, string sql, int count)
    {
        var walk = await Walk.Over(site);
        var ids = await site.List<string>(sql);
        ids.Count.ShouldBeGreaterThanOrEqualTo(Math.Max(count, 40));
        foreach (var language in _languages)
        {
            ids.Select(id => Addressed.In(language, noun + id)).Where(path => !walk.Pages.ContainsKey(path)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Nothing_that_is_not_on_record_has_a_page()
    {
        var walk = await Walk.Over(site);
        var known = new HashSet<string>(
            ["", "counties", "forums", "concerns", "commitments", "issues", "institutions", "reviews", "national", "search", "about"],
            StringComparer.Ordinal
        );
        var ids = await site.List<string>(
            "select slug from open.place where level = 'county' union select id from open.forum union select id from open.concern union select id from open.commitment union select id from open.issue union select key from open.institution"
        );
        walk.Own.Select(page => Addressed.Bare(page.Path).Trim('/').Split('/'))
            .Where(parts => parts is not ["forums", "rollout"])
            .Select(parts => parts is ["forums", var id, "sheet"] ? ["forums", id] : parts)
            .Where(parts => parts.Length > 2 || !known.Contains(parts[0]) || (parts.Length == 2 && !ids.Contains(parts[1])))
            .Select(parts => string.Join('/', parts))
            .ShouldBeEmpty();
    }
}
