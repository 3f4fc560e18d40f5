using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Halls;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>What the centre does with what a box brings.</summary>
public sealed partial class BoxOfficeTests(Cluster cluster) : IAsyncLifetime
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
    public async Task The_same_fact_with_the_same_words_stands_at_the_centre_in_the_name_of_whoever_took_it_down_and_of_the_box()
    {
        var voice = await _laptop.Voice("Wezi usiku.");
        (await _laptop.Bring()).Refused.ShouldBeEmpty();

        var there = await _laptop.Hall.Ask<string>($"select body from ledger.fact where stream = 'entry/{voice}'");
        (await _road.Rows($"select body from ledger.fact where stream = 'entry/{voice}'")).ShouldBe([there!]);
        (await _road.Rows("select desk.said(fields #>> '{words,words}', '') from desk.entry_edit")).ShouldBe(["Wezi usiku."]);
        var actor = new Actor((await _road.Rows($"select actor from ledger.fact where stream = 'entry/{voice}'")).Single());
        (actor.Office, actor.Person, actor.Box).ShouldBe(("ngao@KE-01", _road.Asha.Person, _laptop.Self.Id));
        (await _road.Rows($"select person::text from desk.entry_edit where entry = '{voice}'")).ShouldBe([_road.Asha.Person.ToString()]);
    }

    [Fact]
    public async Task The_forum_begins_at_the_centre_as_it_began_in_the_hall()
    {
        (await _road.Rows("select phase from desk.forum")).ShouldBe(["Announced"]);
        await _laptop.Bring();
        (await _road.Rows("select phase from desk.forum")).ShouldBe(["InSession"]);
    }

    [Fact]
    public async Task Sent_again_after_a_lost_answer_it_is_one_and_is_told_the_same()
    {
        await _laptop.Voice("Wezi usiku.");
        var first = await _laptop.Bring(lost: true);
        var facts = await Facts();
        var second = await _laptop.Bring();

        second.ShouldBe(first with { Refused = second.Refused });
        (await Facts()).ShouldBe(facts);
        (await _laptop.Next()).ShouldBeNull("all is told");
    }

    [Fact]
    public async Task What_came_since_the_last_attempt_goes_with_what_was_not_heard_of()
    {
        await _laptop.Voice("Wezi.");
        await _laptop.Bring(lost: true);
        await _laptop.Voice("Tena wezi.");

        (await _laptop.Bring()).Upto.ShouldBe(3);
        (await _road.Rows("select id from desk.entry")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_edit_that_a_phone_brought_to_the_centre_itself_is_one()
    {
        var taken = Hall.Entry(Road.Forum, EntryKind.Concern, "theme=gangs&words=Wezi.");
        await _laptop.Do(_road.Asha, taken);
        (await _road.Centre.Do(_road.Asha, taken)).Refusal.ShouldBeNull();
        await _laptop.Bring();

        (await _road.Rows("select actor from ledger.fact where type = 'EntryEdited'")).ShouldBe([$"office:ngao@KE-01:{_road.Asha.Person:N}"]);
        (await _road.Known(_laptop)).Upto.ShouldBe(2);
    }

    [Fact]
    public async Task Whose_post_ended_meanwhile_is_refused_with_the_reason_and_it_stands_on_record()
    {
        var voice = await _laptop.Voice("Wezi.");
        await _laptop.Voice("Tena wezi.", by: _road.Juma);
        await _road.Centre.End(_road.Asha.Posts[0].Id, _road.Centre.Today.AddDays(-1));
        var answer = await _laptop.Bring();

        answer.Refused.Single().Code.ShouldBe("box-person");
        (await _road.Known(_laptop)).Refused.ShouldBe(answer.Refused);
        (await _road.Rows("select person::text from desk.entry_edit")).ShouldBe([_road.Juma.Person.ToString()]);
        (await _laptop.Hall.Database.BoxRefusals(Stop)).ShouldBe([new(2, "box-person", "EntryEdited", voice)]);
    }

    [Fact]
    public async Task What_was_refused_is_sent_once_more_when_its_reason_is_gone()
    {
        await _laptop.Voice("Wezi.");
        await _road.Centre.End(_road.Asha.Posts[0].Id, _road.Centre.Today.AddDays(-1));
        await _laptop.Bring();
        await _road.Centre.With(_road.Asha.Person, (Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));

        (await _laptop.Outbox.Again(Stop)).ShouldBe(1);
        (await _laptop.Outbox.Again(Stop)).ShouldBe(0, "it is on its way");
        (await _laptop.Bring()).Refused.ShouldBeEmpty();

        (await _road.Known(_laptop)).Refused.ShouldBeEmpty();
        (await _laptop.Hall.Database.BoxRefusals(Stop)).ShouldBeEmpty();
        (await _road.Rows("select desk.said(fields #>> '{words,words}', '') from desk.entry_edit")).ShouldBe(["Wezi."]);
    }

    [Fact]
    public async Task What_accuses_an_office_at_the_centre_is_mended_all_the_same_by_whoever_had_it_before_them_in_the_hall()
    {
        var taken = Hall.Entry(Road.Forum, EntryKind.Concern, "theme=gangs&words=Wezi.");
        await _laptop.Do(_road.Asha, taken);
        await _laptop.Bring();
        await _laptop.Do(_road.Juma, Hall.Entry(Road.Forum, EntryKind.Concern, "place=KE-W0018", entry: taken.Id, after: taken.CommandId));
        await _road.Centre.Do(_road.Asha, Hall.Entry(Road.Forum, EntryKind.Concern, "accuses=ngao", entry: taken.Id, after: taken.CommandId));

        (await _laptop.Bring()).Refused.ShouldBeEmpty();
        (await _road.Rows("select fields::text from desk.entry_edit")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_rows_of_a_box_are_those_of_its_facts()
    {
        await _laptop.Voice("Wezi.");
        await _laptop.Bring();

        (await _road.Rows("select forums::text || upto || given_up from desk.box")).ShouldBe(["{hall}2false"]);
        (await Verify.Run(_road.Centre.Database, null, Stop)).First.ShouldBeEmpty();
    }

    private async Task<string> Facts() => (await _road.Rows("select seq || ' ' || type from ledger.fact order by seq desc limit 1")).Single();

    public ValueTask DisposeAsync() => _road.DisposeAsync();
}
