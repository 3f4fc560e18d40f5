using System.Net;
using System.Text.RegularExpressions;
using Jukwaa.Web.Tests.Import;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>Tables of concerns and commitments from the command line, and what of them the public can find.</summary>
public sealed partial class TableByCommandTests(Bench bench) : IClassFixture<Bench>
{
    private const string Private = "kwale-c-private-1";

    private static readonly string[] Addresses =
    [
        "/",
        "/sw",
        "/concerns?county=kwale",
        "/counties/kwale",
        "/sw/counties/kwale",
        "/issues/kwale-gangs",
        "/search?q=tumbaku",
        "/sw/search?q=tumbaku",
        "/api/v1/concerns?place=KE-02",
        "/api/v1/issues?place=KE-02",
        "/api/v1/places",
    ];

    private static readonly (string, string)[] Open = [("ref", "open-1"), ("summary", "Watchmen at Ukunda have no whistles.")];

    private static readonly (string, string)[] Closed =
    [
        ("ref", "private-1"),
        ("summary", "The tumbaku seller of Ukunda pays a gang."),
        ("translation_sw", "Muuza tumbaku wa Ukunda hulipa genge."),
        ("experience", "She was followed home."),
    ];

    [Fact]
    public async Task A_private_concern_changes_no_page_no_answer_no_search_and_no_count()
    {
        await Import(Files.Concerns([.. Open, ("public", "yes")]), "concerns 1 new");
        using var served = await bench.Serve();
        using var client = new HttpClient { BaseAddress = served.Address };
        var before = await Look(client);
        before["/concerns?county=kwale"].ShouldContain("no whistles");

        await Import(Files.Concerns([.. Closed, ("public", "no")]), "concerns 1 new");
        (await bench.Ask($"select count(*) from ledger.fact where stream = 'concern/{Private}'")).ShouldNotBe("0");
        var after = await Look(client);
        foreach (var address in Addresses)
        {
            // As lines, so that a difference is what is told, not two whole pages.
            after[address].Split('\n').Except(before[address].Split('\n')).ShouldBeEmpty(address);
            after[address].Length.ShouldBe(before[address].Length, address);
        }

        foreach (var address in (string[])[$"/concerns/{Private}", $"/sw/concerns/{Private}", $"/api/v1/concerns/{Private}"])
        {
            (await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                address
            );
        }

        await Import(Files.Concerns([.. Closed, ("public", "yes")]), "concerns 0 new 1 corrected");
        (await served.Get($"/concerns/{Private}")).ShouldContain("tumbaku seller");
        (await served.Get("/search?q=tumbaku")).ShouldContain($"/concerns/{Private}");
        (await served.Signal("INT")).ShouldBe(0);
    }

    [Fact]
    public async Task A_commitment_of_a_table_is_public_with_its_owner_and_its_deadline()
    {
        (string, string)[] line = [("ref", "whistle-1"), ("wording", "Give 40 whistles to the watchmen of Diani."), ("quantity", "40 whistles")];
        await Import(Files.Commitments(line), "commitments 1 new 0 corrected");
        await Import(Files.Commitments(line), "commitments 0 new 0 corrected 1 unchanged");
        using var served = await bench.Serve();
        var page = await served.Get("/commitments/kwale-p-whistle-1");
        page.ShouldContain("Give 40 whistles to the watchmen of Diani.");
        page.ShouldContain("15 April 2025");
        (await served.Get("/api/v1/commitments/kwale-p-whistle-1")).ShouldContain("\"2025-04-15\"");
        (await served.Signal("INT")).ShouldBe(0);
    }

    private async Task Import(string table, string counts)
    {
        var told = await bench.Run("import", bench.Write("table.csv", table));
        told.Code.ShouldBe(0, told.Error);
        Bench.Spaced(told.Out).ShouldContain(counts);
    }

    /// <summary>Each answer without the number and time of the last fact, which tell that something was recorded and not what.</summary>
    private static async Task<Dictionary<string, string>> Look(HttpClient client)
    {
        var seen = new Dictionary<string, string>();
        foreach (var address in Addresses)
        {
            var text = await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            seen[address] = LastFact().Replace(text, "");
        }

        return seen;
    }

    [GeneratedRegex("As of fact [^<]*|Hadi rekodi namba [^<]*|\"asOf\":[^}]*}|\"generatedAt\":\"[^\"]*\"|\"lastFact\":\\d+")]
    private static partial Regex LastFact();
}
