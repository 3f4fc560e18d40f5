using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>What the day's list becomes when a forum is closed.</summary>
public sealed partial class ClosingTests(Cluster cluster) : IAsyncLifetime
{
    private const string Forum = "hall";

    private Officers _officers = null!;
    private ForumClosing _closing = null!;
    private Viewer _chair = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _officers = await Officers.Open(cluster);
        _closing = new(_officers.Database, _officers.Reading, _officers.Door, _officers.Ledger, _officers.Reference);
        _chair = await _officers.With(Role.Supervisor, "ngao@KE-01");
        await _officers.Do(Hall.InSession(Forum, _officers.Today));
    }

    [Fact]
    public async Task Each_voice_becomes_a_concern_in_the_issue_of_its_place_and_theme_and_clocks_begin()
    {
        var voice = await Take(EntryKind.Concern, "theme=gangs&words=Wezi usiku.&groups=residents&place=KE-W0018");
        await Take(EntryKind.Concern, "theme=gangs&words=Tena wezi.&place=KE-W0018");
        (await Close()).Refusal.ShouldBeNull();

        (
            await Rows(
                "select forum || ' ' || place || ' ' || theme || ' ' || groups::text || ' ' || desk.said(summary, 'sw') from desk.concern order by 1"
            )
        ).ShouldBe(["hall KE-W0018 gangs {not-reported} Tena wezi.", "hall KE-W0018 gangs {residents} Wezi usiku."]);
        (await Rows("select distinct issue from desk.concern")).ShouldHaveSingleItem();
        (await Rows("select place || ' ' || office || ' ' || opened_on || ' ' || (answer_due > opened_on) from desk.issue")).ShouldBe([
            "KE-W0018 nps@KE-01 2026-01-14 true",
        ]);
        (await Rows("select phase from open.forum where id = 'hall'")).ShouldBe(["Closed"]);
        (await Rows($"select actor from ledger.fact where stream = 'concern/c-{voice:N}' and type = 'ConcernRecorded'")).ShouldBe(["forum:hall"]);
        (await Rows($"select actor from ledger.fact where type = 'ForumClosed'")).ShouldHaveSingleItem().ShouldStartWith("office:ngao@KE-01:");
        (await Rows("select id from open.concern")).ShouldBeEmpty("nothing is public before somebody looked at it");
    }

    [Fact]
    public async Task A_voice_goes_to_the_issue_that_is_open_already()
    {
        await _officers.Do(A.Issue("old", "gangs", "KE-W0018"));
        await Take(EntryKind.Concern, "theme=gangs&words=Wezi.&place=KE-W0018");
        await Close();

        (await Rows("select issue from desk.concern")).ShouldBe(["old"]);
        (await Rows("select id from desk.issue")).ShouldBe(["old"]);
    }

    [Fact]
    public async Task A_promise_keeps_its_words_owner_day_and_amount_and_answers_the_voice()
    {
        var voice = await Take(EntryKind.Concern, "theme=gangs&words=Wezi.&groups=residents");
        await Take(
            EntryKind.Commitment,
            "words=Magari mawili.&speaker=Kamanda&office=nps&due=2026-02-14&dueWords=mwezi mmoja&amount=magari mawili",
            voice
        );
        await Take(EntryKind.Commitment, "words=Taa za barabarani.&office=-&due=-&amount=-");
        await Close();

        (
            await Rows(
                "select concat_ws('|', desk.said(wording, 'sw'), desk.said(speaker, 'sw'), office, due_on, desk.said(due_words, 'sw'), desk.said(quantity_words, 'sw'), owner_basis, made_on) from desk.commitment order by 1"
            )
        ).ShouldBe(
            ["Magari mawili.|Kamanda|nps@KE-01|2026-02-14|mwezi mmoja|magari mawili|named|2026-01-14", "Taa za barabarani.|none|2026-01-14"],
            ignoreOrder: true
        );
        (await Rows("select concern || ' ' || matched_by from desk.answer")).ShouldBe([$"c-{voice:N} forum"]);
        (await Rows("select wording_sw from open.commitment order by 1")).ShouldBe(
            ["Magari mawili.", "Taa za barabarani."],
            "promises are public at once"
        );
    }

    [Fact]
    public async Task What_accuses_an_office_is_sealed_and_goes_to_oversight()
    {
        var voice = await Take(EntryKind.Concern, "theme=gangs&words=Polisi wanashirikiana nao.&accuses=nps");
        await Take(EntryKind.Commitment, "words=Tutachunguza.&office=ngao&due=-&amount=-", voice);
        await Close();

        (await Rows("select accused::text from desk.concern")).ShouldBe(["{nps@KE-01}"]);
        (await Rows("select office || ' ' || accused::text from desk.issue")).ShouldBe(["ipoa@KE {nps@KE-01}"]);
        (await Rows("select concern from desk.answer")).ShouldBeEmpty("a public promise must not tell that there is one");
    }

    [Theory]
    [InlineData("theme=gangs&careful=victim", "KE-01")]
    [InlineData("theme=gbv", "KE-01")]
    [InlineData("theme=gangs&accuses=nps", "KE-01")]
    [InlineData("theme=gangs", "KE-W0018")]
    public async Task A_promise_does_not_tell_where_a_careful_voice_was_from(string fields, string place)
    {
        var voice = await Take(EntryKind.Concern, $"{fields}&words=Siri.&place=KE-W0018");
        await Take(EntryKind.Commitment, "words=Tutachunguza.&office=-&due=-&amount=-", voice);
        await Close();

        (await Rows("select place from open.commitment")).ShouldBe([place]);
    }

    [Fact]
    public async Task What_one_of_two_who_took_the_same_speech_down_accuses_or_fears_holds_for_both()
    {
        // Whichever of them stands for the speech.
        var (first, second) = (Guid.Parse("00000000-0000-4000-8000-000000000001"), Guid.Parse("00000000-0000-4000-8000-000000000002"));
        await Take(EntryKind.Concern, "theme=gangs&words=Wezi.&place=KE-W0018", entry: first);
        await Take(EntryKind.Concern, $"theme=gangs&words=Wezi na polisi.&accuses=nps&careful=danger&same={first:D}", entry: second);
        await Take(EntryKind.Commitment, "words=Tutachunguza.&office=-&due=-&amount=-", first);
        await Close();

        (await Rows("select accused::text || ' ' || sensitivity from desk.concern")).ShouldBe(["{nps@KE-01} county"]);
        (await Rows("select concern from desk.answer")).ShouldBeEmpty();
        (await Rows("select place from open.commitment")).ShouldBe(["KE-01"]);
    }

    [Fact]
    public async Task What_was_marked_as_careful_is_blurred()
    {
        await Take(EntryKind.Concern, "theme=gangs&words=Mtoto alipigwa.&careful=child&place=KE-W0018");
        await Close();

        (await Rows("select sensitivity from desk.concern")).ShouldBe(["county"]);
    }

    [Fact]
    public async Task The_same_speech_taken_twice_is_one_concern_and_what_was_taken_out_is_none()
    {
        var first = await Take(EntryKind.Concern, "theme=gangs&words=Wezi.&groups=residents");
        await Take(EntryKind.Concern, $"theme=gangs&words=Wezi!&groups=officers&same={first:D}");
        await Take(EntryKind.Concern, "theme=other&words=Jaribio.&dropped=mistake");
        await Close();

        (await Rows("select groups::text from desk.concern")).ShouldBe(["{officers,residents}"]);
    }

    [Fact]
    public async Task A_list_that_is_not_settled_closes_nothing()
    {
        await Take(EntryKind.Concern, "theme=gangs&words=Wezi.");
        var open = await Take(EntryKind.Concern, "words=Bila mada.");
        (await Close()).Refusal!.Code.ShouldBe("list-open");
        (await Rows("select id from desk.concern")).ShouldBeEmpty();
        (await Rows("select phase from desk.forum")).ShouldBe(["InSession"]);

        await _officers.Do(Hall.Entry(Forum, EntryKind.Concern, "theme=other", null, open.ToString("D")));
        (await Close()).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_closes_it_without_a_group_that_confirmed_out_of_reach_or_without_the_post()
    {
        await Take(EntryKind.Concern, "theme=gangs&words=Wezi.");
        (await Close(confirmed: [])).Refusal!.Code.ShouldBe("confirmed-missing");
        (await Close(await _officers.With(Role.Supervisor, "ngao@KE-02"))).Refusal!.Code.ShouldBe("forum-missing");
        (await Close(await _officers.With(Role.Supervisor, "ngao@KE-W0018"))).Refusal!.Code.ShouldBe("forum-missing");
        (await Rows("select id from desk.concern")).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_closed_by_the_post_that_reaches_it_not_by_another_post_of_the_same_person()
    {
        var elsewhere = (Role.Supervisor, "ngao@KE-02", Clearance.Ordinary);
        var both = await _officers.With(Guid.NewGuid(), elsewhere, (Role.Rapporteur, "ngao@KE-01", Clearance.Ordinary));
        var post = both.Posts.Single(p => p.Role == Role.Supervisor);
        var closed = await _closing.Close(both, post, new(Guid.NewGuid(), Forum, _officers.Today, ["residents"], ["residents"]), A.Salt, Stop);
        closed.Refusal!.Code.ShouldBe("forum-missing");
    }

    [Fact]
    public async Task Closing_again_after_a_crash_finishes_what_was_begun_and_doubles_nothing()
    {
        var voice = await Take(EntryKind.Concern, "theme=gangs&words=Wezi.&place=KE-W0018");
        await Take(EntryKind.Commitment, "words=Doria.&office=nps&due=-&amount=-", voice);
        // As if the host had died between the two: all is recorded, and the forum is still in session.
        (await _closing.RecordLate(_chair, _chair.Posts[0], Forum, A.Salt, Stop)).Refusal.ShouldBeNull();
        var before = await Rows("select stream || type from ledger.fact order by seq");
        (await Close()).Refusal.ShouldBeNull();

        (await Rows("select stream || type from ledger.fact order by seq")).ShouldBe([.. before, "forum/hallForumClosed"]);
    }

    [Fact]
    public async Task What_comes_after_the_forum_was_closed_is_counted_and_recorded_when_somebody_says_so()
    {
        await Take(EntryKind.Concern, "theme=gangs&words=Wezi.");
        await Close();
        (await Late()).ShouldBe(0);
        await Take(EntryKind.Concern, "theme=other&words=Simu ilikuwa bila mtandao.");
        (await Late()).ShouldBe(1);
        (await _closing.RecordLate(_chair, _chair.Posts[0], Forum, A.Salt, Stop)).Refusal.ShouldBeNull();

        (await Late()).ShouldBe(0);
        (await Rows("select id from desk.concern")).Count.ShouldBe(2);
    }

    private async Task<int> Late()
    {
        var at = await _officers.Reading.ForumTaken(_chair, "en", Forum, Stop);
        return await _closing.Late(at!, await _closing.Whole(Forum, Stop), Stop);
    }

    private async Task<Guid> Take(EntryKind kind, string fields, Guid? about = null, Guid? entry = null)
    {
        var id = entry ?? Guid.NewGuid();
        await _officers.Do(Hall.Entry(Forum, kind, fields, about?.ToString("D"), id.ToString("D")));
        return id;
    }

    private Task<Outcome> Close(Viewer? by = null, string[]? confirmed = null) =>
        _closing.Close(
            by ?? _chair,
            (by ?? _chair).Posts[0],
            new(Guid.NewGuid(), Forum, _officers.Today, ["residents"], confirmed ?? ["residents"]),
            A.Salt,
            Stop
        );

    private async Task<IReadOnlyList<string>> Rows(string sql)
    {
        await using var connection = await _officers.Database.Owner.OpenConnectionAsync(Stop);
        return [.. await Dapper.SqlMapper.QueryAsync<string>(connection, sql)];
    }

    public ValueTask DisposeAsync() => _officers.DisposeAsync();
}
