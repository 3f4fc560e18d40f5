using System.Net;
using AngleSharp.Html.Parser;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>Each rule catches what it is for: a rule that finds nothing anywhere proves nothing.</summary>
public sealed class PageRulesTests
{
    private const string Good = """
        <!DOCTYPE html><html lang="en"><head><title>Concern – Jukwaa</title><link rel="stylesheet" href="/assets/a.css">
        <link rel="canonical" href="/concerns"><link rel="alternate" hreflang="en" href="/concerns"><link rel="alternate" hreflang="sw" href="/sw/concerns"></head>
        <body><a href="#main">Skip</a><main id="main"><h1>Concerns</h1><h2>Some</h2><a href="/concerns/a-c1">One</a><a href="https://example.org/a">Source</a>
        <form action="/search" method="get"><label for="q">Word</label><input id="q" name="q"></form></main></body></html>
        """;

    [Fact]
    public void A_good_page_breaks_none() =>
        PageRules.All.SelectMany(rule => rule.Value(Page(Good)).Select(fault => $"{rule.Key}: {fault}")).ShouldBeEmpty();

    [Theory]
    [InlineData("one heading of the first order", "<h2>Some</h2>", "<h1>Some</h1>")]
    [InlineData("its language", "lang=\"en\"", "lang=\"sw\"")]
    [InlineData("a title", "Concern – Jukwaa", "")]
    [InlineData("a skip link to the main part", "href=\"#main\"", "href=\"#content\"")]
    [InlineData("a skip link to the main part", "<main id=\"main\">", "<main id=\"other\">")]
    [InlineData("one address of its own", "<link rel=\"canonical\" href=\"/concerns\">", "")]
    [InlineData("one address of its own", "canonical\" href=\"/concerns\"", "canonical\" href=\"/sw/concerns\"")]
    [InlineData("its two languages", "hreflang=\"sw\" href=\"/sw/concerns\"", "hreflang=\"sw\" href=\"/sw\"")]
    [InlineData("words in every link and button", ">One</a>", "> </a>")]
    [InlineData("ids used once", "<h2>", "<h2 id=\"q\">")]
    [InlineData("labels that lead somewhere", "for=\"q\"", "for=\"p\"")]
    [InlineData("labels that lead somewhere", "<h2>", "<h2 aria-labelledby=\"nothing\">")]
    [InlineData("no place left unfilled", "Some", "{0} promises")]
    [InlineData("no place left unfilled", "Some", "menu.about")]
    [InlineData("nothing inline, nothing from elsewhere", "Some", "<script>alert(1)</script>")]
    [InlineData("nothing inline, nothing from elsewhere", "<h2>", "<h2 style=\"color:red\">")]
    [InlineData("nothing inline, nothing from elsewhere", "<h2>", "<h2 onclick=\"x()\">")]
    [InlineData("nothing inline, nothing from elsewhere", "/assets/a.css", "https://cdn.example.org/a.css")]
    [InlineData("nothing inline, nothing from elsewhere", "/concerns/a-c1", "//elsewhere.example/a")]
    [InlineData("nothing inline, nothing from elsewhere", "/concerns/a-c1", "javascript:alert(1)")]
    [InlineData("nothing inline, nothing from elsewhere", "action=\"/search\"", "action=\"https://elsewhere.example\"")]
    [InlineData("headings that go down one step at a time", "<h2>Some</h2>", "<h3>Some</h3>")]
    public void A_planted_fault_is_found_by_its_rule(string rule, string right, string wrong)
    {
        Good.ShouldContain(right);
        PageRules.All[rule](Page(Good.Replace(right, wrong, StringComparison.Ordinal))).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_rule_has_a_planted_fault()
    {
        var planted = typeof(PageRulesTests).GetMethod(nameof(A_planted_fault_is_found_by_its_rule))!
            .GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a => (string)((IEnumerable<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!).First().Value!);
        PageRules.All.Keys.Except(planted).ShouldBeEmpty();
    }

    private static Seen Page(string html) => new("/concerns", HttpStatusCode.OK, new HtmlParser().ParseDocument(html));
}
