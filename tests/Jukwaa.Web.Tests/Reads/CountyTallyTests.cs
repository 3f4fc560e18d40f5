using Jukwaa.Open.Places;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reads;

[Collection(NationalRecord.Name)]
public sealed class CountyTallyTests(RecordSite site)
{
    [Theory]
    [InlineData("2025-01-01")]
    [InlineData("2025-08-01")]
    [InlineData(Reading.Now)]
    [InlineData("2030-01-01")]
    public async Task Promises_are_counted_where_the_forum_was_held(string day)
    {
        var counted = (await CountyTally.All(site.On(day), Reading.Stop)).Select(c =>
            $"{c.Code} {c.Commitments} {c.Late} {c.Kept} {c.Disputed} {c.NoDate} {c.NoOwner}"
        );

        counted.ShouldBe(
            await site.List<string>(
                $"""
                select p.code || ' ' || count(x.id) || ' ' || count(*) filter (where {Reading.StandingOn(day)} = 'late')
                  || ' ' || count(*) filter (where {Reading.StandingOn(day)} = 'kept') || ' ' || count(*) filter (where {Reading.StandingOn(
                    day
                )} = 'disputed')
                  || ' ' || count(*) filter (where x.id is not null and x.due_on is null)
                  || ' ' || count(*) filter (where x.id is not null and x.institution is null)
                from open.place p left join desk.forum f on f.county = p.code left join desk.commitment x on x.forum = f.id
                where p.level = 'county' group by p.code order by p.code
                """
            )
        );
    }

    [Fact]
    public async Task Concerns_are_counted_where_the_forum_was_held()
    {
        var counted = (await CountyTally.All(site.On(), Reading.Stop)).Select(c => $"{c.Code} {c.Concerns} {c.Unanswered}");

        counted.ShouldBe(
            await site.List<string>(
                """
                select p.code || ' ' || count(c.id) || ' ' || count(c.id) filter (where c.id not in (select concern from desk.answer)
                  and not exists (select 1 from desk.issue i where i.id = c.issue and i.response is not null))
                from open.place p left join desk.forum f on f.county = p.code left join desk.concern c on c.forum = f.id and c.disclosed
                where p.level = 'county' group by p.code order by p.code
                """
            )
        );
    }

    [Fact]
    public async Task Each_of_the_47_counties_stands_once_with_its_shape_tile_region_and_forum()
    {
        var counties = await CountyTally.All(site.On(), Reading.Stop);

        counties.Count.ShouldBe(47);
        counties.Select(c => c.Slug).ShouldBeUnique();
        counties.Select(c => (c.Column, c.Row)).ShouldBeUnique();
        counties.Select(c => c.Abbr).ShouldBeUnique();
        counties.ShouldAllBe(c => c.Path!.StartsWith('M') && c.Region!.Level == "region" && c.LabelX > 0 && c.LabelY > 0);
        counties.Select(c => c.Forum).ShouldBe(await site.List<string>("select id from desk.forum order by county"));
    }

    [Fact]
    public async Task A_passing_date_moves_lateness_and_nothing_else()
    {
        var before = await CountyTally.All(site.On("2025-01-01"), Reading.Stop);
        var after = await CountyTally.All(site.On("2030-01-01"), Reading.Stop);

        before.Sum(c => c.Late).ShouldBeLessThan(after.Sum(c => c.Late));
        after.Select(c => c with { Late = 0 }).ShouldBe(before.Select(c => c with { Late = 0 }));
    }
}
