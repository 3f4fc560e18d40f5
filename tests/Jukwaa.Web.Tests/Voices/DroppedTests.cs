using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Sessions drop, and networks ask twice: nothing is lost and nothing is doubled.</summary>
[Collection(TheVoices.Name)]
public sealed class DroppedTests(VoiceSite site)
{
    private const string Said = Handset.Said;

    [Fact]
    public async Task The_same_question_again_gets_the_same_screen_and_does_nothing_twice()
    {
        var phone = New();
        await phone.ToSend();
        var before = await Count();
        var sent = await phone.Press("1");
        (await phone.Ask()).ShouldBe(sent);
        (await phone.Ask()).ShouldBe(sent);
        (await Count()).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData(3, "Kuna nini")]
    [InlineData(4, "kaunti")]
    [InlineData(5, "wadi")]
    [InlineData(6, "Nani")]
    [InlineData(7, "SMS")]
    [InlineData(8, "Itumwe")]
    public async Task A_dropped_session_goes_on_where_it_was(int steps, string screen)
    {
        string[] keys = ["1", "1", Said, "Kisumu", "Kondele", "1", "1"];
        var phone = New();
        await phone.Dial();
        await phone.Press([.. keys.Take(steps - 1)]);
        phone.Screen.ShouldContain(screen);
        site.Clock.Now += TimeSpan.FromMinutes(5);
        var again = await phone.Dial();
        if (steps > 3)
        {
            again.ShouldContain("Hakuna kilichopotea");
            (await phone.Press("1")).ShouldContain(screen);
        }
    }

    [Fact]
    public async Task Words_told_in_one_session_and_sent_in_the_next_are_one_concern()
    {
        var phone = New();
        await phone.Dial();
        await phone.Press("1", "1", Said);
        await phone.Dial();
        await phone.Dial();
        await phone.Press("1", "Kisumu", "1", "1", "1");
        var before = await Count();
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(await phone.Press("1")));
        (await Count()).ShouldBe(before + 1);
        (await site.List<string>("select desk.said(summary, 'sw') from desk.concern where id = @id", new { id })).ShouldBe([Said]);
    }

    [Fact]
    public async Task A_receipt_whose_screen_may_not_have_come_is_shown_once_more_and_soon_no_more()
    {
        var phone = New();
        await phone.ToSend();
        var receipt = VoiceSite.ReceiptIn(await phone.Press("1"));
        VoiceSite.ReceiptIn(await phone.Dial()).ShouldBe(receipt);
        (await phone.Press("1")).ShouldContain("1 Eleza kero");
        (await phone.Dial()).ShouldNotContain(receipt.Written);
        await phone.ToSend();
        await phone.Press("1");
        site.Clock.Now += TimeSpan.FromMinutes(4);
        (await phone.Dial()).ShouldContain("1 Eleza kero");
    }

    [Fact]
    public async Task What_lies_longer_is_begun_anew()
    {
        var phone = New();
        await phone.Dial();
        await phone.Press("1", "1", Said);
        site.Clock.Now += TimeSpan.FromMinutes(16);
        (await phone.Dial()).ShouldContain("1 Eleza kero");
    }

    [Fact]
    public async Task Three_hundred_sessions_of_which_a_third_drops_are_three_hundred_concerns()
    {
        var before = await Count();
        var phones = Enumerable.Range(0, 300).Select(_ => New()).ToList();
        await Parallel.ForEachAsync(
            phones.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (p, _) => await Whole(p.Item, drops: p.Index % 3 == 0, p.Index)
        );
        (await Count()).ShouldBe(before + 300);
        phones.Select(p => VoiceSite.ReceiptIn(p.Screen).Code).Distinct().Count().ShouldBe(300);
    }

    private static async Task Whole(Handset phone, bool drops, int n)
    {
        string[] keys = ["1", "1", $"{Said} namba {n}", "Kisumu", "1", "1", "1", "1"];
        await phone.Dial();
        foreach (var (i, key) in keys.Index())
        {
            if (drops && i == 3 + (n / 3 % 5))
            {
                await phone.Dial();
                await phone.Press("1");
            }

            await phone.Press(key);
        }

        phone.IsOver.ShouldBeTrue(phone.Screen);
    }

    private Handset New() => new(site.Address, site.NewNumber());

    private async Task<int> Count() => (await site.List<int>("select count(*)::int from desk.concern")).Single();
}
