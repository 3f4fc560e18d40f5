using System.Globalization;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Publishing;
using Jukwaa.Storage;
using Shouldly;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>What must hold of any ledger and its rows, whatever was done to it and in whatever order.</summary>
internal static class Whole
{
    public static async Task ShouldBeWhole(this TestLedger desk)
    {
        var before = await Snapshot.Rows(desk);
        (await Verify.Run(desk.Database, null, TestLedger.Stop)).First.ShouldBeEmpty();
        await Rebuild.Run(desk.Database, null, TestLedger.Stop);
        (await Snapshot.Rows(desk)).ShouldBe(before);
        var facts = await Facts(desk);
        await PublicIsWhatWasDisclosed(desk, facts);
        await StandingsAreThoseOfTheRules(desk, facts);
    }

    private static async Task<IReadOnlyList<StoredFact>> Facts(TestLedger desk)
    {
        await using var connection = await desk.Database.Owner.OpenConnectionAsync(TestLedger.Stop);
        await using var command = new Npgsql.NpgsqlCommand($"select {StoredFact.Columns} from ledger.fact order by seq", connection);
        await using var reader = await command.ExecuteReaderAsync(TestLedger.Stop);
        return await LedgerSql.List(reader, StoredFact.Read, TestLedger.Stop);
    }

    private static async Task PublicIsWhatWasDisclosed(TestLedger desk, IReadOnlyList<StoredFact> facts)
    {
        var model = new Model();
        foreach (var fact in facts)
        {
            model.Add(fact.Seq, fact.Stream, fact.Type, fact.Body);
        }

        async Task Holds(string sql, IEnumerable<string> expected) =>
            (await desk.List<string>(sql)).Order(StringComparer.Ordinal).ShouldBe(expected, sql);
        await Holds("select id from open.concern", model.Disclosed);
        await Holds("select id from open.issue", model.Issues);
        await Holds("select id from open.forum", model.PublicForums);
        await Holds("select id from desk.forum", model.Of("forum"));
        await Holds("select distinct id from open.search where kind = 'forum'", model.PublicForums);
        await Holds("select id from open.commitment", model.Of("commitment"));
        await Holds("select id from open.report", model.Of("report"));
        await Holds("select id from open.review", model.Of("review"));
        await Holds("select id from desk.concern", model.Of("concern"));
        await Holds("select id from desk.issue", model.Of("issue"));
        await Holds("select commitment || ' ' || concern from desk.answer", model.Answers);
        await Holds("select commitment || ' ' || concern from open.answer", model.PublicAnswers);
        await Holds("select concat_ws(' ', seq, subject_kind, subject_id) from desk.event", model.Events);
        await Holds("select concat_ws(' ', seq, subject_kind, subject_id) from open.event", model.PublicEvents);
        await Holds("select id || ' ' || supported_phone + supported_web from open.issue", model.Supported);
        await Holds("select id from open.moved_issue", model.Moved);
        await Holds("select distinct id from open.search where kind = 'concern'", model.Disclosed);
        await Holds("select distinct id from open.search where kind = 'issue'", model.Issues);
        await Holds("select distinct subject_id from open.source where subject_kind = 'concern'", model.Published);
        var open = string.Join('\n', await Snapshot.Rows(desk, "open."));
        model.Withheld.Where(c => open.Contains(World.Mark(c), StringComparison.Ordinal)).ShouldBeEmpty("words about a concern that is not public");
        model
            .Withheld.Where(c => System.Text.RegularExpressions.Regex.IsMatch(open, $@"\b{c}\b"))
            .ShouldBeEmpty("the id of a concern that is not public");
        open.ShouldNotContain(World.Secret, Case.Sensitive, "words as said of what nobody published");
        model.Disclosed.Where(c => !open.Contains(World.Mark(c), StringComparison.Ordinal)).ShouldBeEmpty("the mark must be where it may be");
    }

    private static async Task StandingsAreThoseOfTheRules(TestLedger desk, IReadOnlyList<StoredFact> facts)
    {
        var states = facts.GroupBy(f => f.Stream).Select(g => Track.Fold(g.Key, g)).ToDictionary(t => t.Stream, t => t.State);
        var promises = All<Commitment>(states, "commitment");
        var concerns = All<Concern>(states, "concern");
        var issues = All<Issue>(states, "issue");
        IEnumerable<Standing> To(Func<string, bool> concern) =>
            promises.Values.Where(p => p.Answers.Any(m => concern(m.Concern))).Select(Standing.Of);
        await Stands(desk, "commitment", promises.ToDictionary(p => p.Key, p => Standing.Of(p.Value)));
        await Stands(
            desk,
            "concern",
            concerns.ToDictionary(c => c.Key, c => ConcernStanding.Of(c.Value.Issue is { } i ? issues[i] : null, [.. To(id => id == c.Key)]))
        );
        await Stands(
            desk,
            "issue",
            issues.ToDictionary(
                i => i.Key,
                i => ConcernStanding.Of(i.Value, [.. To(id => concerns[id] is { Disclosed: true } c && c.Issue == i.Key)])
            )
        );
        var counts = promises.Select(p => $"{p.Key} {p.Value.Reports} {p.Value.Confirming} {p.Value.Denying} {p.Value.Finding}".Trim());
        const string Counted = "select concat_ws(' ', id, reports, verified_yes, verified_no, finding) from open.commitment";
        (await desk.List<string>(Counted)).ShouldBe(counts, ignoreOrder: true);
        var answered = concerns.Where(c => To(id => id == c.Key).Any()).Select(c => c.Key);
        (await desk.List<string>("select id from desk.concern where step_promised is not null")).ShouldBe(answered, ignoreOrder: true);
    }

    private static Dictionary<string, T> All<T>(Dictionary<string, object> states, string kind) =>
        states.Where(s => s.Value is T).ToDictionary(s => s.Key[(kind.Length + 1)..], s => (T)s.Value);

    private static async Task Stands(TestLedger desk, string kind, Dictionary<string, Standing> expected)
    {
        static string Line(string id, Standing s) =>
            string.Join(' ', new[] { id, s.Now, s.LapsesTo, s.LapsesOn?.ToString("O", CultureInfo.InvariantCulture) }.OfType<string>());
        foreach (var schema in (string[])["desk", "open"])
        {
            var rows = await desk.List<string>($"select concat_ws(' ', id, standing, lapses_to, lapses_on) from {schema}.{kind}");
            var known = rows.Select(r => r.Split(' ')[0]).ToHashSet();
            (schema == "open" || known.Count == expected.Count).ShouldBeTrue($"every {kind} has its row");
            rows.ShouldBe(expected.Where(e => known.Contains(e.Key)).Select(e => Line(e.Key, e.Value)), ignoreOrder: true);
        }
    }
}
