using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.ForumDesk;

/// <summary>Who may plan and run a forum, by role and place. The officers' Wednesday is 14 January 2026.</summary>
public sealed class ForumDoorTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly _today = new(2026, 1, 14);

    private Officers _officers = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _officers = await Officers.Open(cluster);

    public ValueTask DisposeAsync() => _officers.DisposeAsync();

    private static PlanForum Mombasa => A.Plan("mombasa-x", on: _today);

    /// <summary>Each command on a forum, with the facts that bring it to where the command is accepted.</summary>
    private static IReadOnlyList<(Command Command, Command[] Before)> Commands =>
        [
            (A.Announcement("mombasa-x", _today), [Mombasa]),
            (A.Replan(Mombasa, _today.AddDays(3)), [Mombasa]),
            (new CancelForum(Guid.NewGuid(), "mombasa-x", A.Words("Floods.")), [Mombasa]),
            (new StartForum(Guid.NewGuid(), "mombasa-x", _today), [Mombasa, A.Announcement("mombasa-x", _today)]),
            (
                new CloseForum(Guid.NewGuid(), "mombasa-x", _today, ["residents"]),
                [Mombasa, A.Announcement("mombasa-x", _today), new StartForum(Guid.NewGuid(), "mombasa-x", _today)]
            ),
        ];

    [Theory]
    [InlineData(Role.Supervisor, "ngao@KE-01", null)]
    [InlineData(Role.Analyst, "ngao@KE-01", null)]
    [InlineData(Role.Leadership, "interior@KE", null)]
    [InlineData(Role.Supervisor, "ngao@KE-300", null)]
    [InlineData(Role.Supervisor, "ngao@KE-02", "forum-missing")]
    [InlineData(Role.Analyst, "ngao@KE-02", "forum-missing")]
    [InlineData(Role.Supervisor, "ngao@KE-C004", "forum-missing")]
    [InlineData(Role.Rapporteur, "ngao@KE-01", "not-allowed")]
    [InlineData(Role.Responder, "nps@KE-01", "not-allowed")]
    [InlineData(Role.Publisher, "ngao@KE-01", "not-allowed")]
    [InlineData(Role.Oversight, "ipoa@KE", "not-allowed")]
    [InlineData(Role.Auditor, "ngao@KE", "not-allowed")]
    [InlineData(Role.Administrator, "interior@KE", "not-allowed")]
    public async Task A_forum_is_planned_by_whoever_may_and_reaches_its_county(Role role, string office, string? refused)
    {
        var outcome = await _officers.Do(await _officers.With(role, office), Mombasa);
        (outcome.Refusal?.Code, outcome.Facts).ShouldBe((refused, refused is null ? 1 : 0));
    }

    [Fact]
    public async Task Each_step_is_taken_by_whoever_reaches_the_county_and_to_others_the_forum_is_not_there()
    {
        foreach (var (command, before) in Commands)
        {
            await using var officers = await Officers.Open(cluster);
            await officers.Do(before);
            foreach (var elsewhere in (string[])["ngao@KE-02", "ngao@KE-C004"])
            {
                var commissioner = await officers.With(Role.Supervisor, elsewhere);
                var there = (await officers.Do(commissioner, command)).Refusal;
                there.ShouldBe(Refusal.Missing("forum-missing", "There is no forum 'mombasa-x'."), command.GetType().Name);
            }

            (await officers.Do(await officers.With(Role.Responder, "nps@KE-01"), command)).Refusal!.Code.ShouldBe("not-allowed");
            (await officers.Do(await officers.With(Role.Supervisor, "ngao@KE-01"), command)).Refusal.ShouldBeNull(command.GetType().Name);
        }
    }

    [Fact]
    public async Task A_forum_that_is_not_there_is_answered_as_one_that_is_out_of_reach()
    {
        await _officers.Do(Mombasa);
        var kwale = await _officers.With(Role.Supervisor, "ngao@KE-02");
        var (hidden, none) = (
            await _officers.Do(kwale, A.Announcement("mombasa-x", _today)),
            await _officers.Do(kwale, A.Announcement("nowhere", _today))
        );
        (hidden.Refusal!.Kind, hidden.Refusal.Code).ShouldBe((none.Refusal!.Kind, none.Refusal.Code));
        hidden.Refusal.Message.Replace("mombasa-x", "nowhere", StringComparison.Ordinal).ShouldBe(none.Refusal.Message);
    }

    [Fact]
    public async Task Reach_is_that_of_the_post_that_acts_and_not_of_another_of_the_same_person()
    {
        await _officers.Do(Mombasa, A.Plan("kwale-x", "KE-02", _today));
        var two = await _officers.With(
            Guid.NewGuid(),
            (Role.Supervisor, "ngao@KE-01", Clearance.Ordinary),
            (Role.Responder, "nps@KE-02", Clearance.Ordinary)
        );
        var supervisor = two.Posts.Single(p => p.Role == Role.Supervisor);
        (await _officers.Door.Do(two, supervisor, A.Announcement("kwale-x", _today), Stop)).Refusal!.Code.ShouldBe("forum-missing");
        (await _officers.Door.Do(two, supervisor, A.Announcement("mombasa-x", _today), Stop)).Facts.ShouldBe(1);
    }

    [Fact]
    public async Task The_editors_commands_are_no_officers()
    {
        await _officers.Do(Mombasa);
        var secretary = await _officers.With(Role.Leadership, "interior@KE");
        var past = A.Forum("mombasa-x");
        foreach (var command in (Command[])[new CorrectForum(Guid.NewGuid(), past.Id, past.Details, past.Texts), A.Forum("kwale-x", "KE-02")])
        {
            (await _officers.Do(secretary, command)).Refusal!.Code.ShouldBe("not-allowed");
        }
    }

    [Fact]
    public async Task What_is_planned_and_announced_at_once_is_one_change_by_the_office()
    {
        var commissioner = await _officers.With(Role.Supervisor, "ngao@KE-01");
        (await _officers.Do(commissioner, [Mombasa, A.Announcement("mombasa-x", _today)])).Facts.ShouldBe(2);
        (await _officers.Ask<string>("select string_agg(distinct actor, ' ') from open.event where subject_id = 'mombasa-x'")).ShouldBe(
            "office:ngao@KE-01"
        );
    }

    [Theory]
    [InlineData(Role.Supervisor, "ngao@KE-01", "mombasa-x")]
    [InlineData(Role.Responder, "nps@KE-C004", "mombasa-x")]
    [InlineData(Role.Rapporteur, "ngao@KE", "kwale-x mombasa-x")]
    [InlineData(Role.Supervisor, "ngao@KE-02", "kwale-x")]
    public async Task What_is_planned_is_known_with_its_history_to_the_desks_of_its_county(Role role, string office, string known)
    {
        await _officers.Do(Mombasa, A.Plan("kwale-x", "KE-02", _today));
        var viewer = await _officers.With(role, office);
        string.Join(' ', await _officers.Read(viewer.Person, "select id from desk.forum order by id")).ShouldBe(known);
        string.Join(' ', await _officers.Read(viewer.Person, "select subject_id from desk.event where subject_kind = 'forum' order by 1"))
            .ShouldBe(known);
        await _officers.Do(A.Announcement("mombasa-x", _today), A.Announcement("kwale-x", _today));
        (await _officers.Read(viewer.Person, "select id from desk.forum order by id")).ShouldBe(["kwale-x", "mombasa-x"]);
    }
}
