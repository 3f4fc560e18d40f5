using System.Net;
using System.Text.Json;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.SignIn;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>What halls answered, for whoever reads by program.</summary>
[Collection(TheVoices.Name)]
public sealed class TrustApiTests(VoiceSite site)
{
    private static int _count;

    [Fact]
    public async Task Shares_come_with_their_intervals_and_what_is_not_told_is_null()
    {
        var forum = await Closed("KE-08", (TrustMoment.Before, 40, 60), (TrustMoment.After, 5, 4), (TrustMoment.Later, 2, 60));
        var answers = await List("forum=" + forum);

        answers.Select(a => a.GetProperty("moment").GetString()).ShouldBe(["before", "after", "later"]);
        var before = answers[0];
        (before.GetProperty("asked").GetInt32(), before.GetProperty("yes").GetInt32()).ShouldBe((100, 40));
        before.GetProperty("share").GetDouble().ShouldBe(0.4);
        before.GetProperty("low").GetDouble().ShouldBe(0.3094, 0.0001);
        before.GetProperty("high").GetDouble().ShouldBe(0.4980, 0.0001);
        foreach (var hidden in (string[])["asked", "yes", "share", "low", "high"])
        {
            answers[1].GetProperty(hidden).ValueKind.ShouldBe(JsonValueKind.Null, "nine answered: " + hidden);
        }

        (answers[2].GetProperty("asked").GetInt32(), answers[2].GetProperty("yes").ValueKind).ShouldBe((62, JsonValueKind.Null), "two said yes");
    }

    [Fact]
    public async Task They_are_narrowed_by_place_question_and_moment()
    {
        var (here, there) = (await Closed("KE-09", (TrustMoment.Before, 40, 60)), await Closed("KE-10", (TrustMoment.After, 50, 50)));
        Forums(await List("place=KE-09")).ShouldContain(here);
        Forums(await List("place=KE-09")).ShouldNotContain(there);
        Forums(await List("place=KE&moment=after")).ShouldContain(there);
        Forums(await List("place=KE&moment=after")).ShouldNotContain(here);
        (await List($"forum={here}&question=acted")).ShouldBeEmpty();
        (await List($"forum={here}&question=safe")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("question=happy")]
    [InlineData("moment=never")]
    [InlineData("place=KE-99")]
    [InlineData("forum=nowhere")]
    [InlineData("person=1")]
    public async Task A_filter_that_means_nothing_is_refused(string query) => (await Get(query)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

    private static IReadOnlyList<string?> Forums(IReadOnlyList<JsonElement> answers) => [.. answers.Select(a => a.GetProperty("forum").GetString())];

    private async Task<IReadOnlyList<JsonElement>> List(string query)
    {
        var answer = await Get(query);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return [.. JsonSerializer.Deserialize<JsonElement>(answer.Text).GetProperty("items").EnumerateArray()];
    }

    private async Task<Answer> Get(string query)
    {
        site.Clock.Now += TimeSpan.FromSeconds(2);
        using var somebody = site.Somebody();
        return await somebody.Get("/api/v1/trust?" + query);
    }

    private async Task<string> Closed(string county, params (TrustMoment Moment, int Yes, int No)[] answers)
    {
        var id = $"trust-api-{Interlocked.Increment(ref _count):000}";
        await site.Do(Hall.InSession(id, site.Today, county));
        await site.Do(new CloseForum(Guid.NewGuid(), id, site.Today, ["residents"]));
        await site.Do([
            .. answers.Select(a => new MeasureTrust(Guid.NewGuid(), id, a.Moment, [new(TrustQuestion.Safe, TrustWay.Message, a.Yes, 0, a.No)])),
        ]);
        return id;
    }
}
