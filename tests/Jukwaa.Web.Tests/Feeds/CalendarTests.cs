using System.Net;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Reviews;
using Jukwaa.Web.Tests.Api;
using Jukwaa.Web.Tests.Record;
using Jukwaa.Web.Tests.Shown;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Feeds;

/// <summary>The calendar of the national record.</summary>
[Collection(NationalRecord.Name)]
public sealed class CalendarTests(RecordSite site)
{
    [Theory]
    [InlineData("/forums/calendar.ics", "en", "Security forum in Mombasa")]
    [InlineData("/sw/forums/calendar.ics", "sw", "Kikao cha usalama Mombasa")]
    public async Task Every_forum_with_a_day_is_in_it_in_its_language(string address, string language, string summary)
    {
        var calendar = await Get(address);
        var dated = await site.List<(string Id, DateTime Day)>(
            "select id, held_on::timestamp from open.forum where date_precision = 'day' and held_on is not null"
        );
        dated.Count.ShouldBeGreaterThan(20);
        calendar
            .Events.Select(e => (e["URL"].Value.Split('/')[^1], Ics.DayOf(e["DTSTART"])))
            .ShouldBe(dated.Select(d => (d.Id, DateOnly.FromDateTime(d.Day))), ignoreOrder: true);
        var mombasa = calendar.Events.Single(e => e["SUMMARY"].Text == summary);
        mombasa["SUMMARY"].Parameters["LANGUAGE"].ShouldBe(language);
        mombasa["LOCATION"].Text.ShouldContain("KMA Amphitheatre, Mombasa");
        mombasa["STATUS"].Value.ShouldBe("CONFIRMED");
        mombasa["DESCRIPTION"].Text.ShouldEndWith("\n" + mombasa["URL"].Value);
        calendar["REFRESH-INTERVAL"].Value.ShouldStartWith("PT");
        calendar["NAME"].Text.ShouldBe(calendar["X-WR-CALNAME"].Text);
        calendar["SOURCE"].Value.ShouldBe(site.Address.ToString().TrimEnd('/') + address);
    }

    [Fact]
    public async Task Of_a_county_it_holds_that_county_alone_and_the_same_ids()
    {
        var all = await Get("/forums/calendar.ics");
        var one = (await Get("/counties/mombasa/calendar.ics")).Events.ShouldHaveSingleItem();
        all.Events.Select(e => e["UID"].Value).ShouldContain(one["UID"].Value);
        (await Get("/sw/counties/mombasa/calendar.ics")).Events[0]["UID"].Value.ShouldBe(one["UID"].Value);
    }

