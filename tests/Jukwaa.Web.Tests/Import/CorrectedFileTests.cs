using System.Text.Json.Nodes;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage.Import;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

public sealed class CorrectedFileTests
{
    private const string NewWords = "Juvenile machete gangs terrorising neighbourhoods at night, with young people used by some politicians.";

    private readonly Shelf _shelf = new();

    public CorrectedFileTests() => _shelf.Import(Shelf.TheRecord);

    [Fact]
    public void New_words_for_an_item_are_one_correction_that_keeps_its_id()
    {
        var plan = Import(r => r.Edition("Mombasa").Item("concerns", 0)["summary"] = NewWords);
        plan.Commands.ShouldHaveSingleItem().ShouldBeOfType<CorrectConcern>().Id.ShouldBe("mombasa-c1");
        plan.Counts.Single(c => c.Kind == "concerns").ShouldBe(new("concerns", 0, 1, 173, 0, 0));
        plan.Untranslated.ShouldBe(1);
        _shelf.Record.Original(_shelf.Record.State<Concern>("concern/mombasa-c1")!.Details!.Summary).ShouldBe(NewWords);
    }

    [Fact]
    public void A_correction_keeps_the_hashes_of_texts_that_stay_and_says_why_in_both_languages()
    {
        var before = _shelf.Record.State<Concern>("concern/mombasa-c2")!.Details!;
        var plan = Import(r => r.Edition("Mombasa").Item("concerns", 1)["voiced_by"] = "residents");
        plan.Commands.OfType<CorrectForum>().ShouldHaveSingleItem().Details.Groups.ShouldContain("residents");
        var correction = plan.Commands.OfType<CorrectConcern>().ShouldHaveSingleItem();
        correction.Details.Summary.ShouldBe(before.Summary);
        correction.Details.Groups.ShouldBe(["residents"]);
        correction.Reason.Passages.Select(p => p.Language).ShouldBe(["en", "sw"]);
    }

    [Fact]
    public void A_corrected_file_imported_twice_adds_nothing_the_second_time_and_going_back_is_a_correction_too()
    {
        Action<JsonObject> change = r => r.Edition("Mombasa").Item("concerns", 0)["summary"] = NewWords;
        Import(change);
        Import(change).Commands.ShouldBeEmpty();
        Import(_ => { }).Commands.ShouldHaveSingleItem().ShouldBeOfType<CorrectConcern>();
        Import(change).Commands.ShouldHaveSingleItem().ShouldBeOfType<CorrectConcern>();
        _shelf.Record.Original(_shelf.Record.State<Concern>("concern/mombasa-c1")!.Details!.Summary).ShouldBe(NewWords);
    }

    [Fact]
    public void A_corrected_theme_moves_the_concern_to_the_issue_of_that_theme()
    {
        var plan = Import(r => r.Edition("Mombasa").Item("concerns", 0)["category"] = "mugging_petty_crime");
        plan.Commands.Select(c => c.GetType().Name).ShouldBe(["CorrectConcern", "OpenIssue", "GatherConcern"]);
        _shelf.Record.State<Concern>("concern/mombasa-c1")!.Issue.ShouldBe("mombasa-mugging-petty-crime");
    }

    [Fact]
    public void A_corrected_deadline_is_a_correction_of_the_commitment()
    {
        var plan = Import(r => r.Edition("Mombasa").Item("commitments", 0)["deadline"] = "by December 2027");
        plan.Commands.ShouldHaveSingleItem().ShouldBeOfType<CorrectCommitment>().Details.Due.ShouldBe(new DateOnly(2027, 12, 31));
    }

    [Fact]
    public void A_new_date_of_a_forum_corrects_the_forum_and_what_was_said_there()
    {
        var plan = Import(r => r.Edition("Lamu")["date"] = "2025-04-10");
        plan.Commands.OfType<CorrectForum>().ShouldHaveSingleItem().Details.Held.ShouldBe(Period.Day(new(2025, 4, 10)));
        plan.Commands.OfType<CorrectConcern>().ShouldAllBe(c => c.Id.StartsWith("lamu-c", StringComparison.Ordinal));
        plan.Commands.OfType<RecordConcern>().ShouldBeEmpty();
    }

    [Fact]
    public void What_a_file_leaves_out_is_kept_and_told()
    {
        var plan = Import(r => r.Edition("Mombasa").Items("concerns").RemoveAt(2));
        plan.Commands.ShouldBeEmpty();
        plan.Kept.ShouldBe(["mombasa-c3"]);
        plan.Counts.Single(c => c.Kind == "concerns").ShouldBe(new("concerns", 0, 0, 173, 1, 0));
    }

