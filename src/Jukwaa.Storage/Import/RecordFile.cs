using System.Globalization;
using System.Text.Json;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <summary>Reads the record's JSON: the editions of the county forums and the national report with its directives.</summary>
internal sealed class RecordFile(Reference reference, Companions companions, Problems problems)
{
    private readonly EditionReading _editions = new(reference, companions, problems);

    private readonly ReportReading _report = new(reference, companions, problems);

    /// <summary>What the file says; null when it is not such a file, and the problem says why.</summary>
    public Contents? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, new() { AllowDuplicateProperties = false });
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("editions", out _))
            {
                return Read(new(json.RootElement, "", problems));
            }

            problems.Add("", "This JSON is not the record: it needs an object with a list named 'editions'.");
        }
        catch (JsonException e)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"line {(e.LineNumber ?? 0) + 1}");
            problems.Add(
                where,
                e.Message.Contains("uplicate", StringComparison.Ordinal)
                    ? "A name stands twice in one object: keep one."
                    : "This is not JSON from here on: mend the file, or save it again as JSON in UTF-8."
            );
        }

        return null;
    }

    private Contents Read(Node root)
    {
        var national = root.Object("national_report");
        var editions = root.Items("editions", needed: true);
        var year = Year(national, editions);
        var read = editions.Select(e => _editions.Read(e, year)).OfType<Edition>().ToList();
        foreach (var twice in read.GroupBy(e => e.Forum.Id).SelectMany(g => g.Skip(1)))
        {
            problems.Add(twice.Forum.Where, $"The forum '{twice.Forum.Id}' is in this file twice: put its items into one edition.");
        }

        var (report, directives) = national is null ? (null, []) : _report.Read(national, year);
        return new(
            [.. read.Select(e => e.Forum)],
            [.. read.SelectMany(e => e.Concerns)],
            [.. read.SelectMany(e => e.Commitments), .. directives],
            report,
            [.. read.SelectMany(e => e.Series), .. report is null ? Array.Empty<string>() : [ReportReading.Series]],
            companions.Register,
            companions.Links,
            companions.Progress
        );
    }

    /// <summary>The year of the round, which is part of each forum's id: that of the report's launch, else of the latest date.</summary>
    private int Year(Node? national, IReadOnlyList<Node> editions)
    {
        var dates = editions.Select(e => PeriodOf(e, "date")).Append(national is null ? Period.Unknown : PeriodOf(national, "launched"));
        if (dates.Max(p => p.From) is { } latest)
        {
            return latest.Year;
        }

        problems.Add("editions", "No edition has a date, so the year of this round is not known: give at least one date.");
        return 0;
    }

    private static Period PeriodOf(Node node, string name) => Period.TryParse(node.Quiet(name), out var period) ? period : Period.Unknown;
}
