using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage.Import;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

/// <summary>What editors worked out beside the record: links and reports of progress, in a folder of its own.</summary>
public sealed class LinkImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jukwaa-companions-").FullName;

    private readonly Shelf _shelf = new();

    public LinkImportTests()
    {
        foreach (var file in new[] { "voices.csv", "places.csv", "sw.csv" })
        {
            File.Copy(Path.Combine(Shelf.Data, "record", file), Path.Combine(_folder, file));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_link_is_a_match_by_the_editors_with_its_reason_in_both_languages()
    {
        Links("mombasa-p1,mombasa-c7,More officers come faster.,Maafisa zaidi hufika haraka.");
        var match = Import().Commands.OfType<MatchConcern>().ShouldHaveSingleItem();
        (match.Id, match.Concern, match.By).ShouldBe(("mombasa-p1", "mombasa-c7", "editors"));
        match.Reason.Passages.Select(p => p.Language).ShouldBe(["en", "sw"]);
    }

    [Fact]
    public void A_new_reason_replaces_the_old_and_a_link_left_out_is_withdrawn()
    {
        Links("mombasa-p1,mombasa-c7,More officers come faster.,Maafisa zaidi.", "mombasa-p2,mombasa-c8,Better pay.,Malipo bora.");
        Import();
        Links("mombasa-p1,mombasa-c7,Officers come faster when there are more.,Maafisa zaidi.");
        var plan = Import();
        plan.Commands.Select(c => c.GetType().Name).ShouldBe(["MatchConcern", "WithdrawMatch"], ignoreOrder: true);
        plan.Counts.Single(c => c.Kind == "links").ShouldBe(new("links", 0, 1, 0, 0, 1));
        Import().Commands.ShouldBeEmpty();
    }

    [Fact]
    public void A_match_that_somebody_took_back_is_not_made_again_by_the_same_link()
    {
        Links("mombasa-p1,mombasa-c7,More officers come faster.,Maafisa zaidi.");
        Import();
        var why = Words.Of(_shelf.NewSalt, ("en", "It does not touch this at all."));
        _shelf.Do(new("community"), [new WithdrawMatch(Guid.NewGuid(), "mombasa-p1", "mombasa-c7", why)]);
        var plan = Import();
        plan.Commands.ShouldBeEmpty();
        plan.Kept.ShouldBe(["mombasa-p1 mombasa-c7"]);
    }

    [Fact]
    public void Without_a_file_of_links_no_link_is_touched()
    {
        Links("mombasa-p1,mombasa-c7,More officers come faster.,Maafisa zaidi.");
        Import();
        File.Delete(Path.Combine(_folder, "links.csv"));
        Import().Commands.ShouldBeEmpty();
    }

    [Fact]
    public void Links_and_reports_about_what_is_not_on_record_wait_and_are_counted()
    {
        Links("mombasa-p1,mombasa-c99,Reason.,Sababu.", "mombasa-p99,mombasa-c1,Reason.,Sababu.");
        Progress("mombasa-p98,2025-12-02,Done.,Imetekelezwa.,https://example.org/a,true");
        var plan = Import();
        plan.Waiting.ShouldBe(3);
        plan.Commands.OfType<MatchConcern>().ShouldBeEmpty();
    }

    [Fact]
    public void A_record_with_an_item_less_still_gives_each_text_the_id_that_links_name()
    {
        Links("mombasa-p1,mombasa-c7,More officers come faster.,Maafisa zaidi.");
        var file = Files.Record(r => r.Edition("Mombasa").Items("concerns").RemoveAt(0));
        var plan = _shelf.Plan(System.Text.Encoding.UTF8.GetBytes(file), _folder);
        plan.Commands.OfType<Jukwaa.Domain.Concerns.RecordConcern>()
            .Where(c => c.Id.StartsWith("mombasa-", StringComparison.Ordinal))
            .Select(c => c.Id)
            .ShouldBe(Enumerable.Range(2, 9).Select(n => $"mombasa-c{n}"));
    }

    [Fact]
    public void A_report_of_progress_comes_with_its_source_as_evidence_and_once()
    {
        Progress("meru-p1,2025-05-08,The units were placed.,Vikosi viliwekwa.,https://example.org/meru,true");
        var report = Import().Commands.OfType<ReportProgress>().ShouldHaveSingleItem();
        (report.Id, report.On, report.ClaimsDone).ShouldBe(("meru-p1", Period.Day(new(2025, 5, 8)), true));
        report.Evidence.ShouldHaveSingleItem().Passages[0].Language.ShouldBe("url");
        Import().Commands.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("meru-p1,May,Done.,Imetekelezwa.,https://example.org/a,true", "progress.csv: line 2, column on")]
    [InlineData("meru-p1,,Done.,Imetekelezwa.,https://example.org/a,true", "progress.csv: line 2, column on")]
    [InlineData("meru-p1,2025-05,,Imetekelezwa.,https://example.org/a,true", "progress.csv: line 2, column report_en")]
    [InlineData("meru-p1,2025-05,Done.,Imetekelezwa.,a newspaper,true", "progress.csv: line 2, column source")]
    [InlineData("meru-p1,2025-05,Done.,Imetekelezwa.,https://example.org/a,perhaps", "progress.csv: line 2, column claims_done")]
    public void A_mistake_in_progress_is_told_with_file_line_and_column(string line, string where)
    {
        Progress(line);
        _shelf.Plan(Shelf.TheRecord, _folder).Problems.ShouldContain(p => p.Where == where);
    }

    private void Links(params string[] lines) => Write("links.csv", "commitment,concern,reason_en,reason_sw", lines);

    private void Progress(params string[] lines) => Write("progress.csv", "commitment,on,report_en,report_sw,source,claims_done", lines);

    private void Write(string file, string header, string[] lines) => File.WriteAllLines(Path.Combine(_folder, file), [header, .. lines]);

    private ImportPlan Import()
    {
        var plan = _shelf.Plan(Shelf.TheRecord, _folder);
        plan.Problems.ShouldBeEmpty();
        _shelf.Do(Domain.Access.Actor.Editors, plan.Commands);
        return plan;
    }
}
