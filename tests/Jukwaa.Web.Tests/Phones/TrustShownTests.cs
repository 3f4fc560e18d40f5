using AngleSharp.Dom;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Tests.Browser;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>What people in halls answered, and stood behind, on the public pages.</summary>
[Collection(TheVoices.Name)]
public sealed class TrustShownTests(VoiceSite site, Chromium chromium)
{
    private static int _count;

    [Theory]
    [InlineData("", "en")]
    [InlineData("/sw", "sw")]
    public async Task A_forum_shows_shares_with_intervals_what_changed_and_what_it_does_not_say(string prefix, string language)
    {
        var forum = await Closed("KE-03", (TrustMoment.Before, 40, 60), (TrustMoment.After, 62, 28), (TrustMoment.Later, 5, 4));
        foreach (var page in (string[])[$"{prefix}/forums/{forum}", $"{prefix}/forums/{forum}/sheet"])
        {
            var section = (await Get(page)).Document.GetElementById("trust").ShouldNotBeNull(page);
            section.QuerySelector("h3")!.TextContent.ShouldContain("+29");
            section.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
            section.QuerySelectorAll("td.est")[0].TextContent.ShouldContain("40%");
            section.QuerySelectorAll("td.est")[0].TextContent.ShouldContain("31%–50%");
            section.QuerySelectorAll("td.est")[2].TextContent.Trim().ShouldBe(Texts.Get(language, "trust.few"));
            section.TextContent.ShouldContain(Texts.Get(language, "trust.basis"));
        }
    }

    [Theory]
    [InlineData(50, 50, 52, 48, "trust.same")]
    [InlineData(60, 40, 30, 70, "trust.fewer")]
    [InlineData(30, 70, 60, 40, "trust.more")]
    public async Task A_change_is_said_only_where_chance_does_not_explain_it(int yes, int no, int yesAfter, int noAfter, string key)
    {
        var forum = await Closed("KE-04", (TrustMoment.Before, yes, no), (TrustMoment.After, yesAfter, noAfter));
        var begins = Texts.Get("en", key).Split('{')[0].Trim();
        (await Get("/forums/" + forum)).Document.QuerySelector("#trust h3")!.TextContent.ShouldContain(begins);
    }

    [Theory]
    [InlineData("", "KE-05", "/counties/lamu")]
    [InlineData("/sw", "KE-07", "/counties/garissa")]
    public async Task A_county_shows_how_it_went_from_forum_to_forum_as_points_that_are_also_a_table(string prefix, string county, string page)
    {
        await Closed(county, (TrustMoment.Before, 40, 60), (TrustMoment.After, 62, 28));
        await Closed(county, (TrustMoment.Before, 50, 40), (TrustMoment.After, 3, 60));
        var section = (await Get(prefix + page)).Document.GetElementById("trust").ShouldNotBeNull();
        section.QuerySelectorAll("svg circle").Length.ShouldBe(3, "what is not told is not drawn");
        section.QuerySelectorAll("svg path.span").Length.ShouldBe(3);
        section.QuerySelectorAll("tbody tr").Length.ShouldBe(4, "and stands in the table with the reason");
        section.QuerySelectorAll("tbody tr")[3].TextContent.ShouldContain("63");
        await using var visitor = await chromium.Visitor(site.Address);
        await (await visitor.Turn(prefix + page)).ShouldFit(prefix + page);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/sw")]
    public async Task The_pages_fit_everybody(string prefix)
    {
        var forum = await Closed("KE-06", (TrustMoment.Before, 40, 60), (TrustMoment.After, 62, 28), (TrustMoment.Later, 20, 20));
        await using var visitor = await chromium.Visitor(site.Address);
        await (await visitor.Turn($"{prefix}/forums/{forum}")).ShouldFit(forum);
        await (await visitor.Turn($"{prefix}/forums/{forum}/sheet")).ShouldFit(forum + " sheet");
        var hall = await Ground.Open(site);
        await (await visitor.Turn($"{prefix}{hall.Path}/trust")).ShouldFit("three questions");
    }

    [Fact]
    public async Task A_forum_without_answers_says_nothing_of_them()
    {
        var forum = await Closed("KE-06");
        (await Get("/forums/" + forum)).Document.GetElementById("trust").ShouldBeNull();
        (await Get("/forums/" + forum)).Document.GetElementById("behind").ShouldBeNull();
    }

    [Fact]
    public async Task What_the_hall_stood_behind_is_shown_with_its_number()
    {
        var hall = await Ground.Open(site, "KE-06");
        var entry = Guid.NewGuid();
        var promise = Hall.Entry(hall.Forum, EntryKind.Commitment, "words=Doria.&office=-&due=-&amount=-", null, entry.ToString("D"));
        await site.Do(promise, Storage.A.Commitment($"p-{entry:N}", hall.Forum));
        await site.Do(
            new RecordSupport(Guid.NewGuid(), hall.Forum, [new(promise.Id, 12)]),
            new CloseForum(Guid.NewGuid(), hall.Forum, site.Today, ["residents"])
        );
        foreach (var page in (string[])["/forums/" + hall.Forum, $"/forums/{hall.Forum}/sheet"])
        {
            (await Get(page)).Document.GetElementById("behind").ShouldNotBeNull(page).TextContent.ShouldContain("12 phones");
        }
    }

    private async Task<string> Closed(string county, params (TrustMoment Moment, int Yes, int No)[] answers)
    {
        var id = $"trust-{Interlocked.Increment(ref _count):000}";
        await site.Do(Hall.InSession(id, site.Today, county));
        await site.Do(new CloseForum(Guid.NewGuid(), id, site.Today, ["residents"]));
        foreach (var (moment, yes, no) in answers)
        {
            await site.Do(new MeasureTrust(Guid.NewGuid(), id, moment, [new(TrustQuestion.Safe, TrustWay.Message, yes, 0, no)]));
        }

        return id;
    }

    private async Task<Answer> Get(string path)
    {
        site.Clock.Now += TimeSpan.FromSeconds(2);
        using var somebody = site.Somebody();
        return await somebody.Get(path);
    }
}