    [Theory]
    [InlineData("/counties/nowhere/calendar.ics")]
    [InlineData("/sw/counties/coast/calendar.ics")]
    public async Task A_county_that_is_none_has_no_calendar(string address)
    {
        using var answer = await site.Client.Ask(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        using var whole = await site.Client.Ask("/forums/calendar.ics");
        using var again = await site.Client.Ask("/forums/calendar.ics", ("If-None-Match", whole.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/forums", "are not in it, because their day is not known.")]
    [InlineData("/sw/forums", "kwa sababu siku zake hazijulikani.")]
    public async Task The_page_of_the_forums_says_how_many_have_no_day(string page, string said)
    {
        var left = await site.Ask<int>("select count(*)::int from open.forum where date_precision <> 'day' or held_on is null");
        left.ShouldBeGreaterThan(1);
        var text = Seen(await site.Get(page)).QuerySelector("#calendar")!.TextContent;
        text.ShouldContain(said);
        text.ShouldContain($" {left} ");
    }

    [Fact]
    public async Task The_page_of_a_county_leads_to_its_calendar() =>
        Seen(await site.Get("/sw/counties/mombasa")).QuerySelector("#follow a[href='/sw/counties/mombasa/calendar.ics']").ShouldNotBeNull();

    private static AngleSharp.Html.Dom.IHtmlDocument Seen(string page) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page);

    private async Task<Ics> Get(string address)
    {
        using var answer = await site.Client.Ask(address);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        return Ics.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}

/// <summary>What becomes of a calendar when a day changes.</summary>
public sealed class CalendarChangesTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly _day = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30));

    private Storage.TestLedger _desk = null!;
    private PublicHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Storage.TestLedger.Open(cluster);
        _host = await PublicHost.Over(_desk);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task Without_any_forum_it_is_a_calendar_still() => (await Get()).Parts.ShouldHaveSingleItem().Name.ShouldBe("VTIMEZONE");

    [Fact]
    public async Task A_planned_forum_is_not_there_an_announced_one_is_meant_and_a_moved_one_keeps_its_id()
    {
        await _desk.Do(Plan(Period.Day(_day)));
        (await Get()).Events.ShouldBeEmpty();
        await _desk.Do(Announced);
        var planned = (await Get()).Events.ShouldHaveSingleItem();
        (planned["STATUS"].Value, planned["SEQUENCE"].Value).ShouldBe(("CONFIRMED", "0"));
        var again = Plan(Period.Day(_day.AddDays(7)));
        await _desk.Do(new CorrectForum(Guid.NewGuid(), again.Id, again.Details, again.Texts));
        var moved = (await Get()).Events.ShouldHaveSingleItem();
        (moved["UID"].Value, moved["SEQUENCE"].Value).ShouldBe((planned["UID"].Value, "1"));
        Ics.DayOf(moved["DTSTART"]).ShouldBe(_day.AddDays(7));
        string.CompareOrdinal(moved["LAST-MODIFIED"].Value, planned["LAST-MODIFIED"].Value).ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task A_forum_of_which_only_the_month_is_known_is_left_out()
    {
        var again = Plan(new(_day, DatePrecision.Month));
        await _desk.Do(Plan(Period.Day(_day)), Announced, new CorrectForum(Guid.NewGuid(), again.Id, again.Details, again.Texts));
        (await Get()).Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_change_of_its_plan_raises_the_sequence_and_one_that_is_cancelled_stays_with_its_reason()
    {
        var plan = A.Plan(on: _day, place: "KE-W0018");
        await _desk.Do(plan, Announced);
        var first = (await Get()).Events.ShouldHaveSingleItem();
        first["SUMMARY"].Text.ShouldBe("Security forum in Mtongwe");
        await _desk.Do(A.Replan(plan, on: _day.AddDays(2)));
        var moved = (await Get()).Events.ShouldHaveSingleItem();
        (moved["SEQUENCE"].Value, moved["STATUS"].Value, Ics.DayOf(moved["DTSTART"])).ShouldBe(("1", "CONFIRMED", _day.AddDays(2)));
        await _desk.Do(new CancelForum(Guid.NewGuid(), plan.Id, A.Words("Floods.", "Mafuriko.")));
        var cancelled = (await Get()).Events.ShouldHaveSingleItem();
        (cancelled["SEQUENCE"].Value, cancelled["STATUS"].Value, cancelled["UID"].Value).ShouldBe(("2", "CANCELLED", first["UID"].Value));
        cancelled["DESCRIPTION"].Text.ShouldStartWith("Cancelled. What is known of it was changed 2 times. Floods.");
        cancelled["URL"].Value.ShouldEndWith("/forums/mombasa-2026");
    }

    [Fact]
    public async Task A_session_that_is_called_off_stays_cancelled_with_its_reason()
    {
        await _desk.Do(A.Loop());
        await _desk.Do(
            new PlanReview(Guid.NewGuid(), "r-1", "KE", new("interior", "KE"), _day, ["commitment/mombasa-p1"]),
            new CallOff(Guid.NewGuid(), "r-1", A.Words("Floods; roads, bridges\nclosed \\ all.", "Mafuriko."))
        );
        var session = (await Get()).Events.Single(e => Ics.DayOf(e["DTSTART"]) == _day);
        (session["STATUS"].Value, session["SEQUENCE"].Value).ShouldBe(("CANCELLED", "1"));
        session["DESCRIPTION"].Text.ShouldContain("Floods; roads, bridges");
    }

    private static AnnounceForum Announced => A.Announcement(on: DateOnly.FromDateTime(DateTime.UtcNow));

    private static PlanForum Plan(Period held)
    {
        var past = A.Forum("mombasa-2026");
        return new(Guid.NewGuid(), past.Id, past.Details with { Held = held }, past.Texts);
    }

    private async Task<Ics> Get()
    {
        using var answer = await _host.Ask("/forums/calendar.ics");
        return Ics.Read(await answer.Content.ReadAsByteArrayAsync(Storage.TestLedger.Stop));
    }
}
