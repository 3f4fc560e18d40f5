using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>One intake behind all doors.</summary>
public sealed class TakingTests(Cluster cluster) : IAsyncLifetime
{
    private Officers _officers = null!;
    private Taking _taking = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _officers = await Officers.Open(cluster);
        _taking = new(_officers.Ledger, _officers.Clock);
    }

    public ValueTask DisposeAsync() => _officers.DisposeAsync();

    [Theory]
    [InlineData("web")]
    [InlineData("sms")]
    [InlineData("ussd")]
    [InlineData("open311")]
    [InlineData("paper")]
    public async Task Whatever_the_door_it_is_the_same_concern_by_that_channel(string channel)
    {
        var heard = Voice(channel);
        (await _taking.Record(heard, Stop)).Refusal.ShouldBeNull();
        (
            await Ask<string>($"select recorded_as || ' ' || place || ' ' || theme || ' ' || groups[1] from desk.concern where id = '{heard.Id}'")
        ).ShouldBe($"channel:{channel} KE-01 gangs not-reported");
    }

    [Fact]
    public async Task A_hundred_times_at_once_it_is_one_concern()
    {
        var heard = Voice("sms");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _taking.Record(heard, Stop)));
        outcomes.ShouldAllBe(o => o.Refusal == null);
        (await Ask<int>("select count(*)::int from ledger.fact where type = 'ConcernRecorded'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_people_at_once_are_a_hundred_concerns()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _taking.Record(Voice("sms"), Stop)));
        outcomes.ShouldAllBe(o => o.Refusal == null);
        (await Ask<int>("select count(*)::int from desk.concern")).ShouldBe(100);
    }

    [Fact]
    public async Task What_an_office_must_not_see_is_sealed_and_gathered_in_one_change()
    {
        var heard = Voice("web") with { Hidden = [new("nps", "KE-01")] };
        (await _taking.Record(heard, Stop)).Refusal.ShouldBeNull();
        (await _taking.Record(heard, Stop)).Refusal.ShouldBeNull("sent again it is the same");
        (
            await Ask<string>(
                $"select i.office || ' ' || array_length(i.accused, 1) from desk.concern c join desk.issue i on i.id = c.issue where c.id = '{heard.Id}'"
            )
        ).ShouldBe("ipoa@KE 1");
        var police = await _officers.With(Role.Supervisor, "nps@KE-01", Clearance.Restricted);
        (await _officers.Reading.Concern(police, "en", heard.Id, Stop)).ShouldBeNull();
        var oversight = await _officers.With(Role.Oversight, "ipoa@KE", Clearance.Restricted);
        (await _officers.Reading.Concern(oversight, "en", heard.Id, Stop)).ShouldNotBeNull().Concern.Summary.ShouldBe("They came at night.");
    }

    [Fact]
    public async Task A_refusal_leaves_nothing_behind()
    {
        var heard = Voice("web") with { Hidden = [new("nobody", "KE")] };
        (await _taking.Record(heard, Stop)).Refusal!.Code.ShouldBe("unknown-office");
        (await _taking.Record(heard with { Hidden = [], Place = "KE-99" }, Stop)).Refusal!.Code.ShouldBe("unknown-place");
        (await Ask<int>("select (select count(*) from desk.concern)::int + (select count(*) from desk.issue)::int")).ShouldBe(0);
        (await _taking.Record(heard with { Hidden = [] }, Stop)).Refusal.ShouldBeNull("put right, the same form is taken");
    }

    [Fact]
    public async Task A_place_is_said_once_and_words_are_added()
    {
        var heard = Voice("sms") with { Place = "KE" };
        await _taking.Record(heard, Stop);
        (await _taking.Place("sms", Guid.NewGuid(), heard.Id, "KE-W0018", Stop)).Refusal.ShouldBeNull();
        (await _taking.Place("sms", Guid.NewGuid(), heard.Id, "KE-01", Stop)).Refusal!.Code.ShouldBe("place-known");
        var command = Guid.NewGuid();
        for (var again = 0; again < 3; again++)
        {
            (await _taking.Add("web", command, heard.Id, "And on Friday.", "en", [], Stop)).Refusal.ShouldBeNull();
        }

        (await Ask<string>($"select place || ' ' || cardinality(added) from desk.concern where id = '{heard.Id}'")).ShouldBe("KE-W0018 1");
    }

    [Fact]
    public async Task It_waits_to_be_read_at_the_desk_of_its_county_and_not_of_another()
    {
        var heard = Voice("sms");
        await _taking.Record(heard, Stop);
        var here = await _officers.With(Role.Analyst, "ngao@KE-01");
        var there = await _officers.With(Role.Analyst, "ngao@KE-02");
        (await _officers.Reading.Concerns(here, "en", new(State: "new"), new(1), Stop)).Items.Select(c => c.Id).ShouldBe([heard.Id]);
        (await _officers.Reading.Concerns(there, "en", new(State: "new"), new(1), Stop)).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" \r\n\t ", null)]
    [InlineData("\u0000\u0007", null)]
    [InlineData(" maji\r\nhakuna ", "maji\nhakuna")]
    [InlineData("ma\u0000ji", "maji")]
    [InlineData("😡 maji", "😡 maji")]
    public void Words_are_cleaned_of_what_no_screen_can_show(string? typed, string? clean) => Taking.Clean(typed).ShouldBe(clean);

    private static Heard Voice(string channel) => new(channel, Guid.NewGuid(), "They came at night.", "en", "KE-01") { Theme = "gangs" };

    private async Task<T> Ask<T>(string sql)
    {
        await using var connection = await _officers.Database.Owner.OpenConnectionAsync(Stop);
        return await connection.QuerySingleAsync<T>(sql);
    }
}
