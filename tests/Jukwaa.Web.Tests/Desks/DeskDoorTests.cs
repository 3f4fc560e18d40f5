using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>The one way from a desk to the ledger.</summary>
public sealed class DeskDoorTests(Cluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_role_does_not_allow_is_refused_whether_or_not_the_record_exists()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var publisher = await officers.With(Role.Publisher, "ngao@KE", Clearance.Restricted);
        var refused = await officers.Do(publisher, Classify("c-ordinary"));
        refused.ShouldBe(new Outcome(0, 0, Refusal.Forbidden("not-allowed", "Your post does not allow this.")));
        (await officers.Do(publisher, Classify("c-nowhere"))).ShouldBe(refused);
        (await officers.Do(publisher, Classify("c-against-station"))).ShouldBe(refused);
        (await officers.Do(publisher, A.Disclosure("c-ordinary"))).Facts.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_that_is_not_the_persons_allows_nothing()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var (analyst, publisher) = (await officers.With(Role.Analyst, "ngao@KE"), await officers.With(Role.Publisher, "ngao@KE"));
        (await officers.Door.Do(publisher, analyst.Posts[0], Classify("c-ordinary"), Stop)).Refusal!.Code.ShouldBe("not-allowed");
        var promoted = analyst.Posts[0] with { Role = Role.Publisher };
        (await officers.Door.Do(analyst, promoted, A.Disclosure("c-ordinary"), Stop)).Refusal!.Code.ShouldBe("not-allowed");
    }

    [Theory]
    [InlineData("c-far")] // another county
    [InlineData("c-violence")] // no clearance
    [InlineData("c-police")]
    [InlineData("c-against-station")] // sealed
    [InlineData("c-against-oversight")]
    public async Task What_lies_out_of_reach_is_answered_as_what_does_not_exist(string concern)
    {
        await using var officers = await Officers.WithMatter(cluster);
        var analyst = await officers.With(Role.Analyst, "nps@KE-01");
        foreach (var ask in (Func<string, Command>[])[Classify, c => A.WorkingText(c), c => A.Gathering(c, "i-ordinary"), c => A.Sealing(c)])
        {
            var missing = await officers.Do(analyst, ask("c-nowhere"));
            missing.Refusal!.ShouldBe(Refusal.Missing("concern-missing", "There is no concern 'c-nowhere'."));
            (await officers.Do(analyst, ask(concern))).ShouldBe(new(0, 0, Refusal.Missing("concern-missing", $"There is no concern '{concern}'.")));
        }

        (await officers.Do(analyst, Classify("c-ordinary"))).Facts.ShouldBe(1);
    }

    [Theory]
    [InlineData("i-far")]
    [InlineData("i-violence")]
    [InlineData("sealed-1")]
    public async Task The_same_holds_for_issues(string issue)
    {
        await using var officers = await Officers.WithMatter(cluster);
        var supervisor = await officers.With(Role.Supervisor, "nps@KE-01");
        Command Urgent(string id) => new MarkUrgent(Guid.NewGuid(), id, A.Words("Lives are at stake."));
        (await officers.Do(supervisor, Urgent("i-nowhere"))).Refusal!.ShouldBe(Refusal.Missing("issue-missing", "There is no issue 'i-nowhere'."));
        (await officers.Do(supervisor, Urgent(issue))).ShouldBe(new(0, 0, Refusal.Missing("issue-missing", $"There is no issue '{issue}'.")));
        (await officers.Do(supervisor, Urgent("i-ordinary"))).Facts.ShouldBe(1);
    }

    [Fact]
    public async Task A_concern_is_taken_down_within_reach_and_shown_to_whoever_took_it_down()
    {
        await using var officers = await Officers.Open(cluster);
        var rapporteur = await officers.With(Role.Rapporteur, "ngao@KE-C004");
        (await officers.Do(rapporteur, A.Concern("c-here").Unpublished())).Facts.ShouldBe(1);
        (await officers.Do(rapporteur, A.Concern("c-there", place: "KE-W0050").Unpublished())).Refusal!.Kind.ShouldBe(RefusalKind.Missing);
        (await officers.Do(rapporteur, A.Concern("c-above", place: "KE-01").Unpublished())).Refusal!.Kind.ShouldBe(RefusalKind.Missing);
        (await officers.Do(rapporteur, A.Concern("c-none", place: "KE-W9999").Unpublished())).Refusal!.Kind.ShouldBe(RefusalKind.Missing);
        (await officers.Concerns(rapporteur)).ShouldBe(["c-here"]);
        (await officers.Ask<string>("select recorded_as from desk.concern")).ShouldBe("ngao@KE-C004");
    }

    [Fact]
    public async Task An_accusation_is_taken_down_sealed_and_gathered_in_one_change_and_is_gone_from_that_desk()
    {
        await using var officers = await Officers.Open(cluster);
        var rapporteur = await officers.With(Role.Rapporteur, "ngao@KE-W0018");
        var issue = SealedIssue.IdOf(Guid.NewGuid());
        var outcome = await officers.Do(
            rapporteur,
            A.Concern("c-accuses").Unpublished() with
            {
                Accused = [A.Station],
            },
            new OpenIssue(Guid.NewGuid(), issue, "KE-W0018", "gangs", Period.Day(officers.Today)) { Accused = [A.Station] },
            A.Gathering("c-accuses", issue)
        );
        (outcome.Refusal, outcome.Facts).ShouldBe((null, 6));
        (await officers.Concerns(rapporteur)).ShouldBeEmpty();
        var overseer = await officers.With(Role.Oversight, "ipoa@KE");
        (await officers.Concerns(overseer)).ShouldBe(["c-accuses"]);
        (await officers.Issues(overseer)).ShouldBe([issue]);
    }

    [Fact]
    public async Task Of_two_officers_at_the_same_issue_the_second_is_told_and_overwrites_nothing()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var (first, second) = (await officers.With(Role.Supervisor, "nps@KE-01"), await officers.With(Role.Supervisor, "nps@KE-01"));
        var seen = await officers.Ask<int>("select version from desk.issue where id = 'i-ordinary'");
        Command Answer(string words) =>
            new GiveResponse(Guid.NewGuid(), "i-ordinary", new("nps", "KE-01"), ResponseKind.Accepted, A.Words(words), officers.Today)
            {
                Seen = seen,
            };
        (await officers.Do(first, Answer("We patrol at night."))).Facts.ShouldBe(1);
        var refused = await officers.Do(second, Answer("We patrol by day."));
        (refused.Refusal!.Kind, refused.Refusal.Code, refused.Facts).ShouldBe((RefusalKind.Conflict, "changed-since", 0));
        (await officers.Ask<string>("select desk.said(response_words, 'en') from desk.issue where id = 'i-ordinary'")).ShouldBe(
            "We patrol at night."
        );
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_fact()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var analyst = await officers.With(Role.Analyst, "ngao@KE-01");
        Command once = A.WorkingText("c-new");
        var first = await officers.Do(analyst, once);
        first.Facts.ShouldBe(1);
        (await officers.Do(analyst, once)).ShouldBe(first);
        (await officers.Ask<int>("select count(*) from ledger.fact where type = 'WorkingTextWritten' and stream = 'concern/c-new'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_need_is_recorded_by_officers_together_and_nothing_tells_by_whom()
    {
        await using var officers = await Officers.Open(cluster);
        var chief = await officers.With(Role.Responder, "ngao@KE-W0018");
        var said = A.Concern("n-1", place: "KE-01", summary: "The houses leak.").Unpublished();
        var need = new RaiseNeed(Guid.NewGuid(), "n-1", said.Details with { Groups = ["officers"], PlaceWords = default }, said.Texts);
        (await officers.Do(chief, need)).Facts.ShouldBe(1);
        (await officers.Ask<string>("select actor from ledger.fact where stream = 'concern/n-1'")).ShouldBe("officers");
        (await officers.Ask<string>("select concat(recorded_as, recorded_by) from desk.concern where id = 'n-1'")).ShouldBe("officers");
        (await officers.Concerns(chief)).ShouldBeEmpty("to show it to whoever raised it, that would have to be written down");
        (await officers.Concerns(await officers.With(Role.Analyst, "ngao@KE-01"))).ShouldBe(["n-1"]);
    }

    [Fact]
    public async Task An_office_promises_for_itself_in_answer_to_an_issue()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var commander = await officers.With(Role.Responder, "nps@KE-01");
        MakeCommitment Promise(string id, Office office, string issue)
        {
            var made = A.Commitment(id);
            return made with { Details = made.Details with { Forum = null, Issue = issue, Office = office, Sources = [] } };
        }

        (await officers.Do(commander, Promise("p-own", new("nps", "KE-01"), "i-ordinary"))).Facts.ShouldBe(1);
        (await officers.Do(commander, Promise("p-other", new("nps", "KE-02"), "i-ordinary"))).Refusal!.Code.ShouldBe("not-your-promise");
        (await officers.Do(commander, Promise("p-far", new("nps", "KE-01"), "i-far"))).Refusal!.ShouldBe(
            Refusal.Missing("issue-missing", "There is no issue 'i-far'.")
        );
        (await officers.Do(commander, Promise("p-none", new("nps", "KE-01"), "i-none"))).Refusal!.ShouldBe(
            Refusal.Missing("issue-missing", "There is no issue 'i-none'.")
        );
    }

    [Fact]
    public async Task Nobody_learns_what_there_is_by_tying_something_of_the_own_to_it()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var commander = await officers.With(Role.Responder, "nps@KE-01");
        foreach (var concern in (string[])["c-nowhere", "c-far", "c-against-station", "c-violence", "c-new"])
        {
            (await officers.Do(commander, A.Match("p-ordinary", concern))).ShouldBe(
                new(0, 0, Refusal.Missing("concern-missing", $"There is no concern '{concern}'."))
            );
        }

        var analyst = await officers.With(Role.Analyst, "ngao@KE-01");
        foreach (var issue in (string[])["i-nowhere", "i-far", "i-violence"])
        {
            var missing = new Outcome(0, 0, Refusal.Missing("issue-missing", $"There is no issue '{issue}'."));
            (await officers.Do(analyst, A.Gathering("c-new", issue))).ShouldBe(missing);
            (await officers.Do(analyst, new MergeIssue(Guid.NewGuid(), "i-ordinary", issue, A.Words("They are one.")))).ShouldBe(missing);
        }

        (await officers.Do(commander, A.Match("p-ordinary", "c-station"))).Facts.ShouldBe(1);
        (await officers.Do(analyst, A.Gathering("c-new", "i-ordinary"))).Facts.ShouldBe(1);
        (await officers.Do(analyst, new MergeIssue(Guid.NewGuid(), "i-ordinary", "i-station", A.Words("They are one.")))).Facts.ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_gives_posts_and_reads_and_changes_no_concern()
    {
        await using var officers = await Officers.WithMatter(cluster);
        var administrator = await officers.With(Role.Administrator, "interior@KE", Clearance.Restricted);
        (await officers.Concerns(administrator)).ShouldBeEmpty();
        (await officers.Issues(administrator)).ShouldBeEmpty();
        (await officers.Do(administrator, Classify("c-ordinary"))).Refusal!.Code.ShouldBe("not-allowed");
        (await officers.Do(administrator, A.Invitation(World.Person))).Facts.ShouldBe(1);
        (await officers.Do(administrator, A.Post("o1", World.Person, from: officers.Today))).Facts.ShouldBe(1);
        var own = A.Post("o2", administrator.Person, Role.Analyst, from: officers.Today);
        (await officers.Do(administrator, own)).Refusal!.Code.ShouldBe("own-post");
    }

    private static Command Classify(string concern) => new ClassifyConcern(Guid.NewGuid(), concern, "county");
}
