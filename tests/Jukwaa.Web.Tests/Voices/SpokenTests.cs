using System.Net;
using Jukwaa.Domain.Concerns;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Somebody with any telephone speaks, in the words that people use.</summary>
[Collection(TheVoices.Name)]
public sealed class SpokenTests(VoiceSite site)
{
    private const string Said = "MOMBASA wezi wa pikipiki wanatusumbua usiku";

    [Fact]
    public async Task A_message_that_begins_with_its_county_becomes_a_concern_there()
    {
        var answer = await site.Say(site.NewNumber(), Said);
        answer.ShouldStartWith("Jukwaa: tumesikia. Stakabadhi");
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(answer));
        var row = (
            await site.List<(string Place, string Theme, string By, string Summary)>(
                "select place, theme, recorded_as, desk.said(summary, 'sw') from desk.concern where id = @id",
                new { id }
            )
        ).ShouldHaveSingleItem();
        row.ShouldBe(("KE-01", "other", "channel:sms", Said));
    }

    [Fact]
    public async Task In_English_it_is_answered_in_English() =>
        (await site.Say(site.NewNumber(), "Kisumu: the boda riders at the stage are robbed at night")).ShouldStartWith("Jukwaa: heard. Receipt");

    [Fact]
    public async Task Without_a_place_it_is_taken_all_the_same_and_the_place_is_asked()
    {
        var number = site.NewNumber();
        var answer = await site.Say(number, "maji hakuna kabisa tangu wiki jana jamani");
        answer.ShouldContain("kaunti");
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(answer));
        (await Place(id)).ShouldBe("KE");
        (await site.Say(number, "nyumbani kwetu")).ShouldContain("hatujui mahali");
        (await site.Say(number, "Kondele")).ShouldContain("Kondele");
        (await Place(id)).ShouldStartWith("KE-W");
    }

    [Fact]
    public async Task A_second_long_message_is_a_second_concern_and_no_answer_to_the_question()
    {
        var number = site.NewNumber();
        var first = VoiceSite.ReceiptIn(await site.Say(number, "maji hakuna kabisa tangu wiki jana jamani"));
        var second = VoiceSite.ReceiptIn(await site.Say(number, "na pia barabara imeharibika sana hakuna gari linapita hapa kwetu"));
        (await site.ConcernOf(second)).ShouldNotBe(await site.ConcernOf(first));
    }

    [Fact]
    public async Task With_the_receipt_somebody_asks_from_another_telephone()
    {
        var receipt = VoiceSite.ReceiptIn(await site.Say(site.NewNumber(), Said));
        var answer = await site.Say(site.NewNumber(), $"status {receipt.Written.ToLowerInvariant()}");
        answer.ShouldBe($"Jukwaa: heard on {site.Day}. It waits to be read and passed to whoever must answer. More: jukwaa.example.go.ke/receipt");
        (await site.Say(site.NewNumber(), receipt.Code)).ShouldContain(site.Day);
    }

    [Fact]
    public async Task A_receipt_with_a_wrong_letter_is_said_to_be_wrong()
    {
        var code = VoiceSite.ReceiptIn(await site.Say(site.NewNumber(), Said)).Code;
        var wrong = code[..15] + (code[15] == 'A' ? 'C' : 'A');
        (await site.Say(site.NewNumber(), "HALI " + wrong)).ShouldContain("hatuoni kitu");
        var unknown = Receipt.Of([.. Enumerable.Repeat((byte)9, 16)]);
        (await site.Say(site.NewNumber(), "HALI " + unknown.Written)).ShouldContain("hatuoni kitu");
    }

    [Fact]
    public async Task More_is_added_with_the_receipt()
    {
        var number = site.NewNumber();
        var receipt = VoiceSite.ReceiptIn(await site.Say(number, Said));
        (await site.Say(number, $"ONGEZA {receipt.Written} jana waliiba tena tatu")).ShouldContain("tumeongeza");
        (await site.Say(number, $"{receipt.Written} na leo pia")).ShouldContain("tumeongeza");
        var added = await site.List<string>(
            "select desk.said(a, 'sw') from desk.concern c cross join unnest(c.added) with ordinality u (a, n) where c.id = @id order by n",
            new { id = await site.ConcernOf(receipt) }
        );
        added.ShouldBe(["jana waliiba tena tatu", "na leo pia"]);
    }

    [Fact]
    public async Task What_is_asked_to_be_forgotten_is_gone_everywhere()
    {
        var number = site.NewNumber();
        var receipt = VoiceSite.ReceiptIn(await site.Say(number, "NAKURU kizibuo cha mto kimevunjwa na watu wasiojulikana"));
        await site.Say(number, $"ONGEZA {receipt.Written} kizibuo kilitengenezwa mwaka jana");
        (await site.Anywhere("kizibuo")).ShouldBe(["ledger.passage"]);
        (await site.Say(number, $"NISAHAU {receipt.Written}")).ShouldContain("tumesahau");
        (await site.Anywhere("kizibuo")).ShouldBeEmpty();
        (await site.Say(number, $"HALI {receipt.Written}")).ShouldContain("tumesahau");
        (await site.Say(number, $"ONGEZA {receipt.Written} kizibuo kipya")).ShouldContain("tumesahau");
        (await site.Anywhere("kizibuo")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hi")]
    [InlineData("😀😀😀")]
    [InlineData("msaada")]
    [InlineData("HELP")]
    [InlineData("ndiyo")]
    [InlineData(".")]
    public async Task What_says_nothing_is_answered_with_help_and_is_no_concern(string text)
    {
        var before = await Count();
        (await site.Say(site.NewNumber(), text)).ShouldContain("999");
        (await Count()).ShouldBe(before);
    }

    [Fact]
    public async Task Emoji_and_every_letter_of_the_world_are_kept_as_they_came()
    {
        const string Text = "TURKANA 😡🔥 wanatuibia ng'ombe *kila* siku, ¿por qué? ኢትዮጵያ العربية";
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(await site.Say(site.NewNumber(), Text)));
        (await site.List<string>("select desk.said(summary, 'sw') from desk.concern where id = @id", new { id })).ShouldBe([Text]);
    }

    [Theory]
    [InlineData("Safaricom")]
    [InlineData("")]
    [InlineData("12")]
    public async Task What_no_telephone_sent_is_taken_and_left_alone(string from)
    {
        var before = await Count();
        (await site.Bring(from, Said)).ShouldBe(HttpStatusCode.OK);
        await site.Answer();
        (await Count()).ShouldBe(before);
    }

    [Fact]
    public async Task A_wrong_secret_opens_nothing()
    {
        using var somebody = site.Somebody();
        foreach (var door in (string[])["africastalking", "kannel"])
        {
            (await somebody.Post($"/channels/sms/{door}/demo2", [("from", "+254712345678"), ("text", Said), ("id", "x")])).Status.ShouldBe(
                HttpStatusCode.NotFound
            );
        }
    }

    private async Task<string> Place(string id) => (await site.List<string>("select place from desk.concern where id = @id", new { id })).Single();

    private async Task<int> Count() => (await site.List<int>("select count(*)::int from desk.concern")).Single();
}
