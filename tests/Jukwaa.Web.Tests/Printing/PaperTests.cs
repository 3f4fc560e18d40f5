using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Jukwaa.Open.Look;
using Jukwaa.Web.Printing;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Printing;

/// <summary>A page that needs nothing beside itself.</summary>
public sealed class PaperTests
{
    private const string Site = "https://jukwaa.example";

    private static readonly string _page = $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <link rel="stylesheet" href="{Assets.Styles}">
        <script src="{Assets.Draft}" defer></script>
        </head>
        <body class="a">
        <a id="inside" href="#main">Skip</a><a id="site" href="/forums/mombasa?a=1">Forum</a><a id="other" href="//elsewhere.example/x">Other</a>
        <a id="call" href="tel:999">999</a><svg class="icon"><use href="{Assets.Icons}#late"/></svg>
        <p>Somebody wrote href="/x" and &lt;script&gt;.</p>
        </body></html>
        """;

    private readonly IHtmlDocument _made = new HtmlParser().ParseDocument(Paper.Of(_page, Site));

    [Fact]
    public void Styles_stand_in_the_page_and_scripts_are_gone()
    {
        _made.QuerySelectorAll("link[rel=stylesheet], script").ShouldBeEmpty();
        _made.QuerySelector("head > style")!.TextContent.ShouldContain("@media print");
    }

    [Fact]
    public void What_it_may_fetch_is_nothing_and_that_is_said_before_anything_else() =>
        _made
            .Head!.FirstElementChild.ShouldNotBeNull()
            .GetAttribute("content")
            .ShouldBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");

    [Theory]
    [InlineData("inside", "#main")]
    [InlineData("site", Site + "/forums/mombasa?a=1")]
    [InlineData("other", "//elsewhere.example/x")]
    [InlineData("call", "tel:999")]
    public void Links_lead_to_the_site_where_they_are_its_own(string id, string address) =>
        _made.GetElementById(id)!.GetAttribute("href").ShouldBe(address);

    [Fact]
    public void Signs_are_in_the_page()
    {
        var sign = _made.QuerySelector(".icon use")!.GetAttribute("href").ShouldNotBeNull();
        sign.ShouldBe("#late");
        _made.QuerySelector("body > div[hidden] symbol" + sign).ShouldNotBeNull();
    }

    [Fact]
    public void An_address_that_is_no_asset_of_ours_brings_nothing()
    {
        Assets.TextOf("/assets/nothing.css").ShouldBeEmpty();
        Paper.Of("<head><link rel=\"stylesheet\" href=\"/assets/nothing.css\"></head>", Site).ShouldContain("<style></style>");
    }
}
