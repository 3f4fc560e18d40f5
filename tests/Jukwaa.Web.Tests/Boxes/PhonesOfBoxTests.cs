using Jukwaa.Domain.Access;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>What phones in the hall of a box said, at the centre.</summary>
public sealed class PhonesOfBoxTests(Cluster cluster) : IAsyncLifetime
{
    private Road _road = null!;
    private Laptop _laptop = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _road = await Road.Open(cluster);
        _laptop = await _road.Laptop();
        await _laptop.Start();
    }

    [Fact]
    public async Task What_a_phone_added_is_a_voice_from_a_phone_whose_box_is_known_and_nobody_elses()
    {
        var voice = await _laptop.Adds("Maji hakuna.", "theme=gbv&");
        (await _laptop.Bring()).Refused.ShouldBeEmpty();

        (await _road.Rows($"select actor from ledger.fact where stream = 'entry/{voice}'")).ShouldBe([$"channel:hall:box-{_laptop.Self.Id}"]);
        (await _road.Rows("select door || ' ' || unread || ' ' || themes[1] || ' ' || hands::text from desk.entry")).ShouldBe(["hall true gbv {}"]);
        (await _road.Rows("select desk.said(fields #>> '{words,words}', '') from desk.entry_edit")).ShouldBe(["Maji hakuna."]);
    }

    [Fact]
    public async Task What_somebody_took_over_on_the_box_is_taken_over_at_the_centre()
    {
        var voice = await _laptop.Adds("Maji hakuna.");
        var edit = Guid.Parse((await _laptop.Hall.Ask<string>("select edit::text from desk.entry_edit"))!);
        await _laptop.Do(_road.Asha, Hall.Entry(Road.Forum, EntryKind.Concern, "theme=gangs&groups=women", entry: voice, after: edit));
        (await _laptop.Bring()).Refused.ShouldBeEmpty();

        (await _road.Rows("select door || ' ' || unread from desk.entry")).ShouldBe(["hall false"]);
    }

    [Fact]
    public async Task What_nobody_took_over_holds_nothing_up_and_is_a_concern_in_its_words()
    {
        await _laptop.Adds("Maji hakuna.");
        await _laptop.Voice("Wezi usiku.");
        await _laptop.Close();
        await _laptop.BringAll();

        (await _road.Rows("select phase from desk.forum")).ShouldBe(["Closed"]);
        (await _road.Rows("select desk.said(summary, 'sw') from desk.concern order by 1")).ShouldBe(["Maji hakuna.", "Wezi usiku."]);
    }

    [Fact]
    public async Task Phones_of_the_box_and_of_the_centre_are_added_up()
    {
        var voice = await _laptop.Voice("Wezi usiku.");
        var promise = await _laptop.Promise("Doria.", voice);
        await _laptop.Hall.Support(voice, 7);
        await _laptop.Hall.Support(promise, 5);
        await _laptop.Bring();
        await _road.Centre.Support(voice, 2);
        await _laptop.Close();
        await _laptop.BringAll();

        (await _road.Supported()).ShouldBe([$"{voice} 9", $"{promise} 5"], ignoreOrder: true);
        (await Verify.Run(_road.Centre.Database, null, Stop)).First.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fewer_than_five_on_a_box_leave_it_neither_as_a_number_nor_at_all()
    {
        var voice = await _laptop.Voice("Wezi usiku.");
        await _laptop.Hall.Support(voice, 4);
        await _laptop.Close();
        await _laptop.BringAll();

        (await _road.Supported()).ShouldBeEmpty();
        (await _road.Known(_laptop)).Counts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_of_the_box_and_of_the_centre_are_one_number()
    {
        await _laptop.Voice("Wezi usiku.");
        await _laptop.Hall.Answer(TrustMoment.Before, 20, 12);
        await _laptop.Hall.Answer(TrustMoment.After, 30, 6);
        await _laptop.Bring();
        await _road.Centre.Answer(TrustMoment.Before, 5, 1);
        await _laptop.Close();
        await _laptop.BringAll();

        (await _road.Trust()).ShouldBe(["After Safe Page 30 0 6", "Before Safe Page 25 0 13"]);
        (await _road.Rows("select moment || ' ' || asked || ' ' || yes from open.trust order by 1")).ShouldBe(["after 36 30", "before 38 25"]);
        (await _road.Rows("select mark::text from voice.trust")).ShouldBeEmpty("it is erased with the hall");
    }

    [Fact]
    public async Task Two_boxes_are_added_up_whichever_came_first()
    {
        var second = await _road.Laptop();
        await second.Start();
        var (here, there) = (await _laptop.Voice("Wezi usiku."), await second.Voice("Maji hakuna."));
        await _laptop.Hall.Support(here, 6);
        await second.Hall.Support(there, 8);
        await second.Hall.Answer(TrustMoment.Before, 16, 1);
        await _laptop.Hall.Answer(TrustMoment.Before, 14, 4);
        await second.Close();
        await second.BringAll();
        await _laptop.Close();
        await _laptop.BringAll();

        (await _road.Supported()).ShouldBe([$"{here} 6", $"{there} 8"], ignoreOrder: true);
        (await _road.Trust()).ShouldBe(["Before Safe Page 30 0 5"]);
    }

    [Fact]
    public async Task Of_two_voices_that_became_one_the_larger_number_of_a_box_stands()
    {
        var (one, two) = (await _laptop.Voice("Wezi usiku."), await _laptop.Voice("Wezi wa usiku."));
        await _laptop.Hall.Support(one, 9);
        await _laptop.Hall.Support(two, 6);
        var edit = (await _laptop.Hall.Ask<string>($"select edit::text from desk.entry_edit where entry = '{two}'"))!;
        await _laptop.BringAll();
        var same = Hall.Entry(Road.Forum, EntryKind.Concern, $"same={one}", entry: two, after: Guid.Parse(edit));
        (await _road.Centre.Do(_road.Asha, same)).Refusal.ShouldBeNull();
        await _laptop.Close();
        await _laptop.BringAll();

        (await _road.Supported()).Single().ShouldEndWith(" 9");
    }

    [Fact]
    public async Task What_a_late_box_counted_takes_the_place_of_nothing()
    {
        var late = await _road.Laptop();
        await late.Start();
        await late.Voice("Maji hakuna.");
        await late.Hall.Answer(TrustMoment.Before, 16, 16);
        await _laptop.Voice("Wezi usiku.");
        await _laptop.Hall.Answer(TrustMoment.Before, 30, 5);
        await _laptop.Close();
        (await _road.Centre.Do(_road.Chair, new GiveUpBox(Guid.NewGuid(), late.Self.Id, A.Words("It fell into the river.")))).Refusal.ShouldBeNull();
        await _laptop.BringAll();
        await late.Close();
        await late.BringAll();

        (await _road.Trust()).ShouldBe(["Before Safe Page 30 0 5"]);
        (await _road.Rows("select id from desk.concern")).Count.ShouldBe(2, "its words are taken all the same");
        (await _road.Known(late)).Counts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_phone_is_no_way_to_change_what_others_took_down()
    {
        var voice = await _laptop.Voice("Wezi usiku.");
        await _laptop.Bring();
        var bent = Hall.Entry(Road.Forum, EntryKind.Concern, "words=Hakuna wezi.", entry: voice);
        var promise = Hall.Entry(Road.Forum, EntryKind.Commitment, "words=Nitajenga barabara.");
        (await Bring(bent, promise)).Refused.Select(r => r.Code).ShouldBe(["entry-phone", "entry-phone"]);
        (await _road.Rows("select desk.said(fields #>> '{words,words}', '') from desk.entry_edit")).ShouldBe(["Wezi usiku."]);
    }

    [Fact]
    public async Task To_a_forum_that_was_called_off_no_phone_adds()
    {
        var other = await _road.Laptop();
        await _road.Centre.Do(_road.Chair, new CancelForum(Guid.NewGuid(), Road.Forum, A.Words("Floods.")));
        await other.Start();
        await other.Adds("Maji hakuna.");
        await other.BringAll();

        (await _road.Known(other)).Refused.Select(r => r.Code).ShouldBe(["box-person", "box-over"]);
        (await _road.Rows("select id from desk.entry")).ShouldBeEmpty();
    }

    /// <summary>Brings what a bent laptop says that phones added.</summary>
    private async Task<BoxAnswer> Bring(params EditEntry[] edits)
    {
        var box = await _road.Known(_laptop);
        Setting setting = new(Actor.Editors, _road.Centre.Clock.Now, _road.Centre.Reference);
        var lines = edits
            .Select(
                (e, at) =>
                    new BoxItem(
                        box.Upto + 1 + at,
                        e.CommandId,
                        default,
                        e.Id,
                        nameof(EntryEdited),
                        FactText.Write((Fact)e.Decide(Entry.Empty, setting).Facts.Single()),
                        [.. e.Texts.OfType<Words>().Select(w => new BoxWords(w.Passages[0].Language, w.Passages[0].Text, w.Passages[0].Salt))]
                    ).Line()
            )
            .ToList();
        var body = new BoxEnvelope(_laptop.Self.Id, box.Upto + 1, box.Head, lines).Write();
        return (await _road.Office.Take(_laptop.Self.Id, body, BoxKey.Sign(_laptop.Self.Key, body), Stop)).ShouldNotBeNull();
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();
}
