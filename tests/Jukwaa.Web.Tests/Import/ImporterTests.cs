using System.Diagnostics;
using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Storage.Import;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

/// <summary>The real files into a real database.</summary>
public sealed class ImporterTests(Cluster cluster) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jukwaa-import-").FullName;

    private Database _database = null!;

    private Ledger _ledger = null!;

    private Importer _importer = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Record => Path.Combine(Shelf.Data, "record", "editions.json");

    public async ValueTask InitializeAsync()
    {
        _database = await Database.Connect(await cluster.CloneOfKenya(), stop: Stop);
        var reference = await AllKenya.Load(_database);
        _ledger = new(_database, reference, TimeProvider.System);
        _importer = new(_database, _ledger, reference, Path.Combine(Shelf.Data, "record"), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_record_of_2025_is_public_after_one_import_and_a_second_adds_nothing()
    {
        var told = new List<int>();
        var watch = Stopwatch.StartNew();
        var plan = await _importer.Plan(Record, Stop);
        var outcome = await _importer.Apply(plan, new Told(told), Stop);
        TestContext.Current.SendDiagnosticMessage(
            $"Imported {plan.Commands.Count} commands, {outcome.Facts} facts in {watch.ElapsedMilliseconds} ms."
        );
        outcome.Refusal.ShouldBeNull();
        told[^1].ShouldBe(plan.Commands.Count);

        (await Count("open.forum")).ShouldBe(47);
        (await Count("open.concern")).ShouldBe(174);
        (await Count("open.commitment")).ShouldBe(121);
        (await Count("open.report")).ShouldBe(1);
        (await Count("open.commitment where due_on is not null")).ShouldBe(18);
        (await Count("open.concern c where exists (select from open.source s where s.subject_id = c.id)")).ShouldBe(174);
        (await Count("open.commitment where wording_sw = wording_en")).ShouldBe(0);

        var again = await _importer.Plan(Record, Stop);
        again.Problems.ShouldBeEmpty();
        again.Commands.ShouldBeEmpty();
        (await _importer.Apply(again, null, Stop)).Facts.ShouldBe(0);
    }

    [Fact]
    public async Task A_plan_changes_nothing_by_itself()
    {
        (await _importer.Plan(Record, Stop)).Commands.ShouldNotBeEmpty();
        (await Count("ledger.fact")).ShouldBe(0);
    }

    [Fact]
    public async Task A_corrected_file_adds_the_correction_and_both_wordings_are_kept()
    {
        await Import(Record);
        var before = await Count("ledger.fact");
        var plan = await Import(
            Write(
                "corrected.json",
                Files.Record(r => r.Edition("Mombasa").Item("concerns", 0)["summary"] = "Gangs of boys with machetes, used by politicians.")
            )
        );
        plan.Counts.Single(c => c.Kind == "concerns").Corrected.ShouldBe(1);
        (await Count("ledger.fact")).ShouldBe(before + 1);
        (
            await Count("open.concern where corrected and summary_en like 'Gangs of boys%' and summary_sw = summary_en and translated is null")
        ).ShouldBe(1);
        (await Count("open.event where subject_id = 'mombasa-c1' and kind = 'ConcernCorrected' and before_en like 'Juvenile machete%'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_applied_twice_at_once_is_done_once()
    {
        var plan = await _importer.Plan(Record, Stop);
        var facts = await Task.WhenAll(_importer.Apply(plan, null, Stop), _importer.Apply(plan, null, Stop));
        facts.Select(f => f.Refusal).ShouldAllBe(r => r == null);
        facts.Sum(f => f.Facts).ShouldBe((int)await Count("ledger.fact"));
    }

    [Fact]
    public async Task A_plan_made_stale_by_another_import_is_refused_as_a_whole()
    {
        await Import(Write("small.json", Files.Small(_ => { })));
        var corrected = await _importer.Plan(
            Write("one.json", Files.Small(r => r.Edition("Kwale").Items("concerns").Add(Files.Item("gangs", "Boys sell guns at the market.")))),
            Stop
        );
        var other = await _importer.Plan(
            Write("two.json", Files.Small(r => r.Edition("Kwale").Items("concerns").Add(Files.Item("gangs", "Rangers shoot at herders.")))),
            Stop
        );
        (await _importer.Apply(corrected, null, Stop)).Refusal.ShouldBeNull();
        var before = await Count("ledger.fact");
        (await _importer.Apply(other, null, Stop)).Refusal!.Code.ShouldBe("concern-exists");
        (await Count("ledger.fact")).ShouldBe(before);
    }

    [Fact]
    public async Task Tables_come_in_after_the_record_and_leave_it_as_it_is()
    {
        await Import(Record);
        await Import(Write("concerns.csv", Files.Concerns([], [("ref", "2026-002"), ("public", "no")])));
        await Import(
            Write("commitments.csv", Files.Commitments([("answers", "kwale-c-2025-001"), ("answers_reason", "Officers stop the robberies.")]))
        );
        (await Count("open.concern where county = 'KE-02' and id like 'kwale-c-%'")).ShouldBe(1);
        (await Count("open.answer where commitment = 'kwale-p-2025-001' and concern = 'kwale-c-2025-001'")).ShouldBe(1);
        (await _importer.Plan(Record, Stop)).Commands.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("missing.json", null, "There is no file")]
    [InlineData("empty.json", "", "This file is empty")]
    [InlineData("words.txt", "Just words", "must name the columns")]
    public async Task A_file_that_cannot_be_read_is_refused_in_one_sentence(string name, string? text, string sentence)
    {
        var plan = await _importer.Plan(text is null ? Path.Combine(_folder, name) : Write(name, text), Stop);
        plan.Problems.ShouldHaveSingleItem().Sentence.ShouldContain(sentence);
        await Should.ThrowAsync<InvalidOperationException>(() => _importer.Apply(plan, null, Stop));
    }

    [Fact]
    public async Task A_file_of_more_than_50_megabytes_is_refused_unread()
    {
        var path = Path.Combine(_folder, "large.json");
        await using (var file = File.Create(path))
        {
            file.SetLength(50_000_001);
        }

        (await _importer.Plan(path, Stop)).Problems.ShouldHaveSingleItem().Sentence.ShouldContain("the most is 50");
    }

    private async Task<ImportPlan> Import(string path)
    {
        var plan = await _importer.Plan(path, Stop);
        plan.Problems.ShouldBeEmpty();
        (await _importer.Apply(plan, null, Stop)).Refusal.ShouldBeNull();
        return plan;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<long> Count(string what)
    {
        await using var connection = await _database.Owner.OpenConnectionAsync(Stop);
        return await connection.ExecuteScalarAsync<long>($"select count(*) from {what}");
    }

    private sealed class Told(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
