using System.Net;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>Addresses as people and programs write them, and every method a page may be asked with.</summary>
[Collection(RecordPages.Name)]
public sealed class AddressFormTests(RecordSite site)
{
    [Theory]
    [InlineData("/counties/", "/counties")]
    [InlineData("/counties/mombasa/", "/counties/mombasa")]
    [InlineData("/COUNTIES/mombasa", "/counties/mombasa")]
    [InlineData("/sw/", "/sw")]
    [InlineData("/SW/Counties/mombasa/", "/sw/counties/mombasa")]
    [InlineData("/counties/%6dombasa", "/counties/mombasa")]
    [InlineData("/Commitments?due=none", "/commitments?due=none")]
    public async Task Other_spellings_of_an_address_show_the_page_and_name_its_one_address(string asked, string own)
    {
        var page = await site.See(asked);
        page.Links("link[rel=canonical]").ShouldBe([own]);
        page.Says("h1").ShouldBe((await site.See(own)).Says("h1"));
        page.Links("link[rel=alternate]").ShouldBe((await site.See(own)).Links("link[rel=alternate]"));
    }

    [Theory]
    [InlineData("/counties/Mombasa", "/counties/mombasa")]
    [InlineData("/counties/MOMBASA", "/counties/mombasa")]
    [InlineData("/sw/concerns/Mombasa-C1", "/sw/concerns/mombasa-c1")]
    [InlineData("/commitments/NATIONAL-P1", "/commitments/national-p1")]
    [InlineData("/forums/Mombasa-2025", "/forums/mombasa-2025")]
    [InlineData("/institutions/NPS", "/institutions/nps")]
    public async Task Capital_letters_in_a_name_still_find_it(string asked, string own) =>
        (await site.See(asked)).Links("link[rel=canonical]").ShouldBe([own]);

    [Theory]
    [InlineData("/concerns/", 900, HttpStatusCode.NotFound)]
    [InlineData("/sw/counties/", 3000, HttpStatusCode.NotFound)]
    [InlineData("/", 20_000, HttpStatusCode.RequestUriTooLong)]
    public async Task A_very_long_address_is_refused(string path, int length, HttpStatusCode status) =>
        (await site.Ask(path + new string('x', length))).Status.ShouldBe(status);

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/sw", 200)]
    [InlineData("/counties/mombasa", 200)]
    [InlineData("/commitments?due=none", 200)]
    [InlineData("/search?q=land", 200)]
    [InlineData("/counties/atlantis", 404)]
    public async Task Head_is_answered_like_get_without_a_body(string path, int status)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await site.Client.SendAsync(asked, TestContext.Current.CancellationToken);
        using var get = await site.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        ((int)head.StatusCode).ShouldBe(status);
        get.StatusCode.ShouldBe(head.StatusCode);
        head.Content.Headers.ContentType!.ToString().ShouldBe(get.Content.Headers.ContentType!.ToString());
        (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_page_is_only_read(string method)
    {
        foreach (var path in (string[])["/", "/sw", "/counties/mombasa", "/sw/commitments", "/search"])
        {
            var page = await site.Ask(path, new HttpMethod(method));
            page.Status.ShouldBe(HttpStatusCode.MethodNotAllowed, path);
            page.Document.DocumentElement.GetAttribute("lang").ShouldBe(Addressed.LanguageOf(path));
            page.Says("h1").ShouldBe(Addressed.LanguageOf(path) == "en" ? "We could not follow that request" : "Hatukuweza kutekeleza ombi hilo");
            page.Says("p.kicker").ShouldContain("405");
        }
    }

    [Theory]
    [InlineData("\"nonsense\"")]
    [InlineData("W/\"1\", \"2\"")]
    [InlineData("not even a mark")]
    public async Task An_unknown_mark_of_what_one_has_gets_the_page(string mark)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/counties/mombasa");
        asked.Headers.TryAddWithoutValidation("If-None-Match", mark);
        using var answer = await site.Client.SendAsync(asked, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Mombasa");
    }
}
