using Jukwaa.Web.Channels;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>Somebody follows a county and leaves it by short message.</summary>
[Collection(TheVoices.Name)]
public sealed class FollowBySmsTests(VoiceSite site)
{
    [Theory]
    [InlineData("FOLLOW KISUMU", "KE-42", "Jukwaa: you follow Kisumu: ")]
    [InlineData("follow kisumu county.", "KE-42", "Jukwaa: you follow Kisumu: ")]
    [InlineData("Fuata Mombasa", "KE-01", "Jukwaa: utapata habari za Mombasa: ")]
    [InlineData("FUATA kaunti ya Taita Taveta", "KE-06", "Jukwaa: utapata habari za Taita")]
    [InlineData("FUATA MURANG'A", "KE-21", "Jukwaa: utapata habari za Murang")]
    [InlineData("Follow Kondele", "KE-42", "Jukwaa: you follow Kisumu: ")]
    public async Task A_county_is_followed_by_its_name_or_that_of_a_place_in_it(string text, string county, string said)
    {
        var number = site.NewNumber();
        var answer = await site.Say(number, text);
        answer.ShouldStartWith(said);
        Gsm7.FitsOne(answer).ShouldBeTrue();
        (await Follows(number)).ShouldBe([(county, "digest"), (county, "forum")]);
    }

    [Fact]
    public async Task It_is_left_by_its_name_and_the_number_goes_with_the_last_one()
    {
        var number = site.NewNumber();
        await site.Say(number, "FUATA KISUMU");
        await site.Say(number, "FUATA KISUMU");
        await site.Say(number, "FOLLOW LAMU");
        (await Follows(number)).Count.ShouldBe(4);
        (await site.Say(number, "ONDOKA KISUMU")).ShouldStartWith("Jukwaa: hutapata tena ujumbe kuhusu Kisumu.");
        (await Follows(number)).ShouldBe([("KE-05", "digest"), ("KE-05", "forum")]);
        (await site.Say(number, "LEAVE LAMU")).ShouldStartWith("Jukwaa: you get no more messages about Lamu.");
        (await site.Say(number, "LEAVE LAMU")).ShouldStartWith("Jukwaa: you get no more messages about Lamu.");
        (await Follows(number)).ShouldBeEmpty();
        (await Known(number)).ShouldBe(0);
    }

    [Theory]
    [InlineData("ACHA KISUMU", "Jukwaa: hutapata tena ujumbe kuhusu Kisumu.")]
    [InlineData("Stop Kisumu county", "Jukwaa: you get no more messages about Kisumu.")]
    public async Task The_word_that_ends_all_ends_one_county_where_it_is_named(string text, string said)
    {
        var number = site.NewNumber();
        await site.Say(number, "FUATA KISUMU");
        await site.Say(number, "FUATA LAMU");
        (await site.Say(number, text)).ShouldStartWith(said);
        (await Follows(number)).ShouldBe([("KE-05", "digest"), ("KE-05", "forum")]);
    }

    [Theory]
    [InlineData("Stop the thieves")]
    [InlineData("Acha wizi hapa")]
    [InlineData("Acha polisi Kondele")]
    [InlineData("Stop Kondele")]
    public async Task Who_wants_something_to_end_is_heard(string text)
    {
        var number = site.NewNumber();
        await site.Say(number, "FUATA KISUMU");
        VoiceSite.ReceiptIn(await site.Say(number, text));
        (await Follows(number)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData("ACHA")]
    public async Task A_word_ends_all_and_erases_the_number(string word)
    {
        var number = site.NewNumber();
        await site.Say(number, "FUATA KISUMU");
        (await Known(number)).ShouldBe(1);
        await site.Say(number, word);
        (await Known(number)).ShouldBe(0);
        (await site.Say(number, "FUATA KISUMU")).ShouldContain("Kisumu");
        (await Known(number)).ShouldBe(1, "who asked for silence may change its mind");
    }

    [Theory]
    [InlineData("FOLLOW KISUNU")]
    [InlineData("FUATA")]
    [InlineData("LEAVE")]
    [InlineData("ondoka zangu")]
    public async Task What_is_no_county_is_said_with_what_to_do(string text)
    {
        var number = site.NewNumber();
        (await site.Say(number, text)).ShouldContain("KISUMU");
        (await Known(number)).ShouldBe(0);
    }

    [Theory]
    [InlineData("Follow the thieves to Likoni")]
    [InlineData("Leave our land alone you grabbers, we have title deeds")]
    [InlineData("Fuata wezi hao mpaka Mombasa, wamejificha pale stendi")]
    public async Task Words_that_go_on_are_a_concern(string text) => VoiceSite.ReceiptIn(await site.Say(site.NewNumber(), text)).ShouldNotBeNull();

    [Fact]
    public async Task Who_follows_a_county_has_not_agreed_that_what_it_raises_is_tied_to_its_number()
    {
        var number = site.NewNumber();
        await site.Say(number, "FUATA MOMBASA");
        var answer = await site.Say(number, "MOMBASA wezi wa pikipiki wanatusumbua usiku");
        answer.ShouldContain("NDIYO");
        var line = site.Key.LineOf(number);
        (await site.List<bool>("select number is not null from voice.line where hash = @line", new { line })).ShouldBe([false]);
        (await site.List<int>("select count(*)::int from voice.receipt where line = @line", new { line })).ShouldBe([0]);
    }

    [Fact]
    public async Task No_number_stands_anywhere_and_no_other_role_reads_who_follows_what()
    {
        var number = site.NewNumber();
        await site.Say(number, "FUATA KISUMU");
        (await site.Anywhere(number[1..])).ShouldBeEmpty();
        foreach (var role in (string[])["jukwaa_desk", "jukwaa_open"])
        {
            (
                await site.List<bool>(
                    "select bool_or(has_table_privilege(@role, format('voice.%I', tablename), 'select')) from pg_tables where schemaname = 'voice'",
                    new { role }
                )
            ).ShouldBe([false], role);
        }
    }

    private Task<IReadOnlyList<(string County, string Topic)>> Follows(string number) =>
        site.List<(string, string)>(
            "select county, topic from voice.subscription where subscriber = @line order by 1, 2",
            new { line = site.Key.LineOf(number) }
        );

    private async Task<int> Known(string number) =>
        (await site.List<int>("select count(*)::int from voice.subscriber where hash = @line", new { line = site.Key.LineOf(number) }))[0];
}
