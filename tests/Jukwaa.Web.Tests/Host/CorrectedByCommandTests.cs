using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jukwaa.Web.Tests.Import;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>A corrected copy of the record, from the command line to the public page.</summary>
public sealed class CorrectedByCommandTests(Bench bench) : IClassFixture<Bench>
{
    private const string Old = "Juvenile machete gangs terrorising neighbourhoods, with young people used by politicians.";

    private const string OldInKiswahili = "Magenge ya watoto wanaobeba mapanga yanawahangaisha wakazi mitaani, huku vijana wakitumiwa na wanasiasa.";

    private const string New = "Juvenile machete gangs terrorising neighbourhoods at night, with young people used by some politicians.";

    [Fact]
    public async Task Only_the_corrections_are_added_and_the_public_sees_both_wordings()
    {
        var file = bench.Changed("corrected.json", Correct);
        bench.Unlink("mombasa-p1,mombasa-c7,");
        var before = await bench.End();

        Counts(await bench.Run("import", file, "--dry-run")).ShouldContain("Nothing was changed (--dry-run).");
        (await bench.End()).ShouldBe(before);

        var last = await bench.Ask("select max(seq) from ledger.fact");
        var told = await bench.Run("import", file);
        var added = await bench.Ask($"select type from ledger.fact where seq > {last} order by type");
        added.ShouldBe(
            "CommitmentCorrected ConcernCorrected ConcernDisclosed ConcernGathered ConcernRecorded IssueOpened IssueRouted MatchWithdrawn"
        );
        Counts(told).ShouldContain(string.Create(CultureInfo.InvariantCulture, $"Recorded {added.Split(' ').Length} facts."));
        await Nothing(file);
        await Sound();
        await Seen();
    }

    private static void Correct(JsonObject record)
    {
        record.Edition("Mombasa").Item("concerns", 0)["summary"] = New;
        record.Edition("Mombasa").Item("commitments", 0)["deadline"] = "by December 2027";
        record.Edition("Kwale").Items("concerns").Add(Files.Item("disaster_climate", "Floods cut off Vanga each April."));
    }

    private static string Counts(Told told)
    {
        told.Code.ShouldBe(0, told.Error);
        var said = Bench.Spaced(told.Out);
        said.ShouldContain("forums 0 new 0 corrected 47 unchanged");
        said.ShouldContain("concerns 1 new 1 corrected 173 unchanged");
        said.ShouldContain("commitments 0 new 1 corrected 120 unchanged");
        said.ShouldMatch(@"links 0 new 0 corrected \d+ unchanged 1 withdrawn");
        said.ShouldContain("texts stand in one language only");
        return said;
    }

    private async Task Nothing(string file)
    {
        var before = await bench.End();
        var again = await bench.Run("import", file);
        again.Code.ShouldBe(0, again.Error);
        again.Out.ShouldContain("Nothing new: all of it was on record.");
        Bench.Spaced(again.Out).ShouldContain("concerns 0 new 0 corrected 175 unchanged");
        (await bench.End()).ShouldBe(before);
    }

    private async Task Sound()
    {
        var verified = await bench.Run("verify");
        verified.Code.ShouldBe(0, verified.Error);
        verified.Out.ShouldContain("All is well.");
        verified.Error.ShouldBeEmpty();
    }

    private async Task Seen()
    {
        using var served = await bench.Serve();
        // The new wording has no translation yet; the old one had.
        foreach (var (page, old) in (IEnumerable<(string, string)>)[("/concerns/mombasa-c1", Old), ("/sw/concerns/mombasa-c1", OldInKiswahili)])
        {
            var text = await served.Get(page);
            text.ShouldContain(New);
            text.ShouldContain(old);
        }

        using var json = JsonDocument.Parse(await served.Get("/api/v1/concerns/mombasa-c1"));
        var concern = json.RootElement.GetProperty("concern");
        concern.GetProperty("corrected").GetBoolean().ShouldBeTrue();
        concern.GetProperty("summary").GetProperty("en").GetString().ShouldBe(New);
        var step = json.RootElement.GetProperty("timeline").EnumerateArray().Single(e => e.GetProperty("kind").GetString() == "ConcernCorrected");
        step.GetProperty("before").GetProperty("en").GetString().ShouldBe(Old);
        step.GetProperty("actor").GetString().ShouldBe("editors");
        (await served.Get("/api/v1/commitments/mombasa-p1")).ShouldContain("2027-12-31");
        (await served.Get("/api/v1/concerns/mombasa-c2")).ShouldContain("\"corrected\":false");
        (await served.Signal("INT")).ShouldBe(0);
    }
}
