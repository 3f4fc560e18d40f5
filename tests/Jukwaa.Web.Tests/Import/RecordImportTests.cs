using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;
using Jukwaa.Storage.Import;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

public sealed class RecordImportTests
{
    [Fact]
    public void The_record_of_2025_comes_in_whole()
    {
        var plan = new Shelf().Import(Shelf.TheRecord);
        plan.Counts.Single(c => c.Kind == "forums").New.ShouldBe(47);
        plan.Counts.Single(c => c.Kind == "concerns").New.ShouldBe(174);
        plan.Counts.Single(c => c.Kind == "commitments").New.ShouldBe(109 + 12);
        plan.Counts.Single(c => c.Kind == "reports").New.ShouldBe(1);
        plan.Counts.Single(c => c.Kind == "afterwards").New.ShouldBe(5);
        plan.Counts.Single(c => c.Kind == "progress").New.ShouldBe(5);
        plan.Counts.Single(c => c.Kind == "links").New.ShouldBeGreaterThan(100);
        plan.Waiting.ShouldBe(0);
    }

    [Fact]
    public void Every_text_of_the_record_stands_in_both_languages() => new Shelf().Plan(Shelf.TheRecord).Untranslated.ShouldBe(0);

    [Fact]
    public void The_same_file_gives_the_same_commands_and_a_second_import_adds_nothing()
    {
        var shelf = new Shelf();
        var first = shelf.Import(Shelf.TheRecord);
        new Shelf().Plan(Shelf.TheRecord).Commands.Select(c => c.CommandId).ShouldBe(first.Commands.Select(c => c.CommandId));
        first.Commands.Select(c => c.CommandId).ShouldBeUnique();

        var second = shelf.Import(Shelf.TheRecord);
        second.Commands.ShouldBeEmpty();
        second.Kept.ShouldBeEmpty();
        second.Counts.ShouldAllBe(c => c.New == 0 && c.Corrected == 0 && c.Withdrawn == 0);
        second.Counts.Single(c => c.Kind == "concerns").Unchanged.ShouldBe(174);
    }

    [Fact]
    public void Ids_follow_the_order_of_the_file_as_the_editors_numbered_it()
    {
        var shelf = new Shelf();
        shelf.Import(Shelf.TheRecord);
        var concern = shelf.Record.State<Concern>("concern/mombasa-c1")!;
        shelf.Record.Original(concern.Details!.Summary).ShouldStartWith("Juvenile machete gangs");
        concern.Issue.ShouldBe("mombasa-gangs");
        concern.Disclosed.ShouldBeTrue();
        shelf.Record.State<Issue>("issue/mombasa-drugs-illicit-brew")!.Office!.Id.ShouldBe("nps@KE-01");
    }

    [Fact]
    public void A_commitment_keeps_who_must_act_by_when_how_much_and_where()
    {
        var shelf = new Shelf();
        shelf.Import(Shelf.TheRecord);
        var recruits = shelf.Record.State<Commitment>("commitment/mombasa-p1")!.Details!;
        (recruits.Quantity, recruits.Unit, recruits.Due).ShouldBe((10_000, "officers", new DateOnly(2026, 12, 31)));
        recruits.OwnerBasis.ShouldBe(OwnerBasis.Inferred);
        recruits.Place.ShouldBe("KE-01");
        shelf.Record.State<Commitment>("commitment/mombasa-p4")!.Details!.Place.ShouldBe("KE-300");
        var report = shelf.Record.State<Commitment>("commitment/mombasa-p10")!;
        (report.Details!.Due, report.ClaimedOn).ShouldBe((null, new DateOnly(2025, 12, 2)));
        shelf.Record.Original(report.Details.DueWords).ShouldBe("after the last county");
        var directive = shelf.Record.State<Commitment>("commitment/national-p1")!.Details!;
        (directive.Report, directive.Place, directive.Office!.Id).ShouldBe(("national-2025", "KE", "anti-narcotics@KE"));
    }

    [Fact]
    public void A_forum_keeps_who_was_there_and_what_came_afterwards()
    {
        var shelf = new Shelf();
        shelf.Import(Shelf.TheRecord);
        var forum = shelf.Record.State<Forum>("forum/mombasa-2025")!.Details!;
        (forum.Number, forum.NumberInferred, forum.County).ShouldBe((1, false, "KE-01"));
        forum.Present.Count.ShouldBe(4);
        shelf.Record.State<Forum>("forum/kwale-2025")!.Details!.Agenda.ShouldContain("land_disputes");
        forum.Groups.ShouldNotContain("agenda");
        shelf.Plan(Shelf.TheRecord).Counts.Single(c => c.Kind == "afterwards").Unchanged.ShouldBe(5);
    }
}
