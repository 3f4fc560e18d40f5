using System.Net;
using Dapper;
using Jukwaa.Web.Channels.Texting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Gateways send again, networks fail, hosts die: one concern each, none lost, none doubled.</summary>
[Collection(TheVoices.Name)]
public sealed class ReplayTests(VoiceSite site)
{
    [Fact]
    public async Task Two_hundred_messages_brought_three_times_in_any_order_are_two_hundred_concerns()
    {
        var before = await Count();
        var messages = Enumerable
            .Range(0, 200)
            .Select(i => (Number: site.NewNumber(), Text: $"KILIFI kero ya majaribio namba {i} ya watu wa hapa", Id: $"replay-{i}"));
        var all = messages.ToList();
        var chance = new Random(4);
        foreach (var batch in all.Concat(all).Concat(all).OrderBy(_ => chance.Next()).Chunk(50))
        {
            (await Task.WhenAll(batch.Select(m => site.Bring(m.Number, m.Text, m.Id)))).ShouldAllBe(s => s == HttpStatusCode.OK);
            await site.Answer();
        }

        (await Count()).ShouldBe(before + 200);
        all.ShouldAllBe(m => site.Phones.On(m.Number).Count == 1);
        all.Select(m => VoiceSite.ReceiptIn(site.Phones.On(m.Number)[0]).Code).Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public async Task Messages_of_one_telephone_are_answered_in_their_order()
    {
        var number = site.NewNumber();
        await site.Bring(number, "KWALE wizi wa mifugo umezidi sana huku kwetu");
        site.Clock.Now += TimeSpan.FromSeconds(1);
        await site.Bring(number, "ndiyo");
        site.Clock.Now += TimeSpan.FromSeconds(1);
        await site.Bring(number, "acha");
        await site.Answer();
        site.Phones.On(number).Select(t => t[..22]).ShouldBe(["Jukwaa: tumesikia. Sta", "Jukwaa: utapata ujumbe", "Jukwaa: hutatumiwa uju"]);
    }

    [Fact]
    public async Task Who_died_in_the_middle_is_taken_over_and_the_receipt_is_the_same()
    {
        var (first, second) = (site.NewNumber(), site.NewNumber());
        await site.Bring(first, "MERU mpaka wa shamba umehamishwa usiku na watu", "died-1");
        var inbox = site.Parts.GetRequiredService<Jukwaa.Storage.Inbox>();
        var held = (await inbox.Claim(Storage.TestLedger.Stop)).ShouldHaveSingleItem();
        // It got as far as the ledger, and not to its answer.
        var conversation = site.Parts.GetRequiredService<Conversation>();
        var begun = await conversation.Answer(held, Storage.TestLedger.Stop);
        await site.Bring(second, "EMBU hakuna taa barabarani tangu mwaka jana");
        await site.Answer();
        site.Phones.On(first).ShouldBeEmpty("another host might still be at it");
        site.Clock.Now += TimeSpan.FromMinutes(3);
        await site.Answer();
        site.Phones.On(first).ShouldBe(begun.Replies);
        (await site.List<int>("select count(*)::int from desk.concern where id = @id", new { id = begun.Given!.Value.Matter.Id })).ShouldBe([1]);
    }

    [Fact]
    public async Task While_the_network_is_away_answers_wait()
    {
        var number = site.NewNumber();
        site.Phones.Away = true;
        await site.Bring(number, "BUSIA magendo ya sukari yanapita usiku mpakani");
        await site.Answer();
        site.Phones.On(number).ShouldBeEmpty();
        site.Phones.Away = false;
        await site.Answer();
        site.Phones.On(number).ShouldBeEmpty("not before the pause is over");
        site.Clock.Now += TimeSpan.FromSeconds(15);
        await site.Answer();
        site.Phones.On(number).Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_the_database_takes_nothing_messages_wait_on_disk_and_none_is_lost()
    {
        var before = await Count();
        var numbers = Enumerable.Range(0, 5).Select(_ => site.NewNumber()).ToList();
        await Owner("alter table voice.inbox rename to away");
        try
        {
            foreach (var number in numbers)
            {
                (await site.Bring(number, "GARISSA ng'ombe wameibiwa jana usiku na watu wenye bunduki")).ShouldBe(HttpStatusCode.OK);
            }
        }
        finally
        {
            await Owner("alter table voice.away rename to inbox");
        }

        var arriving = site.Parts.GetRequiredService<Arriving>();
        (await arriving.Resume(Storage.TestLedger.Stop)).ShouldBe(5);
        (await arriving.Resume(Storage.TestLedger.Stop)).ShouldBe(0);
        await site.Answer();
        (await Count()).ShouldBe(before + 5);
        numbers.ShouldAllBe(n => site.Phones.On(n).Count == 1);
    }

    [Fact]
    public async Task A_message_that_cannot_be_answered_stays_and_does_not_stop_others()
    {
        var (bad, good) = (site.NewNumber(), site.NewNumber());
        await Owner("alter table voice.receipt add constraint never check (matter not like '%') not valid");
        try
        {
            await site.Bring(bad, "NYERI pombe haramu inauzwa karibu na shule");
            await site.Bring(good, "msaada");
            await site.Answer();
            site.Phones.On(bad).ShouldBeEmpty();
            site.Phones.On(good).Count.ShouldBe(1);
        }
        finally
        {
            await Owner("alter table voice.receipt drop constraint never");
        }

        site.Clock.Now += TimeSpan.FromSeconds(10);
        await site.Answer();
        site.Phones.On(bad).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_sends_very_many_is_heard_more_slowly_and_wholly()
    {
        var number = site.NewNumber();
        for (var i = 0; i < Jukwaa.Storage.Inbox.Hourly + 3; i++)
        {
            await site.Bring(number, $"msaada");
            site.Clock.Now += TimeSpan.FromMilliseconds(10);
        }

        await site.Answer();
        site.Phones.On(number).Count.ShouldBe(Jukwaa.Storage.Inbox.Hourly);
        site.Clock.Now += TimeSpan.FromMinutes(1);
        await site.Answer();
        site.Phones.On(number).Count.ShouldBe(Jukwaa.Storage.Inbox.Hourly + 1);
        site.Clock.Now += TimeSpan.FromMinutes(2);
        await site.Answer();
        site.Phones.On(number).Count.ShouldBe(Jukwaa.Storage.Inbox.Hourly + 3);
    }

    private async Task<int> Count() => (await site.List<int>("select count(*)::int from desk.concern")).Single();

    private async Task Owner(string sql)
    {
        await using var connection = await site.Database.Owner.OpenConnectionAsync(Storage.TestLedger.Stop);
        await connection.ExecuteAsync(sql);
    }
}
