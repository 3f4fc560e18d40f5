using Jukwaa.Open.Record;
using Jukwaa.Open.Reports;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reads;

[Collection(NationalRecord.Name)]
public sealed class ReportReadTests(RecordSite site)
{
    [Fact]
    public async Task The_national_report_holds_its_findings_threats_and_directives()
    {
        var page = (await NationalReport.Latest(site.On(), Reading.Stop)).ShouldNotBeNull();

        page.Report.LaunchedOn.ShouldBe(new DateOnly(2025, 12, 2));
        page.Findings.Count.ShouldBe(await site.Ask<int>("select cardinality(findings) from desk.report"));
        page.Findings.ShouldAllBe(f => f.En.Length > 10 && f.Sw.Length > 10 && f.En != f.Sw);
        page.Threats.Select(t => t.Region.Code + t.Theme.Key)
            .ShouldBe(await site.List<string>("select unnest(threat_regions) || unnest(threat_themes) from desk.report"), ignoreOrder: true);
        page.Directives.Select(d => d.Id)
            .ShouldBe(await site.List<string>("select id from desk.commitment where report is not null"), ignoreOrder: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task The_latest_facts_are_the_last_of_the_ledger_newest_first(int most)
    {
        var latest = await site.On().Latest(most, Reading.Stop);

        latest.Count.ShouldBe(most);
        latest.Select(e => e.Seq).ShouldBe(await site.List<long>($"select seq from desk.event order by seq desc limit {most}"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-3, 1)]
    [InlineData(int.MaxValue, 100)]
    public async Task Nobody_can_ask_for_all_facts_at_once(int most, int given) => (await site.On().Latest(most, Reading.Stop)).Count.ShouldBe(given);

    [Fact]
    public async Task The_record_is_as_fresh_as_the_ledger()
    {
        var state = await site.On().State(Reading.Stop);

        state.Seq.ShouldBe(await site.Ask<long>("select max(seq) from ledger.fact"));
        state.AsOf.ShouldBe(RecordSite.Now);
        (await site.On("1999-01-01").LastFact(Reading.Stop)).ShouldBe(state.Seq);
    }

    [Fact]
    public async Task What_was_reported_after_a_forum_is_told_of_that_forum_only()
    {
        var forums = await site.List<string>("select distinct subject_id from desk.event where kind = 'ForumAfterwardsReported'");
        forums.ShouldNotBeEmpty();

        (await site.On().Since([forums[0]], Reading.Stop)).ShouldAllBe(e => e.SubjectId == forums[0] && e.Kind == "ForumAfterwardsReported");
        (await site.On().Since([.. forums], Reading.Stop)).Count.ShouldBe(
            await site.Ask<int>("select count(*) from desk.event where kind = 'ForumAfterwardsReported'")
        );
        (await site.On().Since([], Reading.Stop)).ShouldBeEmpty();
    }
}
