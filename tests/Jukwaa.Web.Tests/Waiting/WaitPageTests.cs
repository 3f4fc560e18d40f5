using AngleSharp.Dom;
using Jukwaa.Web.Tests.Api;
using Jukwaa.Web.Tests.Pages;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Waiting;

/// <summary>The record of 2025 holds no answer of an office, only promises: the pages say so, and neither hide it nor call the promises answers.</summary>
[Collection(NationalRecord.Name)]
public sealed class WaitPageTests(RecordSite site)
{
    [Theory]
    [InlineData("/institutions", "By day 21, none of 134 issues had an answer from an office (interval 0% to 3%)", "For 76 of these issues")]
    [InlineData("/national", "By day 21, none of 134 issues had an answer from an office (interval 0% to 3%)", "For 76 of these issues")]
    [InlineData("/institutions/nps", "By day 21, none of 49 issues had an answer from an office (interval 0% to 7%)", "For 25 of these issues")]
    [InlineData("/counties/mombasa", "By day 21, none of 10 issues had an answer from an office (interval 0% to 31%)", "For 8 of these issues")]
    [InlineData("/counties/kwale", "Too few to say: 9 issues, 0 answered", "For 5 of these issues")]
    [InlineData("/sw/counties/kwale", "Ni machache mno kutoa kauli: masuala 9, yaliyojibiwa 0", "Masuala 5 kati ya haya yana ahadi")]
    public async Task The_finding_the_promises_and_what_is_not_counted_are_said(string path, string finding, string promises)
    {
        var section = (await site.See(path)).All("#waiting").ShouldHaveSingleItem();

        Seen.Text(section.QuerySelector("h3")!).ShouldBe(finding);
        section.TextContent.ShouldContain(promises);
        section
            .QuerySelectorAll("figcaption a")
            .Select(a => a.GetAttribute("href"))
            .ShouldContain(h => h!.EndsWith("/about#waiting", StringComparison.Ordinal));
        (section.QuerySelector("svg") is not null).ShouldBe(section.QuerySelector("details table") is not null, "a curve and its table, or neither");
        (section.QuerySelector("svg") is null).ShouldBe(path.EndsWith("kwale", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/institutions", "")]
    [InlineData("/institutions/nps", "?institution=nps")]
    [InlineData("/counties/mombasa", "?place=KE-01")]
    public async Task The_page_and_the_data_say_the_same_and_open_to_the_issues(string path, string scope)
    {
        var section = (await site.See(path)).All("#waiting").ShouldHaveSingleItem();
        var data = await site.Json("/api/v1/answer-times" + scope);
        var issues = section.QuerySelectorAll("figcaption a")[0].GetAttribute("href")!;

        issues.ShouldBe("/api/v1/issues" + scope);
        var counted = data.GetProperty("issues").GetInt32();
        (await site.Json(issues)).GetProperty("total").GetInt32().ShouldBe(counted + data.GetProperty("withoutDate").GetInt32());
        section.QuerySelector("figcaption")!.TextContent.ShouldStartWith($"{counted} issues first raised");
        var rows = section.QuerySelectorAll("details tbody tr").Select(r => Seen.Text(r.QuerySelector("th")!));
        rows.ShouldBe(["7", "14", "21", "30", "60", "90"]);
    }

    [Fact]
    public async Task Each_institution_with_a_dated_issue_stands_in_the_table_and_none_is_ranked_by_speed()
    {
        var rows = (await site.See("/institutions")).All("#waiting-by tbody tr");

        rows.Count.ShouldBe(
            await site.Ask<int>(
                "select count(distinct split_part(i.office, '@', 1)) from open.institution n, lateral open.answer_wait(null, n.key, null, '2026-11-21') w join open.issue i on i.id = w.issue where w.days is not null"
            )
        );
        Seen.Text(rows[0]).ShouldContain("0 of 49");
        rows.Skip(1).ShouldAllBe(r => Seen.Text(r).Contains("too few to say", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/about", "An issue without", "A promise is not an answer")]
    [InlineData("/sw/about", "suala lisilo na jibu", "Ahadi si jibu")]
    public async Task How_it_is_counted_is_said_in_plain_words(string path, string waiting, string promise)
    {
        var text = (await site.See(path)).All("#waiting").ShouldHaveSingleItem().TextContent;

        text.ShouldContain(waiting, Case.Insensitive);
        text.ShouldContain(promise);
    }

    [Fact]
    public async Task Where_no_issue_is_on_record_there_is_nothing_to_wait_for()
    {
        var none = await site.List<string>(
            "select key from open.institution where key not in (select split_part(office, '@', 1) from open.issue where office is not null)"
        );
        none.ShouldNotBeEmpty();
        (await site.See("/institutions/" + none[0])).All("#waiting").ShouldBeEmpty();
    }
}
