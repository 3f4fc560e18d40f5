using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Voices;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Phones;

/// <summary>Three questions by short message: in the hall, and three months later.</summary>
[Collection(TheVoices.Name)]
public sealed class TrustSmsTests(VoiceSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_three_begins_them_one_after_the_other_and_numbers_or_words_answer()
    {
        var hall = await Ground.Open(site);
        var number = await Joined(hall);
        (await site.Say(number, "3")).ShouldContain("do you feel safe");
        (await site.Say(number, "1")).ShouldContain("acted on");
        (await site.Say(number, "partly")).ShouldContain("have a say");
        (await site.Say(number, "NO")).ShouldContain("once more in three months");
        (await Kept(hall)).ShouldBe(["Before Acted Partly Message", "Before Safe Yes Message", "Before Say No Message"]);
        (await site.Say(number, "NO")).ShouldContain("not be asked again");
        await hall.Take("theme=gangs&words=Wezi.");
        (await site.Say(number, "1")).ShouldContain("counted. Nobody sees");
        (await site.List<int>("select count(*)::int from voice.trust_ask where forum = @Forum", hall)).ShouldBe([0]);
        (await site.Anywhere(number[1..])).ShouldBeEmpty("no number is kept of who did not agree");
    }

    [Fact]
    public async Task What_is_no_answer_is_said_to_the_hall_as_before()
    {
        var hall = await Ground.Open(site);
        var number = await Joined(hall);
        await site.Say(number, "3");
        (await site.Say(number, "There is no light at the stage")).ShouldContain("those who take notes");
        (await Kept(hall)).ShouldBeEmpty();
        (await site.Say(number, "0")).ShouldContain("taken back");
    }

    [Fact]
    public async Task Who_agrees_is_asked_once_three_months_later_and_the_numbers_go_on_record_when_all_had_their_time()
    {
        var hall = await Ground.Open(site);
        var (answers, silent) = (await Agreed(hall), await Agreed(hall));
        (await site.Anywhere(answers[1..])).ShouldBeEmpty("the number is sealed");
        await site.Do(new CloseForum(Guid.NewGuid(), hall.Forum, site.Today, ["residents"]));
        await Days(80);
        site.Phones.On(answers)[^1].ShouldContain("we will ask once");
        await Days(15);
        site.Phones.On(answers)[^1].ShouldContain("3 months ago you were at the forum in Mombasa");
        site.Phones.On(silent)[^1].ShouldContain("3 months ago");
        (await site.Say(answers, "2")).ShouldContain("acted on");
        (await site.Say(answers, "YES")).ShouldContain("have a say");
        (await site.Say(answers, "3")).ShouldContain("never who answered what");
        var asked = site.Phones.On(answers).Count;
        await Days(10);
        (await Later(hall)).ShouldBeEmpty("one of them still has time");
        await Days(5);
        site.Phones.On(answers).Count.ShouldBe(asked, "it is asked once");

        (await Later(hall)).ShouldBe(["Acted 1 0 0", "Safe 0 1 0", "Say 0 0 1"]);
        (await site.List<string>("select actor from ledger.fact where type = 'TrustMeasured' order by seq desc limit 1")).ShouldBe([
            "forum:" + hall.Forum,
        ]);
        (
            await site.List<int>(
                "select (select count(*) from voice.trust where forum = @Forum)::int + (select count(*) from voice.trust_ask where forum = @Forum)::int",
                hall
            )
        ).ShouldBe([0]);
        (await site.List<string>("select coalesce(asked::text, '-') from open.trust where forum = @Forum", hall)).ShouldBe(["-", "-", "-"]);
    }

    [Fact]
    public async Task The_mark_three_months_later_is_another_one_than_in_the_hall()
    {
        var hall = await Ground.Open(site);
        var number = await Agreed(hall);
        var before = await site.List<byte[]>("select distinct mark from voice.trust where forum = @Forum", hall);
        await site.Do(new CloseForum(Guid.NewGuid(), hall.Forum, site.Today, ["residents"]));
        await Days(93);
        await site.Say(number, "1");
        var after = await site.List<byte[]>("select distinct mark from voice.trust where forum = @Forum and moment = 'Later'", hall);
        after.Single().ShouldNotBe(before.Single());
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData("ACHA")]
    public async Task Who_asks_for_silence_is_not_asked(string stop)
    {
        var hall = await Ground.Open(site);
        var number = await Agreed(hall);
        await site.Say(number, stop);
        var before = site.Phones.On(number).Count;
        await site.Do(new CloseForum(Guid.NewGuid(), hall.Forum, site.Today, ["residents"]));
        await Days(93);
        site.Phones.On(number).Count.ShouldBe(before);
        await Days(20);
        (await site.List<int>("select count(*)::int from voice.trust_ask where forum = @Forum", hall)).ShouldBe([0], "nothing waits for ever");
    }

    [Fact]
    public async Task Who_was_in_the_middle_of_it_when_the_forum_was_closed_is_not_taken_for_somebody_asked_later()
    {
        var hall = await Ground.Open(site);
        var number = await Joined(hall);
        await site.Say(number, "3");
        await site.Do(new CloseForum(Guid.NewGuid(), hall.Forum, site.Today, ["residents"]));
        hall.Later();
        await site.Say(number, "1");
        (await site.List<int>("select count(*)::int from voice.trust where forum = @Forum", hall)).ShouldBe([0]);
    }

    [Fact]
    public async Task What_was_answered_in_the_hall_is_erased_with_it_and_what_was_agreed_stays()
    {
        var hall = await Ground.Open(site);
        await Agreed(hall);
        await site.Do(new CloseForum(Guid.NewGuid(), hall.Forum, site.Today, ["residents"]));
        await HallBook.Clear(site.Database, Stop);
        (await Kept(hall)).ShouldBeEmpty();
        (await site.List<int>("select count(*)::int from voice.trust_ask where forum = @Forum", hall)).ShouldBe([1]);
    }

    [Fact]
    public async Task What_somebody_answered_whose_line_is_forgotten_is_on_record_and_erased_like_the_others()
    {
        var hall = await Ground.Open(site);
        var number = await Agreed(hall);
        await site.Do(new CloseForum(Guid.NewGuid(), hall.Forum, site.Today, ["residents"]));
        await Days(93);
        foreach (var text in (string[])["1", "1", "1"])
        {
            await site.Say(number, text);
        }

        await site.List<int>("with gone as (delete from voice.trust_ask where forum = @Forum returning 1) select count(*)::int from gone", hall);
        await Days(1);
        (await Later(hall)).ShouldBe(["Acted 1 0 0", "Safe 1 0 0", "Say 1 0 0"]);
        (await Kept(hall)).ShouldBeEmpty();
    }

    private async Task Days(int days)
    {
        site.Clock.Now += TimeSpan.FromDays(days);
        await site.Minute();
        await site.Answer();
    }

    private async Task<string> Agreed(Ground hall)
    {
        var number = await Joined(hall);
        foreach (var text in (string[])["3", "1", "1", "2"])
        {
            await site.Say(number, text);
        }

        (await site.Say(number, "YES")).ShouldContain("we will ask once");
        return number;
    }

    private async Task<string> Joined(Ground hall)
    {
        var number = site.NewNumber();
        (await site.Say(number, $"HALL {hall.Code}")).ShouldContain("you joined");
        return number;
    }

    private async Task<IReadOnlyList<string>> Kept(Ground hall) =>
        await site.List<string>("select concat_ws(' ', moment, question, answer, way) from voice.trust where forum = @Forum order by 1", hall);

    private async Task<IReadOnlyList<string>> Later(Ground hall) =>
        await site.List<string>(
            "select concat_ws(' ', question, yes, partly, no) from desk.trust where forum = @Forum and moment = 'Later' and way = 'Message' order by 1",
            hall
        );
}
