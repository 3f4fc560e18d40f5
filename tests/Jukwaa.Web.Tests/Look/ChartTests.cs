using Jukwaa.Open;
using Jukwaa.Open.Look;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;
using Jukwaa.Web.Tests.Open;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

public sealed class ChartTests
{
    [Theory]
    [InlineData("en", "", "0 promises: 0 done or kept, 0 late")]
    [InlineData("en", "late", "1 promise: 0 done or kept, 1 late")]
    [InlineData("en", "kept", "1 promise: 1 done or kept, 0 late")]
    [InlineData("en", "late done confirmed kept partial not_kept", "6 promises: 3 done or kept, 1 late")]
    [InlineData("sw", "", "Ahadi 0: zilizotekelezwa 0, zilizochelewa 0")]
    [InlineData("sw", "late", "Ahadi 1: zilizotekelezwa 0, zilizochelewa 1")]
    [InlineData("sw", "late done confirmed kept partial not_kept", "Ahadi 6: zilizotekelezwa 3, zilizochelewa 1")]
    public void What_became_of_the_promises_is_said_in_one_line(string language, string standings, string finding)
    {
        var promises = standings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((s, i) => Rows.Commitment($"lamu-p{i}", s)).ToList();

        var chart = Charts.OfPromises(Spoken.In(language), promises, "county=lamu");

        chart.Finding.ShouldBe(finding);
        (chart.Of, chart.Rows.Sum(r => r.Count)).ShouldBe((promises.Count, promises.Count));
        chart.Rows.ShouldAllBe(r => r.Address.StartsWith("/commitments?county=lamu&standing=", StringComparison.Ordinal));
    }

    [Fact]
    public void The_bar_begins_with_what_asks_for_attention()
    {
        var promises = Standings.OfCommitments.Reverse().Select(s => Rows.Commitment(s, s)).ToList();

        Charts
            .OfPromises(Spoken.In("en"), promises, "")
            .Rows.Select(r => r.Tone)
            .Distinct()
            .ShouldBe(["late", "disputed", "waiting", "moving", "good"]);
    }

    [Theory]
    [InlineData("en", 5, 2, 2, "No kind stands out: 2 kinds lead with 2 of 5 concerns each")]
    [InlineData("en", 5, 3, 2, "Most raised: a, 3 of 5 concerns")]
    [InlineData("sw", 5, 2, 2, "Hakuna aina inayozidi: aina 2 zinaongoza, kila moja kero 2 kati ya 5")]
    [InlineData("sw", 5, 3, 2, "Iliyosemwa zaidi: a, kero 3 kati ya 5")]
    public void No_kind_is_said_to_lead_where_two_lead(string language, int of, int first, int second, string finding) =>
        Charts
            .OfTerms(Spoken.In(language), "theme", [Counted("a", first), Counted("b", second), Counted("c", 1)], of, "county=lamu")
            .Finding.ShouldBe(finding);

    [Theory]
    [InlineData("en", "No group stands out: 3 lead with 1 of 2 concerns each")]
    [InlineData("sw", "Hakuna kundi linalozidi: makundi 3 yanaongoza, kila moja kero 1 kati ya 2")]
    public void Groups_that_spoke_equally_often_are_counted_and_not_ranked(string language, string finding) =>
        Charts.OfTerms(Spoken.In(language), "group", [Counted("a", 1), Counted("b", 1), Counted("c", 1)], 2, "").Finding.ShouldBe(finding);

    [Fact]
    public void Where_only_one_kind_was_raised_it_is_named()
    {
        var chart = Charts.OfTerms(Spoken.In("en"), "theme", [Counted("gangs", 1)], 1, "county=lamu");

        chart.Finding.ShouldBe("Most raised: gangs, 1 of 1 concerns");
        chart.Rows.ShouldHaveSingleItem().Address.ShouldBe("/concerns?county=lamu&theme=gangs");
    }

    [Theory]
    [InlineData("en", 0, "0 concerns raised: promised on 0, done so far 0")]
    [InlineData("en", 1, "1 concern raised: promised on 1, done so far 0")]
    [InlineData("sw", 2, "Kero 2: zilizopata ahadi 2, zilizotekelezwa hadi sasa 0")]
    public void The_loop_of_a_county_counts_each_step_whatever_its_date(string language, int number, string finding)
    {
        var concern = Rows.Concern("lamu-c1") with { Loop = new(new(2025, 4, 7), null, Loop.UnknownDay, null, null) };

        var chart = Charts.OfLoop(Spoken.In(language), [.. Enumerable.Repeat(concern, number)], "county=lamu");

        chart.Finding.ShouldBe(finding);
        chart.Rows.Select(r => r.Count).ShouldBe([number, 0, number, 0, 0]);
        chart.Rows[2].Address.ShouldBe("/concerns?county=lamu&step=promised");
    }

    private static TermCount Counted(string key, int count) => new(new Term(key, Bilingual.Same(key)), count);
}
