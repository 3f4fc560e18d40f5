using Jukwaa.Domain.Access;

namespace Jukwaa.Storage.Import;

/// <summary>Reads concerns or commitments in CSV; which of them, the names of the columns tell. docs/reference/import.md describes them.</summary>
internal sealed class CsvFile(Reference reference, Companions companions, Problems problems)
{
    /// <summary>What the file says; null when it is neither table, and the problem says why.</summary>
    public Contents? Parse(byte[] bytes)
    {
        var table = CsvTable.Parse(bytes, "", problems);
        if (table.Rows is not { } rows || Kind(table.Columns) is not { } concerns)
        {
            return null;
        }

        var read = concerns
            ? Of(new ConcernLines(reference, companions, problems).Read(rows), [])
            : Of([], new CommitmentLines(reference, companions, problems).Read(rows));
        foreach (var twice in ((IEnumerable<ItemDraft>)[.. read.Concerns, .. read.Commitments]).GroupBy(d => d.Id).SelectMany(g => g.Skip(1)))
        {
            problems.Add($"{twice.Where}, column ref", $"The reference of '{twice.Id}' stands in this file twice: give each line its own.");
        }

        return read;
    }

    /// <summary>Whether these are the columns of concerns; null, with problems, when they are those of neither table.</summary>
    private bool? Kind(IReadOnlyList<string> columns)
    {
        var concerns = columns.Contains("summary");
        if (!concerns && !columns.Contains("wording"))
        {
            problems.Add("line 1", "The first line must name the columns: concerns have one named 'summary', commitments one named 'wording'.");
            return null;
        }

        var known = concerns ? ConcernLines.Columns : CommitmentLines.Columns;
        var before = problems.Count;
        foreach (var missing in known.Except(columns))
        {
            problems.Add("line 1", $"The column '{missing}' is missing: add it; its cells may be empty where nothing is known.");
        }

        foreach (var unknown in columns.Except(known).Concat(columns.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key)))
        {
            problems.Add(
                "line 1",
                $"There is no column '{TextRules.Short(unknown)}', or it stands here twice: take it out, or write its name as in docs/reference/import.md."
            );
        }

        return before == problems.Count ? concerns : null;
    }

    private static Contents Of(IReadOnlyList<ConcernDraft> concerns, IReadOnlyList<CommitmentDraft> commitments) =>
        new([], concerns, commitments, null, [], new Dictionary<string, string>(), null, []);
}
