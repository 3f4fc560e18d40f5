using System.Net;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>Whatever is typed into the search is text: it is shown as text, looked for as text, and breaks nothing.</summary>
[Collection(RecordPages.Name)]
public sealed class HostileSearchTests(RecordSite site)
{
    public static TheoryData<string> Typed =>
        [
            "%%%",
            "___",
            "*",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'",
            "''; drop table open.concern; --",
            "' or '1'='1",
            "\\",
            "police & !chiefs | (land",
            "police:*",
            "a:b:c <-> d",
            "{0} {{1}}",
            "😀",
            "👮🏾‍♀️ polisi",
            "مومباسا",
            "\u202Eabc",
            "a\u0000b",
            "\u0301\u0301\u0301",
            "ＭＯＭＢＡＳＡ",
            "SELECT * FROM pg_catalog.pg_tables",
            "../../etc/passwd",
            "${7*7}",
            "a b c d e f g h i j k l m n o p q r s t",
            "-1",
            "NULL",
            "İstanbul",
        ];

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task It_is_shown_as_it_was_typed_and_breaks_nothing(string typed)
    {
        foreach (var noun in (string[])["/search", "/sw/search"])
        {
            var page = await site.See($"{noun}?q={Uri.EscapeDataString(typed)}");
            page.One("main form.find input[name=q]").GetAttribute("value").ShouldBe(typed.Replace('\0', ' '));
            page.All("script, main img, [onerror]").ShouldBeEmpty();
            page.All("main li.item, main .empty").ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task It_breaks_nothing_in_the_lists_for_programs(string typed)
    {
        foreach (var noun in (string[])["places", "concerns", "commitments", "institutions", "forums", "issues"])
        {
            using var answer = await site.Client.GetAsync(
                new Uri($"/api/v1/{noun}?q={Uri.EscapeDataString(typed)}", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            ((int)answer.StatusCode).ShouldBeOneOf(200, 422);
        }
    }

    [Theory]
    [InlineData('x', 5000)]
    [InlineData(' ', 1500)]
    [InlineData('\'', 1500)]
    [InlineData('ä', 800)]
    public async Task A_very_long_text_is_read_as_far_as_is_useful(char letter, int times)
    {
        var page = await site.See("/search?q=" + Uri.EscapeDataString(new string(letter, times)));
        page.One("main form.find input[name=q]").GetAttribute("value")!.Length.ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public async Task Five_thousand_characters_of_words_are_answered()
    {
        var text = string.Concat(Enumerable.Repeat("mombasa police land ", 250));
        text.Length.ShouldBe(5000);
        (await site.See("/search?q=" + text.Replace(' ', '+'))).All("main li.item").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_no_address_may_hold_is_refused_and_not_a_fault() =>
        (await site.Ask("/search?q=" + new string('x', 20_000))).Status.ShouldBe(HttpStatusCode.RequestUriTooLong);

    [Theory]
    [InlineData("/search?kind=nonsense&q=police")]
    [InlineData("/search?kind=concern&q=police&page=9999")]
    [InlineData("/search?kind=concern&q=police&page=abc")]
    [InlineData("/search?kind=%00&q=police")]
    [InlineData("/search?q=police&q=land")]
    [InlineData("/search?q=%ff%fe")]
    [InlineData("/search?q=%zz")]
    public async Task An_odd_address_is_answered(string path) => (await site.See(path)).All("main form.find").Count.ShouldBe(1);

    [Fact]
    public async Task The_record_is_whole_after_all_that() => (await site.Ask<int>("select count(*)::int from open.concern")).ShouldBe(174);
}
