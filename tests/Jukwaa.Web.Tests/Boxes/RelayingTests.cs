using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Boxes;
using Jukwaa.Web.Tests.EvidenceFiles;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>From phones in a hall over the laptop to the centre, between two real hosts.</summary>
public sealed class RelayingTests(Cluster cluster) : IAsyncLifetime
{
    private BoxRoom _room = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _room = await BoxRoom.Open(cluster);

    [Fact]
    public async Task A_whole_forum_comes_from_the_phones_to_the_centre_over_a_network_that_loses_every_second_word()
    {
        var (asha, juma) = (await Phone(_room.Road.Asha), await Phone(_room.Road.Juma));
        await _room.Laptop.Start();
        for (var n = 0; n < 20; n++)
        {
            asha.Voice($"Sauti ya Asha {n}.");
            juma.Voice($"Sauti ya Juma {n}.");
        }

        (await asha.Sync()).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await juma.Sync()).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        await _room.Laptop.Close();
        _room.Network.There = false;
        await _room.Relaying.Round(Stop);
        _room.Relaying.Reached.ShouldBe(Reached.No);
        (await _room.Road.Rows("select id from desk.entry")).ShouldBeEmpty();

        (_room.Network.There, _) = (true, 0);
        _room.Network.Break(7);
        await _room.Rounds(60);
        (await _room.Road.Rows("select phase from desk.forum")).ShouldBe(["Closed"]);
        (await _room.Road.Rows("select desk.said(summary, 'sw') from desk.concern order by 1")).Count.ShouldBe(40);
        (await _room.Road.Rows("select distinct split_part(actor, ':', 4) from ledger.fact where type = 'EntryEdited'")).ShouldBe([
            "box-" + _room.Laptop.Self.Id,
        ]);
        (await Verify.Run(_room.Road.Centre.Database, null, Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_photo_follows_its_words_and_is_kept_clean_at_the_centre()
    {
        await _room.Laptop.Start();
        var sound = await Sound(await _room.Laptop.Voice("Daraja limevunjika."));
        await _room.Relaying.Round(Stop);

        (await _room.Road.Rows("select entry || ' ' || kind || ' ' || (size > 1000) from desk.attachment")).ShouldBe([$"{sound} ogg true"]);
        _room.Network.Seen[^1].ShouldContain("/files/");
        await _room.Laptop.Close();
        await _room.Rounds(3);
        (await _room.Road.Rows("select cardinality(files)::text from desk.concern")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_file_that_no_box_signed_is_not_taken()
    {
        await _room.Laptop.Start();
        await _room.Laptop.Voice("Wezi.");
        await _room.Relaying.Round(Stop);
        var entry = Guid.Parse((await _room.Road.Rows("select id from desk.entry")).Single());
        using var upstream = new Upstream(new SocketsHttpHandler(), new(_room.Centre.Urls.First()));
        byte[] bytes = [1, 2, 3];
        var box = _room.Laptop.Self.Id;

        async Task<string?> Told(Guid of, byte[] key, byte[] signed) => (await upstream.File(box, of, bytes, BoxKey.Sign(key, signed), Stop))?.Code;
        var own = _room.Laptop.Self.Key;
        (await Told(entry, BoxKey.New(), BoxDoors.Signed(bytes, entry))).ShouldBe(Upstream.NotTaken);
        (await Told(entry, own, bytes)).ShouldBe(Upstream.NotTaken, "signed for no entry");
        (await Told(Guid.NewGuid(), own, BoxDoors.Signed(bytes, entry))).ShouldBe(Upstream.NotTaken);
        (await Told(entry, own, BoxDoors.Signed(bytes, entry))).ShouldBe(Upstream.NotTaken, "of a voice there are no bytes");
    }

    [Fact]
    public async Task A_centre_that_does_not_know_the_box_is_told_apart_from_no_network()
    {
        await _room.Laptop.Start();
        await _room.Road.Rows("delete from desk.box returning id");
        await _room.Relaying.Round(Stop);

        (_room.Relaying.Reached, _room.Relaying.Refusal).ShouldBe((Reached.Refused, "box-unknown"));
        (await _room.Laptop.Hall.Database.BoxProgress(Stop)).Upto.ShouldBe(0, "nothing is lost");
    }

    [Fact]
    public async Task A_laptop_that_was_put_back_to_an_earlier_day_says_so_and_holds_none_of_its_new_words_for_brought()
    {
        await _room.Laptop.Start();
        await _room.Laptop.Voice("Wezi.");
        await _room.Laptop.Voice("Maji hakuna.");
        await _room.Rounds(3);
        // What was done after the first item is forgotten here, and the centre has it.
        await _room.Laptop.Hall.Ask<int>(
            """
            with gone as (delete from people.box_item where n > 1 returning n),
              first as (update people.box_item set fact_seq = (select max(seq) from ledger.fact) where n = 1 returning n)
            update people.box_self set upto = 1 where (select count(*) from gone) + (select count(*) from first) > 0 returning 1
            """
        );
        await _room.Laptop.Voice("Barabara imeharibika.");
        await _room.Relaying.Round(Stop);

        (_room.Relaying.Reached, _room.Relaying.Refusal).ShouldBe((Reached.Refused, "box-forked"));
        var progress = await _room.Laptop.Hall.Database.BoxProgress(Stop);
        (progress.Items, progress.Upto).ShouldBe((2, 1), "the new voice waits");
    }

    [Fact]
    public async Task A_file_that_the_centre_does_not_take_holds_no_other_up()
    {
        await _room.Laptop.Start();
        var voice = await _room.Laptop.Voice("Daraja limevunjika.");
        string[] files = [await Sound(voice), await Sound(voice)];
        await _room.Relaying.Round(Stop);
        var (stuck, other) = (files.Min(StringComparer.Ordinal)!, files.Max(StringComparer.Ordinal)!);
        await _room.Road.Rows($"delete from desk.attachment where entry = any('{{{stuck},{other}}}') returning entry");
        await _room.Laptop.Hall.Ask<int>("with gone as (delete from people.box_file returning entry) select count(*)::int from gone");
        await _room.Road.Rows($"delete from desk.entry where id = '{stuck}' returning id");

        await _room.Relaying.Round(Stop);
        (await _room.Road.Rows("select entry from desk.attachment")).ShouldBe([other]);
        (await _room.Laptop.Hall.Database.BoxProgress(Stop)).Files.ShouldBe(1, "it is sent again");
        _room.Network.Seen.Count(s => s.EndsWith(stuck, StringComparison.Ordinal)).ShouldBe(2, "once in each round");
    }

    [Fact]
    public async Task Whatever_answers_in_place_of_the_centre_is_not_believed()
    {
        await _room.Laptop.Start();
        using var wall = new Upstream(new Portal(), new("http://127.0.0.1:1/"));

        (await wall.Items(_room.Laptop.Self.Id, [1], [1], Stop)).ShouldBeNull("a hotel's page is no answer");
    }

    private Task<string> Sound(string voice) => _room.Laptop.Sound(_room.Road.Asha, voice);

    private async Task<Phone> Phone(Viewer person) => new(await _room.Enter(person), Road.Forum);

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    /// <summary>A page that answers whatever is asked, as in a hotel.</summary>
    private sealed class Portal : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new StringContent("<html>Welcome</html>") });
    }
}
