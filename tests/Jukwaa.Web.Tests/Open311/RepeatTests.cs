using System.Net.Http.Json;
using System.Text.Json;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;
using TestLedger = Jukwaa.Web.Tests.Storage.TestLedger;

namespace Jukwaa.Web.Tests.Open311;

/// <summary>Telephones send again what they heard no answer to: that is one concern. Somebody else who says the same is another.</summary>
[Collection(TheVoices.Name)]
public sealed class RepeatTests(VoiceSite site)
{
    private const string Named = "0b6f2f2e-5e0a-4d1b-9a66-b0a4c1f0d001";

    private int _said;

    [Fact]
    public async Task The_same_post_twice_is_one_concern_with_one_token_and_one_receipt()
    {
        using var app = new CivicApp(site);
        var said = Fresh();
        var before = await Count();
        var first = await Post(app, said);
        // The order of fields says nothing.
        (await Post(app, said, reverse: true)).ShouldBe(first);
        (await Count()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Sent_at_once_from_many_threads_it_is_one()
    {
        using var app = new CivicApp(site);
        var said = Fresh();
        var before = await Count();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post(app, said)));
        answers.Distinct().ShouldHaveSingleItem();
        (await Count()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Over_the_full_hour_it_is_still_one_and_an_hour_later_it_is_another()
    {
        using var app = new CivicApp(site);
        var (said, now) = (Fresh(), site.Clock.Now);
        try
        {
            site.Clock.Now = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 59, 58, now.Offset);
            var first = await Post(app, said);
            site.Clock.Now += TimeSpan.FromSeconds(4);
            (await Post(app, said)).ShouldBe(first);
            site.Clock.Now += TimeSpan.FromMinutes(58);
            (await Post(app, said)).ShouldBe(first);
            site.Clock.Now += TimeSpan.FromMinutes(3);
            var next = await Post(app, said);
            next.ShouldNotBe(first, "it happened again");
            site.Clock.Now += TimeSpan.FromMinutes(1);
            (await Post(app, said)).ShouldBe(next);
        }
        finally
        {
            site.Clock.Now = now.AddHours(3);
        }
    }

    public static TheoryData<string, string> Differences =>
        new()
        {
            { "device_id", "another" },
            { "api_key", "another" },
            { "email", "another@example.org" },
            { "lat", "-4.05737" },
            { "service_code", "other" },
            { "attribute[group]", "youth" },
        };

    [Theory, MemberData(nameof(Differences))]
    public async Task Whatever_differs_makes_another_one(string field, string value)
    {
        using var app = new CivicApp(site);
        var said = Fresh();
        (await Post(app, said, more: (field, value))).ShouldNotBe(await Post(app, said));
    }

    [Fact]
    public async Task Another_program_that_says_the_same_is_not_given_the_receipt_of_the_first()
    {
        using var app = new CivicApp(site);
        using var other = new CivicApp(site);
        other.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Other/1.0");
        var said = Fresh();
        (await Post(other, said)).ShouldNotBe(await Post(app, said));
    }

    [Fact]
    public async Task A_named_post_is_one_whenever_and_by_whatever_way_it_comes_again()
    {
        using var app = new CivicApp(site);
        var (said, now) = (Fresh(), site.Clock.Now);
        var first = await Post(app, said, Named);
        site.Clock.Now = now.AddHours(30);
        using var other = new CivicApp(site);
        other.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Other/1.0");
        (await Post(other, said, Named)).ShouldBe(first);
        (await Post(app, said, Named + "0")).ShouldNotBe(first);
        (await Post(app, Fresh(), Named)).ShouldNotBe(first, "a second report under the name of the first is not lost");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("tooshort")]
    public async Task A_name_that_can_be_guessed_is_refused(string name)
    {
        using var app = new CivicApp(site);
        (await Post(app, Fresh(), name)).ShouldContain("Idempotency-Key must have 16 to 200 letters");
    }

    private string Fresh() => $"Hati ya shamba imepotea ofisini, nambari {Guid.NewGuid():N} {++_said}.";

    private static async Task<string> Post(
        CivicApp app,
        string said,
        string? name = null,
        bool reverse = false,
        (string Name, string Value)? more = null
    )
    {
        var fields = new Dictionary<string, string>
        {
            ["service_code"] = "land_disputes",
            ["description"] = said,
            ["lat"] = "-4.05736",
            ["long"] = "39.69527",
            ["device_id"] = "one",
        };
        if (more is var (field, value))
        {
            fields[field] = value;
        }

        using var form = new FormUrlEncodedContent(reverse ? fields.Reverse() : fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/open311/v2/requests.json") { Content = form };
        if (name is not null)
        {
            request.Headers.Add("Idempotency-Key", name);
        }

        using var answer = await app.Client.SendAsync(request, TestLedger.Stop);
        var told = await answer.Content.ReadFromJsonAsync<JsonElement>(TestLedger.Stop);
        return told.ToString();
    }

    private async Task<int> Count() => (await site.List<int>("select count(*)::int from desk.concern")).Single();
}
