using System.Globalization;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>By when: the date, or that none was given; the words as said; and how late it is today, 21 November 2026.</summary>
[Collection(RecordPages.Name)]
public sealed class DueTests(RecordSite site)
{
    private static readonly DateOnly _today = DateOnly.FromDateTime(RecordSite.Now.AddHours(3).DateTime);

    public sealed record Promise(string Id, DateOnly? Due, string Standing);

    [Theory]
    [InlineData("en", "By when", "No date given")]
    [InlineData("sw", "Kufikia lini", "Hakuna tarehe iliyotajwa")]
    public async Task A_promise_without_a_date_says_so_on_its_page(string language, string when, string none)
    {
        foreach (var promise in await Promises())
        {
            var page = await site.See(Addressed.In(language, "/commitments/" + promise.Id));
            var due = Seen.Text(page.Fact(when));
            due.Contains(none, StringComparison.Ordinal).ShouldBe(promise.Due is null, $"{promise.Id}: {due}");
            (page.Fact(when).QuerySelector("time") is null).ShouldBe(promise.Due is null, promise.Id);
        }
    }

    [Theory]
    [InlineData("en", "By when", "(as said: “{0}”)")]
    [InlineData("sw", "Kufikia lini", "(ilivyosemwa: “{0}”)")]
    public async Task Words_about_a_date_stand_as_said(string language, string when, string frame)
    {
        var spoken = NationalWords.Commitments.Where(p => p["deadline"] is not null).ToList();
        spoken.Count.ShouldBeGreaterThan(18);
        foreach (var promise in spoken)
        {
            var page = await site.See(Addressed.In(language, "/commitments/" + promise.Id));
            Seen.Text(page.Fact(when))
                .ShouldContain(string.Format(CultureInfo.InvariantCulture, frame, promise.In(language, "deadline")), Case.Sensitive, promise.Id);
        }
    }

    [Fact]
    public async Task Where_nothing_was_said_about_a_date_none_is_shown()
    {
        var silent = NationalWords.Commitments.Where(p => p["deadline"] is null).Select(p => p.Id).ToHashSet();
        (await Promises()).Where(p => silent.Contains(p.Id) && p.Due is not null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "By when", "{0} days late", "d MMMM yyyy")]
    [InlineData("sw", "Kufikia lini", "imechelewa siku {0}", "d MMMM yyyy")]
    public async Task A_late_promise_says_how_many_days(string language, string when, string frame, string form)
    {
        var late = (await Promises()).Where(p => p.Standing == "late").ToList();
        late.Count.ShouldBeGreaterThan(5);
        foreach (var promise in late)
        {
            var days = _today.DayNumber - promise.Due!.Value.DayNumber;
            days.ShouldBeGreaterThan(0);
            var page = await site.See(Addressed.In(language, "/commitments/" + promise.Id));
            var due = Seen.Text(page.Fact(when));
            due.ShouldContain(string.Format(CultureInfo.InvariantCulture, frame, days), Case.Sensitive, promise.Id);
            due.ShouldStartWith(promise.Due.Value.ToString(form, CultureInfo.GetCultureInfo(language + "-KE")), Case.Sensitive, promise.Id);
            page.Says("section.far > p").ShouldContain(string.Format(CultureInfo.InvariantCulture, frame, days), Case.Sensitive, promise.Id);
        }
    }

    [Theory]
    [InlineData("en", "days late")]
    [InlineData("sw", "imechelewa siku")]
    public async Task A_promise_that_is_not_late_never_says_it_is(string language, string late)
    {
        foreach (var promise in (await Promises()).Where(p => p.Standing != "late"))
        {
            var page = await site.See(Addressed.In(language, "/commitments/" + promise.Id));
            page.One("dl.govuk-summary-list").TextContent.ShouldNotContain(late);
            page.One("section.far").TextContent.ShouldNotContain(late);
        }
    }

    [Fact]
    public async Task A_promise_is_late_when_its_date_has_passed_and_nothing_settled_it()
    {
        string[] settled = ["done", "confirmed", "kept", "partial", "not_kept", "disputed"];
        foreach (var promise in await Promises())
        {
            (promise.Standing == "late").ShouldBe(promise.Due < _today && !settled.Contains(promise.Standing), promise.Id);
        }
    }

    private Task<IReadOnlyList<Promise>> Promises() =>
        site.List<Promise>(
            "select id, due_on as due, open.standing(standing, lapses_to, lapses_on, date '2026-11-21') as standing from open.commitment order by id"
        );
}
