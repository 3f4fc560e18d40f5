using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>What a box has to tell, how it numbers it, and what it keeps of the answers.</summary>
public sealed class BoxOutboxTests(Cluster cluster) : IAsyncLifetime
{
    private Road _road = null!;
    private Laptop _laptop = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _road = await Road.Open(cluster);
        _laptop = await _road.Laptop();
    }

    [Fact]
    public async Task Before_anybody_did_anything_there_is_nothing_to_tell()
    {
        (await _laptop.Next()).ShouldBeNull("what was unpacked is known at the centre");
        (await _laptop.Hall.Database.BoxProgress(Stop)).ShouldBe(new BoxProgress(0, 0, 0, null));
    }

    [Fact]
    public async Task What_people_did_is_numbered_from_one_on_in_the_order_of_the_ledger()
    {
        await _laptop.Start();
        var first = await _laptop.Voice("Wezi.");
        var second = await _laptop.Voice("Maji hakuna.", by: _road.Juma);
        var items = await Items();

        items.Select(i => i.N).ShouldBe([1, 2, 3]);
        items.Select(i => i.Type).ShouldBe(["ForumStarted", "EntryEdited", "EntryEdited"]);
        items.Select(i => i.Id).ShouldBe([Road.Forum, first, second]);
        items.Select(i => i.Person).ShouldBe([_road.Chair.Person, _road.Asha.Person, _road.Juma.Person]);
        items[1].Words.Single().Text.ShouldBe("Wezi.");
        items[0].Words.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_forum_puts_on_record_itself_is_not_told_but_its_closing_is()
    {
        await _laptop.Start();
        var voice = await _laptop.Voice("Wezi.");
        await _laptop.Promise("Doria.", voice);
        await _laptop.Close(["women"]);
        var items = await Items();

        items.Select(i => i.Type).ShouldBe(["ForumStarted", "EntryEdited", "EntryEdited", "ForumClosed"]);
        items[^1].Fact().ShouldBeOfType<ForumClosed>().Confirmed.ShouldBe(["women"]);
        (await _laptop.Hall.Ask<int>("select count(*)::int from desk.concern")).ShouldBe(1, "on the box it is on record");
    }

    [Fact]
    public async Task Collected_twice_it_is_told_once()
    {
        await _laptop.Start();
        await _laptop.Outbox.Collect(Stop);
        await _laptop.Outbox.Collect(Stop);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _laptop.Outbox.Collect(Stop)));

        (await Items()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Until_an_answer_came_the_same_goes_out_byte_for_byte()
    {
        await _laptop.Start();
        await _laptop.Voice("Wezi.");
        var once = (await _laptop.Next())!.Value;
        var again = (await _laptop.Next())!.Value;

        again.Body.ShouldBe(once.Body);
        BoxKey.IsSigned(BoxKey.PublicOf(_laptop.Self.Key), again.Body, again.Signature).ShouldBeTrue();
    }

    [Fact]
    public async Task After_an_answer_it_goes_on_with_the_next_item_and_the_hash_before_it()
    {
        await _laptop.Start();
        var first = BoxEnvelope.Read((await _laptop.Next())!.Value.Body)!;
        await _laptop.Outbox.Hear(1, [], Stop);
        await _laptop.Voice("Wezi.");
        var second = BoxEnvelope.Read((await _laptop.Next())!.Value.Body)!;

        (first.From, first.Before).ShouldBe((1, BoxChain.Start));
        (second.From, second.Before).ShouldBe((2, BoxChain.After(BoxChain.Start, first.Items)));
    }

    [Fact]
    public async Task A_delivery_holds_no_more_items_than_the_centre_reads()
    {
        await _laptop.Start();
        for (var n = 0; n < Box.MostItems + 5; n++)
        {
            await _laptop.Voice($"Sauti {n}.");
        }

        var whole = BoxEnvelope.Read((await _laptop.Next())!.Value.Body)!;
        whole.Items.Count.ShouldBe(Box.MostItems);
        await _laptop.BringAll();
        (await _road.Rows("select count(*)::text from desk.entry")).ShouldBe([$"{Box.MostItems + 5}"]);
    }

    [Fact]
    public async Task A_delivery_is_no_larger_than_the_centre_takes_however_long_the_words_are()
    {
        await _laptop.Start();
        var speech = new string('a', 19_000);
        for (var n = 0; n < 15; n++)
        {
            await _laptop.Voice(speech);
        }

        (await _laptop.Next())!.Value.Body.Length.ShouldBeLessThan(BoxEnvelope.MostBytes);
        BoxEnvelope.Read((await _laptop.Next())!.Value.Body)!.Items.Count.ShouldBeLessThan(16);
        await _laptop.BringAll();
        (await _road.Rows("select count(*)::text from desk.entry")).ShouldBe(["15"]);
    }

    [Fact]
    public async Task A_centre_that_knows_more_than_there_is_here_is_not_believed()
    {
        await _laptop.Start();
        await _laptop.Outbox.Collect(Stop);
        await _laptop.Outbox.Hear(99, [], Stop);

        (await _laptop.Hall.Database.BoxProgress(Stop)).Upto.ShouldBe(0, "of what it tells nothing is kept");
        await _laptop.Outbox.Hear(1, [], Stop);
        await _laptop.Outbox.Hear(-5, [], Stop);
        (await _laptop.Hall.Database.BoxProgress(Stop)).Upto.ShouldBe(0, "it is told again from the beginning");
    }

    [Fact]
    public async Task What_was_refused_stands_with_its_reason_and_when_the_centre_was_heard()
    {
        await _laptop.Start();
        var voice = await _laptop.Voice("Wezi.");
        await _laptop.Outbox.Collect(Stop);
        await _laptop.Outbox.Hear(2, [new(2, Guid.NewGuid(), "entry-full")], Stop);

        (await _laptop.Hall.Database.BoxRefusals(Stop)).ShouldBe([new(2, "entry-full", "EntryEdited", voice)]);
        var progress = await _laptop.Hall.Database.BoxProgress(Stop);
        (progress.Items, progress.Upto).ShouldBe((2, 2));
        progress.HeardAt.ShouldBe(_laptop.Hall.Clock.Now.UtcDateTime);
    }

    [Fact]
    public async Task Sent_once_more_it_is_a_new_item_that_asks_for_the_same()
    {
        await _laptop.Start();
        await _laptop.Voice("Wezi.");
        await _laptop.Outbox.Collect(Stop);
        await _laptop.Outbox.Hear(2, [new(2, Guid.NewGuid(), "box-person")], Stop);
        (await _laptop.Outbox.Again(Stop)).ShouldBe(1);

        var again = BoxEnvelope.Read((await _laptop.Next())!.Value.Body)!;
        var item = BoxItem.Read(again.Items.Single())!;
        (item.N, again.From).ShouldBe((3, 3));
        item.Fact().ShouldBeOfType<EntryEdited>().Edit.ShouldBe(item.Command);
        item.Words.Single().Text.ShouldBe("Wezi.");
        (await _laptop.Hall.Database.BoxRefusals(Stop)).ShouldBeEmpty("it is on its way");
    }

    [Fact]
    public async Task A_photo_waits_until_its_line_is_at_the_centre()
    {
        await _laptop.Start();
        var sound = await _laptop.Sound(_road.Asha, await _laptop.Voice("Daraja."));

        (await _laptop.Hall.Database.BoxFile([], Stop)).ShouldBeNull();
        (await _laptop.Hall.Database.BoxProgress(Stop)).Files.ShouldBe(1);
        await _laptop.BringAll();
        (await _laptop.Hall.Database.BoxFile([], Stop)).ShouldNotBeNull().Entry.ShouldBe(sound);
        await _laptop.Hall.Database.BoxFileTold(sound, null, _laptop.Hall.Clock.Now, Stop);
        (await _laptop.Hall.Database.BoxFile([], Stop)).ShouldBeNull("it has it");
        (await _laptop.Hall.Database.BoxProgress(Stop)).Files.ShouldBe(0);
    }

    private async Task<IReadOnlyList<BoxItem>> Items() =>
        await _laptop.Next() is { } next ? [.. BoxEnvelope.Read(next.Body)!.Items.Select(l => BoxItem.Read(l)!)] : [];

    public ValueTask DisposeAsync() => _road.DisposeAsync();
}
