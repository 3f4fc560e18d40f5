using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>When a message is made, and for whom. Kenya is three hours ahead.</summary>
public sealed class DigestTests(Cluster cluster)
{
    private static readonly OutgoingWays Both = new(true, true);

    [Theory]
    [InlineData("2026-01-14T03:59:59Z", 0)] // Wednesday, a second before seven
    [InlineData("2026-01-14T04:00:00Z", 1)]
    [InlineData("2026-01-14T15:59:00Z", 1)] // a host that was down in the morning
    [InlineData("2026-01-14T16:00:00Z", 0)] // evening
    [InlineData("2026-01-17T06:00:00Z", 0)] // Saturday
    [InlineData("2026-01-18T06:00:00Z", 0)] // Sunday
    public async Task A_digest_is_made_on_working_mornings(string moment, int made)
    {
        await using var telling = await Telling.Open(cluster);
        await telling.With(Role.Responder, "nps@KE-01");
        await telling.Issue();
        await telling.Round();
        telling.Officers.Clock.Now = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(made);
    }

    [Fact]
    public async Task A_day_has_one_digest_and_it_gathers_all()
    {
        await using var telling = await Telling.Open(cluster);
        await telling.With(Role.Responder, "nps@KE-01");
        await telling.Issue();
        await telling.Round();
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(1);
        (await telling.Officers.Ask<string>("select channel || notice_count from desk.outbox")).ShouldBe("email2");
        await telling.Issue("i-2");
        await telling.Round();
        telling.Officers.Clock.Now += TimeSpan.FromHours(2);
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(0);
        telling.Officers.Clock.Now += TimeSpan.FromHours(22);
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(1);
        telling.Officers.Clock.Now += TimeSpan.FromDays(1);
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(0, "nothing is new");
    }

    [Fact]
    public async Task Two_hosts_make_one_digest()
    {
        await using var telling = await Telling.Open(cluster);
        await telling.With(Role.Responder, "nps@KE-01");
        await telling.Round();
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => telling.Outbox.Fill(Both, Telling.Stop))));
        made.Sum().ShouldBe(1);
    }

    [Fact]
    public async Task Each_means_at_most_one_message_in_ten_minutes()
    {
        await using var telling = await Telling.Open(cluster, new(2026, 1, 17, 20, 0, 0, TimeSpan.Zero));
        var person = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Notices.Keep(person, new("each", true, true), Telling.Stop);
        await telling.Round();
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(2, "an e-mail and an SMS, also on a Saturday night");
        await telling.Issue();
        await telling.Round();
        telling.Officers.Clock.Now += TimeSpan.FromMinutes(9);
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(0);
        telling.Officers.Clock.Now += TimeSpan.FromMinutes(1);
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(2);
    }

    [Theory]
    [InlineData("none", true, true, 0)]
    [InlineData("digest", true, false, 1)]
    [InlineData("digest", false, true, 1)]
    [InlineData("digest", true, true, 2)]
    [InlineData("digest", false, false, 0)]
    public async Task Messages_go_the_ways_that_were_wished(string how, bool email, bool sms, int made)
    {
        await using var telling = await Telling.Open(cluster);
        var person = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Notices.Keep(person, new(how, email, sms), Telling.Stop);
        (await telling.Notices.WishOf(person, Telling.Stop)).ShouldBe(new(how, email, sms));
        await telling.Round();
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(made);
    }

    [Fact]
    public async Task Without_a_way_out_notices_stay_at_the_desk_until_there_is_one()
    {
        await using var telling = await Telling.Open(cluster);
        await telling.With(Role.Responder, "nps@KE-01");
        await telling.Round();
        (await telling.Outbox.Fill(OutgoingWays.None, Telling.Stop)).ShouldBe(0);
        (await telling.Outbox.Fill(new(false, true), Telling.Stop)).ShouldBe(0, "nobody wished an SMS");
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_seen_at_the_desk_makes_no_message()
    {
        await using var telling = await Telling.Open(cluster);
        var person = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Round();
        await telling.Notices.MarkAll(person, long.MaxValue, Telling.Stop);
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_without_an_address_and_nobody_of_the_demonstration_gets_a_message()
    {
        await using var telling = await Telling.Open(cluster);
        var nowhere = await telling.Somebody(email: null, phone: null);
        await telling.Officers.With(nowhere, (Role.Responder, "nps@KE-01", Clearance.Ordinary));
        var shown = new NewPerson(Guid.NewGuid(), "demo-1", "Demo", "demo@example.org", "0712345678", "en");
        await telling.People.AddDemo(shown, new("hash", "KEY", 0, []), Telling.Stop);
        await telling.Officers.With(shown.Id, (Role.Responder, "nps@KE-01", Clearance.Ordinary));
        (await telling.Round()).ShouldBe(2, "both are told at the desk");
        (await telling.Outbox.Fill(Both, Telling.Stop)).ShouldBe(0);
    }
}
