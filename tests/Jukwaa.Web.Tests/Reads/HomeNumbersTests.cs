using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Record;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reads;

[Collection(NationalRecord.Name)]
public sealed class HomeNumbersTests(RecordSite site)
{
    [Theory]
    [InlineData("2025-01-01")]
    [InlineData("2025-07-15")]
    [InlineData(Reading.Now)]
    [InlineData("2030-01-01")]
    public async Task The_numbers_are_those_of_the_desk_on_any_day(string day)
    {
        var numbers = await HomeNumbers.Read(site.On(day), Reading.Stop);

        foreach (var tally in numbers.ByStanding)
        {
            var expected = await site.Ask<int>($"select count(*) from desk.commitment x where {Reading.StandingOn(day)} = '{tally.Key}'");
            tally.Count.ShouldBe(expected, tally.Key);
        }

        numbers.ByStanding.Sum(t => t.Count).ShouldBe(numbers.Commitments.Count);
        numbers.Late.Count.ShouldBe(numbers.ByStanding.Single(t => t.Key == "late").Count);
        numbers.Disputed.Count.ShouldBe(numbers.ByStanding.Single(t => t.Key == "disputed").Count);
    }

    [Fact]
    public async Task What_does_not_hang_on_the_day_is_counted_from_the_desk()
    {
        var numbers = await HomeNumbers.Read(site.On(), Reading.Stop);

        numbers.Commitments.Count.ShouldBe(await site.Ask<int>("select count(*) from desk.commitment"));
        numbers.NoDate.Count.ShouldBe(await site.Ask<int>("select count(*) from desk.commitment where due_on is null"));
        numbers.NoOwner.Count.ShouldBe(await site.Ask<int>("select count(*) from desk.commitment where institution is null"));
        numbers.Concerns.Count.ShouldBe(await site.Ask<int>("select count(*) from desk.concern where disclosed"));
        numbers.Answered.Count.ShouldBe(
            await site.Ask<int>(
                """
                select count(*) from desk.concern c where disclosed and (c.id in (select concern from desk.answer)
                  or c.issue in (select id from desk.issue where response is not null))
                """
            )
        );
        numbers.Unanswered.Count.ShouldBe(numbers.Concerns.Count - numbers.Answered.Count);
    }

    [Theory]
    [InlineData("2025-07-15")]
    [InlineData(Reading.Now)]
    public async Task Each_number_leads_to_a_list_of_as_many_records(string day)
    {
        var record = site.On(day);
        var numbers = await HomeNumbers.Read(record, Reading.Stop);
        foreach (var tally in numbers.ByStanding)
        {
            tally.Address.ShouldBe("/commitments?standing=" + tally.Key);
            (await record.Commitments(new(Standing: tally.Key), Reading.All, Reading.Stop)).Total.ShouldBe(tally.Count, tally.Key);
        }

        (await record.Commitments(new(Due: "none"), Reading.All, Reading.Stop)).Total.ShouldBe(numbers.NoDate.Count);
        (await record.Commitments(new(Institution: "none"), Reading.All, Reading.Stop)).Total.ShouldBe(numbers.NoOwner.Count);
        (await record.Concerns(new(Answered: "yes"), Reading.All, Reading.Stop)).Total.ShouldBe(numbers.Answered.Count);
        (await record.Concerns(new(Answered: "no"), Reading.All, Reading.Stop)).Total.ShouldBe(numbers.Unanswered.Count);
    }

    [Fact]
    public async Task Nothing_is_late_before_the_first_forum() =>
        (await HomeNumbers.Read(site.On("2025-01-01"), Reading.Stop)).Late.Count.ShouldBe(0);
}
