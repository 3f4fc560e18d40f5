using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Record;

namespace Jukwaa.Open.Look;

/// <summary>The charts of the pages, each with a finding of one line as its title.</summary>
internal static class Charts
{
    /// <summary>What became of all promises.</summary>
    internal static Chart OfNumbers(Say say, HomeNumbers numbers) =>
        Standings(say, "became", [.. numbers.ByStanding.Select(t => (t.Key, t.Count))], "");

    /// <summary>What became of the promises of a county, a forum or an institution. <paramref name="scope"/> is the filter of its lists.</summary>
    internal static Chart OfPromises(Say say, IReadOnlyList<CommitmentRow> promises, string scope) =>
        Standings(say, "became", [.. promises.GroupBy(p => p.Standing).Select(g => (g.Key, g.Count()))], scope);

    /// <summary>How far the concerns of a county have come round the loop. <paramref name="scope"/> is the filter of its lists.</summary>
    internal static Chart OfLoop(Say say, IReadOnlyList<ConcernRow> concerns, string scope)
    {
        var rows = LoopView
            .Keys.Select(
                (key, i) =>
                    new Counted(say["loop." + key], concerns.Count(c => c.Loop.Steps[i] is not null), Addresses.Concerns($"{scope}&step={key}"))
            )
            .ToList();
        return new(
            "loop",
            say.Count("chart.loop", concerns.Count, say.Number(rows[2].Count), say.Number(rows[3].Count)),
            say["chart.basis"],
            rows,
            concerns.Count
        );
    }

    /// <summary>What was raised, by theme or by group, most raised first.</summary>
    internal static Chart OfTerms(Say say, string id, IReadOnlyList<Places.TermCount> terms, int of, string scope) =>
        new(
            id,
            Finding(say, id, [.. terms.Where(t => t.Term.Key != Concerns.ConcernFilter.NotShown)], of),
            say["chart.basis." + id],
            [.. terms.Select(t => new Counted(say.Of(t.Term.Label), t.Count, Addresses.Concerns($"{scope}&{id}={t.Term.Key}")))],
            of
        );

    // Where all share one count, no kind is the most raised, and the title must not say so.
    private static string Finding(Say say, string id, IReadOnlyList<Places.TermCount> terms, int of) =>
        terms.Count == 0 ? say["chart.not_shown"]
        : terms.Count > 1 && terms[0].Count == terms[1].Count
            ? say.Count($"chart.{id}.even", terms.Count(t => t.Count == terms[0].Count), say.Number(terms[0].Count), say.Number(of))
        : say["chart." + id, say.Of(terms[0].Term.Label), say.Number(terms[0].Count), say.Number(of)];

    private static Chart Standings(Say say, string id, IReadOnlyList<(string Key, int Count)> counts, string scope)
    {
        var of = counts.Sum(c => c.Count);
        int With(Func<string, bool> standing) => counts.Where(c => standing(c.Key)).Sum(c => c.Count);
        var rows = counts.Where(c => c.Count > 0).OrderBy(c => Standing.Rank(c.Key)).Select(c => Row(say, c.Key, c.Count, scope)).ToList();
        return new(
            id,
            say.Count("chart.became", of, say.Number(With(key => Standing.Of(key).Tone == "good")), say.Number(With(key => key == "late"))),
            say["chart.basis.promises"],
            rows,
            of
        );
    }

    private static Counted Row(Say say, string key, int count, string scope)
    {
        var standing = Standing.Of(key);
        var filter = scope.Length == 0 ? "standing=" + key : $"{scope}&standing={key}";
        return new(say["standing." + key], count, Addresses.Commitments(filter), standing.Tone, standing.Icon);
    }
}
