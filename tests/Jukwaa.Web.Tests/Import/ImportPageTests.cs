using System.Text.RegularExpressions;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Storage.Import;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

/// <summary>The page that describes the files says what is so.</summary>
public sealed partial class ImportPageTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Shelf.Data, "..", "docs", "reference", "import.md"));

    private readonly Shelf _shelf = new();

    [Fact]
    public void The_example_of_concerns_comes_in_as_it_stands()
    {
        _shelf.Import(Example("summary"));
        var first = _shelf.Record.State<Concern>("concern/kwale-c-2026-001")!;
        (first.Disclosed, first.Details!.Groups.Count).ShouldBe((true, 2));
        var second = _shelf.Record.State<Concern>("concern/kwale-c-2026-002")!;
        (second.Disclosed, second.Details!.Place, second.Details.Summary.Language).ShouldBe((false, "KE-C008", "sw"));
    }

    [Fact]
    public void The_example_of_commitments_comes_in_after_the_record()
    {
        _shelf.Import(Shelf.TheRecord);
        _shelf.Import(Example("wording"));
        var commitment = _shelf.Record.State<Commitment>("commitment/kwale-p-2026-001")!;
        commitment.Details!.Due.ShouldBe(new DateOnly(2025, 7, 8));
        commitment.Answers.ShouldHaveSingleItem().Concern.ShouldBe("kwale-c1");
    }

    [Fact]
    public void Every_column_is_described()
    {
        ConcernLines.Columns.Concat(CommitmentLines.Columns).Where(c => !_page.Contains($"`{c}`", StringComparison.Ordinal)).ShouldBeEmpty();
        _page.ShouldContain("50 MB");
        ImportFile.MostBytes.ShouldBe(50_000_000);
        _page.ShouldContain($"{Jukwaa.Storage.Ledger.MostTogether:N0} changes");
        _page.ShouldContain($"At most {Problems.Most:N0} are listed");
    }

    private static string Example(string column) =>
        Block().Matches(_page).Select(m => m.Groups[1].Value).Single(b => b.Split('\n')[0].Split(',').Contains(column));

    [GeneratedRegex("```csv\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
