using System.Net;
using System.Text.Json;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Open.Look;
using Jukwaa.Web.Capture;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>What phones bring from a hall, and what they are told.</summary>
[Collection(Desks.Pages.Name)]
public sealed class SyncTests(PageSite site)
{
    [Fact]
    public async Task What_is_sent_again_because_the_answer_was_lost_is_taken_once()
    {
        var phone = await Open();
        var (entry, edit) = phone.Voice("Wezi huja usiku.");
        (await phone.Sync(lost: true)).Status.ShouldBe(HttpStatusCode.OK);
        (await phone.Sync(lost: true)).Status.ShouldBe(HttpStatusCode.OK);

        (await site.Added(() => phone.Sync())).ShouldBeEmpty("it is on record since the first time");
        phone.State(edit).ShouldBe("accepted");
        phone.Entries[entry].GetProperty("edits").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_voice_is_kept_in_the_words_in_which_it_was_said_and_no_fact_holds_them()
    {
        const string Said = "Vijana wa boda boda \"wanaibiwa\" – kila usiku; 'tumechoka' & hatulali! 😡";
        var phone = await Open();
        var (entry, _) = phone.Voice(Said);
        await phone.Sync();

        var words = phone.Entries[entry].GetProperty("edits")[0].GetProperty("fields").GetProperty("words");
        (words.GetProperty("text").GetString(), words.GetProperty("lang").GetString()).ShouldBe((Said, "sw"));
        (await site.List($"select body::text from ledger.fact where stream = 'entry/{entry}'")).ShouldAllBe(b => !b.Contains("boda"));
    }

    [Fact]
    public async Task Each_edit_is_decided_by_itself()
    {
        var phone = await Open();
        var (_, good) = phone.Voice("Barabara mbovu.");
        var theme = phone.Voice("Mchawi.", "witchcraft").Edit;
        var kind = phone.Edit(Guid.NewGuid().ToString(), "Gossip", new { });
        var orphan = phone.Edit(Guid.NewGuid().ToString(), "Answer", new { response = "Accepted" }, about: Guid.NewGuid().ToString());
        var shape = phone.Edit(Guid.NewGuid().ToString(), "Concern", new { words = 7 });
        var (_, last) = phone.Voice("Maji hakuna.");
        await phone.Sync();

        (phone.State(good), phone.State(last)).ShouldBe(("accepted", "accepted"));
        phone.ShouldBeRefused(theme, "unknown-theme");
        phone.ShouldBeRefused(kind, "edit-unreadable");
        phone.ShouldBeRefused(orphan, "entry-missing");
        phone.ShouldBeRefused(shape, "edit-unreadable");
    }

    [Fact]
    public async Task A_refusal_is_told_in_the_language_of_the_screen()
    {
        var forum = await Hall.Open(site);
        var phone = new Phone(await Rapporteur(), forum, "sw");
        var edit = phone.Edit(Guid.NewGuid().ToString(), "Concern", new { careful = "rich" });
        await phone.Sync();

        phone.Results[edit].GetProperty("message").GetString().ShouldBe(Texts.Get("sw", "refusal.field-value"));
    }

    [Fact]
    public async Task Two_phones_hear_of_each_other_and_only_of_what_is_new()
    {
        var forum = await Hall.Open(site);
        var one = new Phone(await Rapporteur(), forum);
        var other = new Phone(await site.Seat((Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary)), forum);
        var (first, edit) = one.Voice("Wezi huja usiku.");
        await one.Sync();
        await other.Sync();

        other.Entries[first].GetProperty("edits")[0].GetProperty("mine").GetBoolean().ShouldBeFalse();
        one.Entries[first].GetProperty("edits")[0].GetProperty("mine").GetBoolean().ShouldBeTrue();
        other.Edit(first, "Concern", new { place = "KE-W0018" }, null, edit);
        await other.Sync();
        one.Entries.Clear();
        await one.Sync();
        one.Entries.Keys.ShouldBe([first]);
        one.Entries[first].GetProperty("edits").GetArrayLength().ShouldBe(2);
        one.Entries.Clear();
        await one.Sync();
        one.Entries.ShouldBeEmpty();
    }

    /// <summary>So the app tells it from what another rapporteur took down.</summary>
    [Fact]
    public async Task What_a_phone_in_the_hall_added_is_nobodys_until_a_rapporteur_edits_it()
    {
        var (desk, forum) = (await site.At(Role.Rapporteur, "ngao@KE-01"), await Hall.Open(site));
        var added = Hall.Entry(forum, EntryKind.Concern, "words=Kituo cha matatu hakina taa.");
        await site.DoOn("hall", added);
        var phone = new Phone(desk, forum);
        await phone.Sync();
        By(phone).ShouldBe([(null, false)]);
        phone.Edit(added.Id, "Concern", new { theme = "gangs" }, null, added.CommandId.ToString());
        await phone.Sync();
        await phone.Sync();
        By(phone).ShouldBe([(null, false), (desk.Id.ToString(), true)]);

        IReadOnlyList<(string?, bool)> By(Phone of) =>
            [
                .. of.Entries[added.Id]
                    .GetProperty("edits")
                    .EnumerateArray()
                    .Select(e => (e.GetProperty("by").GetString(), e.GetProperty("mine").GetBoolean())),
            ];
    }

    [Fact]
    public async Task Of_two_who_differ_neither_is_lost()
    {
        var forum = await Hall.Open(site);
        var (one, other) = (new Phone(await Rapporteur(), forum), new Phone(await Rapporteur(), forum));
        var (entry, first) = one.Voice("Wezi huja usiku.");
        await one.Sync();
        one.Edit(entry, "Concern", new { theme = "gbv" }, null, first);
        other.Edit(entry, "Concern", new { theme = "other" }, null, first);
        await one.Sync();
        await other.Sync();
        await one.Sync();

        one.Entries[entry]
            .GetProperty("edits")
            .EnumerateArray()
            .Select(e => e.GetProperty("fields").GetProperty("theme").GetString())
            .ShouldBe(["gangs", "gbv", "other"]);
    }

    [Fact]
    public async Task A_batch_that_cannot_be_read_or_is_too_large_is_refused_whole_and_records_nothing()
    {
        var phone = await Open();
        var many = string.Join(',', Enumerable.Repeat("{}", SentBatch.Most + 1));
        foreach (var bent in (string[])["", "[]", "{\"forum\":1}", "{", $"{{\"forum\":\"x\",\"after\":0,\"edits\":[{many}]}}"])
        {
            (await site.Added(async () => (await phone.Sync(bent: bent)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, bent))).ShouldBeEmpty();
        }

        var large = new string('x', CaptureDoors.MostBytes + 1);
        (await phone.Sync(bent: $"{{\"forum\":\"{large}\"}}")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_full_batch_is_taken_in_its_order()
    {
        var phone = await Open();
        var (entry, before) = phone.Voice("Mwanzo.");
        var edits = new List<string>();
        for (var n = 1; n < SentBatch.Most - 20; n++)
        {
            before = phone.Edit(entry, "Concern", new { groups = n % 2 == 0 ? "residents" : "officers" }, null, before);
            edits.Add(before);
        }

        await phone.Sync();
        edits.Select(phone.State).Distinct().ShouldBe(["accepted"]);
        phone.Entries[entry].GetProperty("edits").EnumerateArray().Skip(1).Select(e => e.GetProperty("id").GetString()).ShouldBe(edits);
    }

    [Fact]
    public async Task The_kit_has_what_a_day_without_a_network_needs()
    {
        var forum = await Hall.Open(site);
        var answer = await (await Rapporteur()).Caller.Ask("/capture/kit", null, ("X-Jukwaa", "capture"));
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Header("Cache-Control").ShouldContain("no-store");
        var kit = JsonDocument.Parse(answer.Text).RootElement;
        string[] Keys(string list, string key) => [.. kit.GetProperty(list).EnumerateArray().Select(e => e.GetProperty(key).GetString()!)];
        Keys("forums", "id").ShouldContain(forum);
        Keys("themes", "key").ShouldContain("gangs");
        Keys("groups", "key").ShouldContain("residents");
        Keys("groups", "key").ShouldNotContain("not-shown");
        Keys("institutions", "key").ShouldContain("nps");
        Keys("places", "code").ShouldBe(["KE-01", "KE-C004", "KE-W0018", "KE-W0019", "KE-C005"], ignoreOrder: true);
        kit.GetProperty("themes")[0].GetProperty("sw").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task The_kit_keeps_its_version_while_nothing_in_it_changes()
    {
        var desk = await Rapporteur();
        async Task<string?> Version() =>
            JsonDocument
                .Parse((await desk.Caller.Ask("/capture/kit", null, ("X-Jukwaa", "capture"))).Text)
                .RootElement.GetProperty("version")
                .GetString();
        var before = await Version();
        site.Clock.Now += TimeSpan.FromSeconds(5);
        (await Version()).ShouldBe(before);
        await Hall.Open(site);
        (await Version()).ShouldNotBe(before);
    }

    private Task<AtDesk> Rapporteur() => site.At(Role.Rapporteur, "ngao@KE-01");

    private async Task<Phone> Open() => new(await Rapporteur(), await Hall.Open(site));
}
