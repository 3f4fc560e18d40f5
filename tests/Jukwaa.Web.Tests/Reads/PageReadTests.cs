using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Forums;
using Jukwaa.Open.Issues;
using Jukwaa.Open.Places;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reads;

/// <summary>Every single page's read over every record, against the desk.</summary>
[Collection(NationalRecord.Name)]
public sealed class PageReadTests(RecordSite site)
{
    [Fact]
    public async Task Every_county_holds_its_own_and_only_its_own()
    {
        foreach (var slug in await site.List<string>("select slug from open.place where level = 'county' order by code"))
        {
            var page = (await CountyPage.Read(site.On(), slug, Reading.Stop)).ShouldNotBeNull(slug);

            var forum = $"select id from desk.forum where county = '{page.Place.Code}'";
            page.Forums.Select(f => f.Id).ShouldBe(await site.List<string>(forum), ignoreOrder: true);
            await Same(page.Concerns.Select(c => c.Id), $"select id from desk.concern where disclosed and forum in ({forum})");
            await Same(page.Commitments.Select(c => c.Id), $"select id from desk.commitment where forum in ({forum})");
            await Same(
                page.Issues.Select(i => i.Id),
                $"select i.id from desk.issue i join open.place p on p.code = i.place where p.county = '{page.Place.Code}'"
            );
            await Same(page.Offices.Select(o => o.Id), $"select id from open.office where place = '{page.Place.Code}'");
            page.Neighbours.Select(n => n.Code).ShouldNotContain(page.Place.Code);
        }
    }

    [Fact]
    public async Task Neighbouring_is_mutual()
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var slug in await site.List<string>("select slug from open.place where level = 'county'"))
        {
            var page = (await CountyPage.Read(site.On(), slug, Reading.Stop))!;
            page.Neighbours.ShouldNotBeEmpty(slug);
            pairs.UnionWith(page.Neighbours.Select(n => (slug, n.Slug)));
        }

        pairs.Where(p => !pairs.Contains((p.Item2, p.Item1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_forum_holds_what_was_raised_promised_and_said_there()
    {
        foreach (var id in await site.List<string>("select id from desk.forum"))
        {
            var page = (await ForumPage.Read(site.On(), id, Reading.Stop)).ShouldNotBeNull(id);

            await Same(page.Concerns.Select(c => c.Id), $"select id from desk.concern where disclosed and forum = '{id}'");
            await Same(page.Commitments.Select(c => c.Id), $"select id from desk.commitment where forum = '{id}'");
            page.Present.Select(p => p.Name)
                .ShouldBe(
                    await site.List<string>(
                        $"""
                        select p.body from desk.forum f, unnest(f.present_names) with ordinality as n(words, position)
                          join ledger.passage p on n.words like '%' || p.hash where f.id = '{id}' order by n.position
                        """
                    )
                );
            await Same(
                page.Answers.Select(a => a.Commitment + a.Concern),
                $"select a.commitment || a.concern from desk.answer a join desk.concern c on c.id = a.concern where c.forum = '{id}'"
            );
            page.Forum.Sources.Length.ShouldBe(await site.Ask<int>($"select cardinality(sources) from desk.forum where id = '{id}'"));
        }
    }

    [Fact]
    public async Task Every_concern_names_what_answers_it_and_its_issue()
    {
        foreach (var id in await site.List<string>("select id from desk.concern where disclosed"))
        {
            var page = (await ConcernPage.Read(site.On(), id, Reading.Stop)).ShouldNotBeNull(id);

            await Same(page.Commitments.Select(c => c.Id), $"select commitment from desk.answer where concern = '{id}'");
            page.Answers.Select(a => a.Commitment).ShouldBe(page.Commitments.Select(c => c.Id), ignoreOrder: true);
            page.Concern.Commitments.ShouldBe(page.Commitments.Count, id);
            page.Issue?.Id.ShouldBe(await site.Ask<string?>($"select issue from desk.concern where id = '{id}'"));
            page.Timeline.Select(e => e.Seq).ShouldBe(page.Timeline.Select(e => e.Seq).Order());
            page.Timeline.ShouldContain(e => e.Kind == "ConcernRecorded");
        }
    }

    [Fact]
    public async Task Every_promise_names_what_it_answers_and_who_supports_it()
    {
        foreach (var id in await site.List<string>("select id from desk.commitment"))
        {
            var page = (await CommitmentPage.Read(site.On(), id, Reading.Stop)).ShouldNotBeNull(id);

            await Same(page.Concerns.Select(c => c.Id), $"select concern from desk.answer where commitment = '{id}'");
            page.Commitment.Concerns.ShouldBe(page.Concerns.Count, id);
            page.Supporting.Select(s => s.Key).ShouldBe(await site.List<string>($"select unnest(supporting) from desk.commitment where id = '{id}'"));
            (page.Report is null).ShouldBe(await site.Ask<bool>($"select report is null from desk.commitment where id = '{id}'"), id);
            page.Timeline.Count(e => e.Kind == "ProgressReported").ShouldBe(page.Commitment.Reports, id);
        }
    }

    [Fact]
    public async Task Every_issue_gathers_its_concerns_and_each_promise_once()
    {
        foreach (var id in await site.List<string>("select id from desk.issue"))
        {
            var page = (await IssuePage.Read(site.On(), id, Reading.Stop)).ShouldNotBeNull(id);

            await Same(page.Concerns.Select(c => c.Id), $"select id from desk.concern where disclosed and issue = '{id}'");
            await Same(
                page.Commitments.Select(c => c.Id),
                $"select distinct a.commitment from desk.answer a join desk.concern c on c.id = a.concern where c.issue = '{id}'"
            );
            (page.Issue.Concerns, page.Issue.Commitments).ShouldBe((page.Concerns.Count, page.Commitments.Count), id);
        }
    }

    private async Task Same(IEnumerable<string> shown, string sql) => shown.ShouldBe(await site.List<string>(sql), ignoreOrder: true, sql);
}
