using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Nobody is endangered by speaking: what the database knows of who spoke.</summary>
[Collection(TheVoices.Name)]
public sealed class UnseenNumberTests(VoiceSite site)
{
    private const string Said = "LAMU vijana wanasajiliwa usiku karibu na soko";

    [Fact]
    public async Task Neither_number_nor_receipt_stands_anywhere()
    {
        var number = site.NewNumber();
        await site.Bring(number, Said + " la samaki wabichi");
        (await site.Anywhere(number[1..])).ShouldBeEmpty("not even while it waits");
        (await site.Anywhere("samaki wabichi")).ShouldBeEmpty("nor what it says");
        await site.Answer();
        var receipt = VoiceSite.ReceiptIn(site.Phones.On(number)[^1]);
        foreach (var secret in (string[])[number[1..], number[4..], receipt.Code, receipt.Written])
        {
            (await site.Anywhere(secret)).ShouldBeEmpty(secret);
        }

        (await site.Anywhere("samaki wabichi")).ShouldBe(["ledger.passage"], "looking must find what is there");
    }

    [Fact]
    public async Task Who_wants_no_replies_is_tied_to_nothing()
    {
        var number = site.NewNumber();
        await site.Say(number, Said);
        (await Kept(number)).ShouldBe((false, 0));
    }

    [Fact]
    public async Task Who_says_no_is_not_kept()
    {
        var number = site.NewNumber();
        await site.Say(number, Said);
        (await site.Say(number, "hapana")).ShouldContain("hutatumiwa");
        (await Kept(number)).ShouldBe((false, 0));
    }

    [Fact]
    public async Task Who_says_yes_is_kept_sealed_for_a_year_and_tied_to_that_concern()
    {
        var number = site.NewNumber();
        await site.Say(number, Said);
        (await site.Say(number, "Ndiyo")).ShouldContain("mwaka mmoja");
        (await Kept(number)).ShouldBe((true, 1));
        (await site.Anywhere(number[1..])).ShouldBeEmpty();
        (await site.List<DateOnly>("select keep_until from voice.line where hash = @hash", new { hash = site.Key.LineOf(number) })).ShouldBe([
            site.Today.AddDays(365),
        ]);
        var answer = await site.Say(number, Said + " tena");
        answer.ShouldContain("Majibu yanakuja kwa simu hii");
        (await Kept(number)).ShouldBe((true, 2));
    }

    [Theory]
    [InlineData("ACHA")]
    [InlineData("stop")]
    [InlineData(" Stop. ")]
    public async Task Who_asks_for_silence_is_erased_at_once(string word)
    {
        var number = site.NewNumber();
        await site.Say(number, Said);
        await site.Say(number, "YES");
        await site.Say(number, word);
        (await Kept(number)).ShouldBe((false, 0));
        (await site.List<int>("select count(*)::int from voice.outbox")).ShouldBe([0], "what was sent is kept nowhere");
    }

    [Fact]
    public async Task No_desk_and_no_public_role_reads_what_is_known_of_lines()
    {
        foreach (var role in (string[])["jukwaa_desk", "jukwaa_open"])
        {
            (await site.List<bool>($"select has_schema_privilege('{role}', 'voice', 'usage')")).ShouldBe([false]);
            var readable = await site.List<string>(
                $"select relname from pg_class where relkind = 'r' and relnamespace = 'voice'::regnamespace and has_table_privilege('{role}', oid, 'select')"
            );
            readable.ShouldBeEmpty();
        }

        (await site.List<int>("select count(*)::int from pg_tables where schemaname = 'voice'")).Single().ShouldBeGreaterThan(4);
    }

    private async Task<(bool Number, int Receipts)> Kept(string number) =>
        (
            await site.List<(bool, int)>(
                "select number is not null, (select count(*)::int from voice.receipt r where r.line = l.hash) from voice.line l where hash = @hash",
                new { hash = site.Key.LineOf(number) }
            )
        ).Single();
}
