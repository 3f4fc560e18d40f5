using Jukwaa.Open.Institutions;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reads;

[Collection(NationalRecord.Name)]
public sealed class InstitutionReadTests(RecordSite site)
{
    [Theory]
    [InlineData("2025-01-01")]
    [InlineData(Reading.Now)]
    [InlineData("2030-01-01")]
    public async Task Promises_and_issues_are_counted_with_their_owner(string day)
    {
        var counted = (await site.On(day).Institutions(Reading.Stop)).Select(i =>
            $"{i.Key} {i.Commitments} {i.Late} {i.Disputed} {i.Kept} {i.NoDate} {i.Supporting} {i.Issues}"
        );

        string Count(string condition) => $"(select count(*) from desk.commitment x where x.institution = n.key and {condition})";
        counted.ShouldBe(
            await site.List<string>(
                $"""
                select n.key || ' ' || {Count("true")} || ' ' || {Count(Reading.StandingOn(day) + " = 'late'")}
                  || ' ' || {Count(Reading.StandingOn(day) + " = 'disputed'")} || ' ' || {Count(Reading.StandingOn(day) + " = 'kept'")}
                  || ' ' || {Count("x.due_on is null")} || ' ' || (select count(*) from desk.commitment x where n.key = any(x.supporting))
                  || ' ' || (select count(*) from desk.issue i where split_part(i.office, '@', 1) = n.key)
                from open.institution n
                """
            ),
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Every_institution_opens_to_the_records_its_numbers_count()
    {
        var record = site.On();
        foreach (var row in await record.Institutions(Reading.Stop))
        {
            var page = (await InstitutionPage.Read(record, row.Key, Reading.Stop)).ShouldNotBeNull(row.Key);

            page.Institution.ShouldBe(row);
            (page.Commitments.Count, page.Supporting.Count, page.Issues.Count, page.Offices.Count).ShouldBe(
                (row.Commitments, row.Supporting, row.Issues, row.Offices),
                row.Key
            );
            page.Commitments.Count(c => c.Standing == "late").ShouldBe(row.Late, row.Key);
            page.Parts.Select(p => p.Key)
                .ShouldBe(
                    await site.List<string>($"select key from open.institution where parent = '{row.Key}' order by key collate \"C\""),
                    ignoreOrder: true
                );
            page.Themes.Select(t => t.Key)
                .ShouldBe(
                    await site.List<string>(
                        $"select theme from open.routing join open.theme on key = theme where institution = '{row.Key}' order by position"
                    )
                );
        }
    }

    [Fact]
    public async Task The_busiest_stand_first()
    {
        var counts = (await site.On().Institutions(Reading.Stop)).Select(i => i.Commitments).ToList();

        counts.ShouldBe(counts.OrderDescending());
        counts[0].ShouldBeGreaterThan(counts[^1]);
    }
}
