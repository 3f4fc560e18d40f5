using Jukwaa.Domain.Forums;
using Jukwaa.Web.Channels.Texting;
using Jukwaa.Web.Tests.Voices;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>A telephone that can only send short messages, in a hall.</summary>
[Collection(TheVoices.Name)]
public sealed class HallSmsTests(VoiceSite site)
{
    [Theory]
    [InlineData("HALL", "you joined the hall in Mombasa")]
    [InlineData("hall", "you joined")]
    [InlineData("UKUMBI", "umejiunga na ukumbi, Mombasa")]
    [InlineData("Ukumbi:", "umejiunga")]
    public async Task It_joins_by_a_keyword_in_either_language_and_a_code(string keyword, string answer)
    {
        var hall = await Ground.Open(site);
        (await site.Say(site.NewNumber(), $"{keyword} {hall.Code.ToLowerInvariant()}")).ShouldContain(answer);
    }

    [Theory]
    [InlineData("HALL 2K3M4")]
    [InlineData("HALL 7KM41")]
    [InlineData("UKUMBI 12345")]
    [InlineData("HALL")]
    public async Task A_code_of_no_hall_is_refused_with_what_to_do(string text) =>
        (await site.Say(site.NewNumber(), text)).ShouldMatch("no hall is open|hakuna ukumbi");

    [Fact]
    public async Task What_begins_with_the_word_and_says_something_is_a_concern()
    {
        var answer = await site.Say(site.NewNumber(), "Ukumbi mkubwa wa Mombasa hauna taa usiku, wezi wanavamia watu");
        answer.ShouldContain("Stakabadhi");
    }

    [Fact]
    public async Task One_and_two_support_what_was_said_and_promised_and_naught_takes_it_back()
    {
        var hall = await Ground.Open(site);
        var voice = await hall.Take("theme=gangs&words=Wezi usiku.");
        var promise = await hall.Take("words=Doria.&office=nps&due=-&amount=-", EntryKind.Commitment, voice);
        var number = await Joined(hall);
        (await site.Say(number, "1")).ShouldContain("counted");
        (await site.Say(number, "1")).ShouldContain("counted");
        (await site.Say(number, " 2. ")).ShouldContain("counted");
        (await hall.Marks(voice), await hall.Marks(promise)).ShouldBe((1, 1));
        (await site.Say(number, "0")).ShouldContain("taken back");
        (await hall.Marks(voice), await hall.Marks(promise)).ShouldBe((0, 0));
        (await site.Anywhere(number[1..])).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_nothing_on_the_screen_it_is_told_so()
    {
        var hall = await Ground.Open(site);
        (await site.Say(await Joined(hall), "2")).ShouldContain("not on the screen yet");
    }

    [Fact]
    public async Task Words_are_added_to_the_list_by_the_channel_and_sent_again_once()
    {
        var hall = await Ground.Open(site);
        var number = await Joined(hall);
        await site.Bring(number, "Hata kituo cha matatu hakina taa", "same");
        await site.Bring(number, "Hata kituo cha matatu hakina taa", "same");
        await site.Answer();
        site.Phones.On(number)[^1].ShouldContain("wanaoandika ukumbini");
        (await site.List<string>("select door || unread from desk.entry where forum = @Forum", hall)).ShouldBe(["smstrue"]);
        (await site.List<int>("select count(*)::int from desk.concern where forum = @Forum", hall)).ShouldBe([0]);
    }

    [Fact]
    public async Task More_than_five_and_what_is_too_long_are_refused_and_kept_nowhere()
    {
        var hall = await Ground.Open(site);
        var number = await Joined(hall);
        (await site.Say(number, string.Concat(Enumerable.Repeat("taa na maji ", 50)))).ShouldMatch("500");
        for (var n = 0; n < 5; n++)
        {
            await site.Say(number, $"Jambo la namba {n} linatusumbua");
        }

        (await site.Say(number, "Jambo la mwisho linatusumbua")).ShouldContain("Mengine mwambie");
        (await site.List<int>("select count(*)::int from desk.entry where forum = @Forum", hall)).ShouldBe([5]);
    }

    [Fact]
    public async Task A_receipt_an_issue_help_and_silence_mean_what_they_mean_anywhere()
    {
        var hall = await Ground.Open(site);
        var issue = await site.PublicIssue();
        var number = await Joined(hall);
        (await site.Say(number, $"METOO {issue.Number}")).ShouldContain("counted with no.");
        await site.Say(number, $"HALL {hall.Code}");
        (await site.Say(number, "HELP")).ShouldContain("write your county");
        (await site.Say(number, "YES")).ShouldContain("you joined the hall", Case.Sensitive, "nothing else was asked");
        (await site.Say(number, "STOP")).ShouldContain("no more messages");
        (await site.Say(number, "MOMBASA wezi wanavamia watu usiku")).ShouldContain("Stakabadhi");
    }

    [Fact]
    public async Task It_leaves_by_the_word_alone()
    {
        var hall = await Ground.Open(site);
        var number = await Joined(hall);
        (await site.Say(number, "HALL")).ShouldContain("you left the hall");
        (await site.Say(number, "MOMBASA wezi wanavamia watu usiku")).ShouldContain("Stakabadhi");
        (await site.List<int>("select count(*)::int from desk.entry where forum = @Forum", hall)).ShouldBe([0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_the_forum_or_six_hours_what_it_writes_is_a_concern_of_its_own(bool closes)
    {
        var hall = await Ground.Open(site);
        var number = await Joined(hall);
        if (closes)
        {
            await site.Do(new CloseForum(Guid.NewGuid(), hall.Forum, site.Today, ["residents"]));
        }

        site.Clock.Now += closes ? TimeSpan.FromSeconds(2) : InHall.Longest;
        (await site.Say(number, "MOMBASA wezi wanavamia watu usiku")).ShouldContain("Stakabadhi");
    }

    private async Task<string> Joined(Ground hall)
    {
        var number = site.NewNumber();
        (await site.Say(number, $"HALL {hall.Code}")).ShouldContain("you joined");
        return number;
    }
}
