using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>What a desk and the public see of what came by a channel, and that a replay makes the same rows.</summary>
public sealed class VoiceRowsTests(Cluster cluster)
{
    private static readonly Words _more = A.Words("They came back on Friday.");

    [Fact]
    public async Task What_was_added_is_read_where_the_first_words_are_read_and_nowhere_else()
    {
        await using var officers = await Officers.Open(cluster);
        await Raise(officers, "c-voice");
        var analyst = await officers.With(Role.Analyst, "ngao@KE-01");
        var page = await officers.Reading.Concern(analyst, "en", "c-voice", Stop);
        page.ShouldNotBeNull().Concern.Added.ShouldBe(["They came back on Friday."]);
        (page.Concern.RecordedAs, page.Concern.Forgotten).ShouldBe(("channel:sms", false));
        var supervisor = await officers.With(Role.Supervisor, "nps@KE-01");
        (await officers.Reading.Concern(supervisor, "en", "c-voice", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_from_desk_and_public_and_the_proof_stands()
    {
        await using var officers = await Officers.Open(cluster);
        await Raise(officers, "c-voice");
        await Do(officers, Actor.Editors, A.WorkingText("c-voice"), new DiscloseConcern(Guid.NewGuid(), "c-voice"));
        (await Open(officers)).ShouldBe(1);
        var forgetting = ForgettingOf(officers);
        (await forgetting.Run(Jukwaa.Storage.Matter.Concern("c-voice"), [], Guid.NewGuid(), Actor.On("sms"), Stop)).Refusal.ShouldBeNull();
        (await forgetting.Run(Jukwaa.Storage.Matter.Concern("c-voice"), [], Guid.NewGuid(), Actor.On("web"), Stop)).Refusal.ShouldBeNull(
            "again changes nothing"
        );
        (await Open(officers)).ShouldBe(0);
        (await Ask<int>(officers, "select count(*)::int from ledger.passage where body ilike '%machetes%' or body ilike '%Friday%'")).ShouldBe(0);
        var analyst = await officers.With(Role.Analyst, "ngao@KE-01");
        var page = await officers.Reading.Concern(analyst, "sw", "c-voice", Stop);
        page.ShouldNotBeNull();
        (page.Concern.Forgotten, page.Concern.Summary, page.Concern.WorkingSw).ShouldBe((true, "[removed]", null));
        page.Events.Select(e => e.Kind).ShouldContain(nameof(ConcernForgotten));
    }

    [Fact]
    public async Task The_words_of_those_who_raised_it_are_counted_at_the_desk()
    {
        await using var officers = await Officers.Open(cluster);
        await Raise(officers, "c-voice");
        await Do(
            officers,
            Actor.Editors,
            new OpenIssue(Guid.NewGuid(), "i-1", "KE-01", "gangs", Period.Day(new(2026, 1, 14))),
            new GatherConcern(Guid.NewGuid(), "c-voice", "i-1")
        );
        foreach (var (n, verdict) in new[] { Verdict.StillHappening, Verdict.NotDone, Verdict.Done }.Index())
        {
            await Do(officers, Actor.Community, new TellSituation(Guid.NewGuid(), "i-1", new string((char)('a' + n), 64), verdict));
        }

        (await Ask<string>(officers, "select settled || ' ' || unsettled from desk.issue where id = 'i-1'")).ShouldBe("1 2");
    }

    [Fact]
    public async Task A_replay_makes_the_same_rows_of_all_of_it()
    {
        await using var officers = await Officers.Open(cluster);
        await Raise(officers, "c-voice", place: "KE");
        await Do(officers, Actor.On("sms"), new PlaceConcern(Guid.NewGuid(), "c-voice", "KE-01"));
        await Raise(officers, "c-gone");
        await ForgettingOf(officers).Run(Jukwaa.Storage.Matter.Concern("c-gone"), [], Guid.NewGuid(), Actor.On("sms"), Stop);
        const string Rows = "select string_agg(c::text, E'\\n' order by id) from desk.concern c";
        var before = await Ask<string>(officers, Rows);
        await Rebuild.Run(officers.Database, null, Stop);
        (await Ask<string>(officers, Rows)).ShouldBe(before);
        before.ShouldContain("KE-01");
    }

    private static async Task Raise(Officers officers, string id, string place = "KE-01")
    {
        var voice = A.Concern(id, place: place, summary: "Gangs with machetes.").Unpublished();
        await Do(officers, Actor.On("sms"), voice, new AddToConcern(Guid.NewGuid(), id, _more));
    }

    private static async Task Do(Officers officers, Actor actor, params Command[] commands)
    {
        foreach (var command in commands)
        {
            (await officers.Ledger.Change(command, actor, Stop)).Refusal.ShouldBeNull(command.GetType().Name);
        }
    }

    private static Forgetting ForgettingOf(Officers officers)
    {
        VoiceKey key = new(new byte[32]);
        return new(officers.Database, officers.Ledger, key, new(officers.Database, null, key, TimeProvider.System));
    }

    private static Task<int> Open(Officers officers) => Ask<int>(officers, "select count(*)::int from open.concern where id = 'c-voice'");

    private static async Task<T> Ask<T>(Officers officers, string sql)
    {
        await using var connection = await officers.Database.Owner.OpenConnectionAsync(Stop);
        return await Dapper.SqlMapper.QuerySingleAsync<T>(connection, sql);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
