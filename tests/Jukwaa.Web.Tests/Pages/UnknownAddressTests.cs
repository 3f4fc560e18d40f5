using System.Net;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>An address that leads to nothing says so in the visitor's language and shows a way on.</summary>
[Collection(RecordPages.Name)]
public sealed class UnknownAddressTests(RecordSite site)
{
    public static TheoryData<string> Unknown =>
        [
            "/counties/atlantis",
            "/counties/KE-01",
            "/counties/coast",
            "/counties/mombasa/likoni",
            "/forums/mombasa-2024",
            "/concerns/mombasa-c11",
            "/concerns/mombasa-p1",
            "/commitments/mombasa-c1",
            "/commitments/national-p13",
            "/institutions/atlantis",
            "/issues/mombasa-nothing",
            "/no-such-page",
            "/error/500",
            "/error/404",
            "/swahili",
            "/index.php",
            "/.env",
            "/counties/%2e%2e%2fetc",
            "/counties/mombasa'--",
            "/counties/mombasa%20",
            "/concerns/%F0%9F%98%80",
            "/concerns/" + "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        ];

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task It_is_a_page_that_says_so_with_a_way_on(string path)
    {
        foreach (var (language, title) in new[] { ("en", "There is no page here"), ("sw", "Hakuna ukurasa hapa") })
        {
            var page = await site.Ask(Addressed.In(language, path));
            page.Status.ShouldBe(HttpStatusCode.NotFound, path);
            page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language);
            page.Says("h1").ShouldBe(title);
            page.Document.Title!.ShouldStartWith(title);
            page.Links("main a").ShouldBe([Addressed.In(language, "/"), Addressed.In(language, "/counties"), Addressed.In(language, "/commitments")]);
            page.One("main form.find").GetAttribute("action").ShouldBe(Addressed.In(language, "/search"));
            page.All("link[rel=canonical], link[rel=alternate], script").ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/counties/atlantis")]
    [InlineData("/sw/counties/atlantis")]
    public async Task It_keeps_the_rules_of_every_page(string path)
    {
        var page = await site.Ask(path);
        string[] unlisted = ["one address of its own", "its two languages"];
        PageRules
            .All.Where(rule => !unlisted.Contains(rule.Key))
            .SelectMany(rule => rule.Value(page).Select(f => $"{rule.Key}: {f}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task It_offers_the_same_address_in_the_other_language()
    {
        var page = await site.Ask("/counties/atlantis");
        page.Links("a.lang").ShouldBe(["/sw/counties/atlantis"]);
        (await site.Ask("/sw//elsewhere.example")).Links("a.lang").ShouldAllBe(to => !to.StartsWith("//"));
    }

    [Fact]
    public async Task A_program_is_told_in_its_own_form()
    {
        using var answer = await site.Client.GetAsync(
            new Uri("/api/v1/concerns/mombasa-c11", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
