using Jukwaa.Web.Tests.Import;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>Files that cannot be imported, as whoever typed the command reads it.</summary>
public sealed class BrokenByCommandTests(Bench bench) : IClassFixture<Bench>
{
    private static readonly string[] Places =
    [
        "editions[0].county: ",
        "editions[1].concerns[0].category: ",
        "editions[2].commitments[0].summary: ",
        "editions[3].sources[0]: ",
        "national_report.launched: ",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_problem_is_a_line_with_its_place_and_nothing_is_changed(bool dryRun)
    {
        var file = bench.Changed(
            "broken.json",
            r =>
            {
                Damage.Apply(r, "editions[0].county", "text");
                Damage.Apply(r, "editions[1].concerns[0].category", "text");
                Damage.Apply(r, "editions[2].commitments[0].summary", "missing");
                Damage.Apply(r, "editions[3].sources[0]", "empty");
                Damage.Apply(r, "national_report.launched", "missing");
            }
        );
        var before = await bench.End();
        var told = await bench.Run(dryRun ? ["import", file, "--dry-run"] : ["import", file]);
        told.Code.ShouldBe(1);
        told.Sentences[..^1].Select(s => s[..(s.IndexOf(": ", StringComparison.Ordinal) + 2)]).Order().ShouldBe(Places.Order());
        told.Sentences[^1].ShouldBe($"jukwaa: {file} has 5 problem(s); nothing was imported.");
        told.Out.ShouldNotContain("corrected");
        (await bench.End()).ShouldBe(before);
    }

    [Fact]
    public async Task A_table_names_line_and_column_and_a_good_line_beside_a_bad_one_is_not_kept()
    {
        var table = Files.Concerns(
            [],
            [("ref", "2025-002"), ("theme", "cattle")],
            [("ref", "2025-003"), ("raised_on", "8 April"), ("public", "perhaps")]
        );
        var before = await bench.End();
        var told = await bench.Run("import", bench.Write("broken.csv", table));
        told.Code.ShouldBe(1);
        told.Sentences.Length.ShouldBe(4);
        told.Sentences.ShouldContain(s => s.StartsWith("line 3, column theme: 'cattle' is not a theme", StringComparison.Ordinal));
        told.Sentences.ShouldContain(s => s.StartsWith("line 4, column raised_on: '8 April' is not a date", StringComparison.Ordinal));
        told.Sentences.ShouldContain(s => s.StartsWith("line 4, column public: Write yes", StringComparison.Ordinal));
        (await bench.End()).ShouldBe(before);
    }

    [Fact]
    public async Task What_only_the_rules_refuse_is_told_before_anything_is_done()
    {
        var before = await bench.End();
        var told = await bench.Run("import", bench.Write("future.csv", Files.Concerns([], [("ref", "2025-002"), ("raised_on", "2091-01-01")])));
        told.Code.ShouldBe(1);
        told.Sentences[0].ShouldStartWith("line 3: ");
        told.Sentences[0].ShouldContain("future");
        told.Error.ShouldNotContain("   at ");
        (await bench.End()).ShouldBe(before);
    }
}