    [Fact]
    public void A_whole_edition_left_out_changes_nothing()
    {
        var plan = Import(r => r["editions"]!.AsArray().RemoveAt(0));
        plan.Commands.ShouldBeEmpty();
        plan.Counts.Single(c => c.Kind == "forums").Unchanged.ShouldBe(46);
    }

    [Fact]
    public void Items_in_another_order_are_the_same_items() =>
        Import(r =>
        {
            var items = r.Edition("Mombasa").Items("concerns");
            var first = items[0];
            items.RemoveAt(0);
            items.Add(first);
        })
            .Commands.ShouldBeEmpty();

    [Fact]
    public void An_item_that_is_like_none_is_new_and_takes_the_next_number()
    {
        var plan = Import(r =>
            r.Edition("Mombasa").Items("concerns").Insert(0, Files.Item("disaster_climate", "Floods cut off the estate each April."))
        );
        plan.Commands.OfType<RecordConcern>().ShouldHaveSingleItem().Id.ShouldBe("mombasa-c11");
        plan.Commands.OfType<CorrectConcern>().ShouldBeEmpty();
        plan.Counts.Single(c => c.Kind == "concerns").Unchanged.ShouldBe(174);
    }

    [Fact]
    public void An_id_in_the_file_decides_alone()
    {
        var plan = Import(r =>
        {
            var item = Files.Item("disaster_climate", "Floods cut off the estate each April.");
            item["id"] = "mombasa-c4";
            r.Edition("Mombasa").Items("concerns")[3] = item;
        });
        plan.Commands.OfType<CorrectConcern>().ShouldHaveSingleItem().Id.ShouldBe("mombasa-c4");
        plan.Commands.OfType<RecordConcern>().ShouldBeEmpty();
    }

    [Fact]
    public void What_an_office_corrected_since_is_not_undone_by_the_same_file()
    {
        var before = _shelf.Record.State<Commitment>("commitment/mombasa-p1")!.Details!;
        var reason = Words.Of(_shelf.NewSalt, ("en", "The date was changed by circular."));
        _shelf.Do(
            new("office:interior@KE"),
            [new CorrectCommitment(Guid.NewGuid(), "mombasa-p1", before with { Due = new(2027, 3, 1) }, reason, [])]
        );
        Import(_ => { }).Commands.ShouldBeEmpty();
        _shelf.Record.State<Commitment>("commitment/mombasa-p1")!.Details!.Due.ShouldBe(new DateOnly(2027, 3, 1));
    }

    [Fact]
    public void Words_that_were_erased_do_not_come_back_with_the_same_file()
    {
        _shelf.Erase("concern/mombasa-c1");
        var plan = Import(_ => { });
        plan.Commands.ShouldBeEmpty();
        plan.Kept.ShouldBe(["mombasa-c1"]);
    }

    [Fact]
    public void A_concern_that_was_withheld_since_stays_withheld()
    {
        _shelf.Do(Actor.System, [new WithholdConcern(Guid.NewGuid(), "mombasa-c1", "safety")]);
        Import(_ => { }).Commands.ShouldBeEmpty();
        Import(r => r.Edition("Mombasa").Item("concerns", 0)["summary"] = NewWords);
        _shelf.Record.State<Concern>("concern/mombasa-c1")!.Disclosed.ShouldBeFalse();
    }

    [Fact]
    public void A_later_report_that_is_new_is_added_to_its_forum()
    {
        var plan = Import(r =>
            r.Edition("Kwale")["follow_up"] = new JsonArray(
                new JsonObject { ["summary"] = "3 May 2026: the ferry post was opened.", ["source"] = "https://example.org/ferry" }
            )
        );
        var report = plan.Commands.ShouldHaveSingleItem().ShouldBeOfType<ReportAfterwards>();
        (report.Id, report.On).ShouldBe(("kwale-2025", Period.Day(new(2026, 5, 3))));
    }

    [Fact]
    public void A_finding_of_the_report_put_right_records_the_report_again()
    {
        var plan = Import(r => r["national_report"]!["findings"]![0]!["summary"] = "Over 130 gangs in Nairobi, by the ministry's count.");
        plan.Commands.ShouldHaveSingleItem().Stream.ShouldBe("report/national-2025");
        plan.Counts.Single(c => c.Kind == "reports").Corrected.ShouldBe(1);
    }

    private ImportPlan Import(Action<JsonObject> change) => _shelf.Import(Files.Record(change));
}
