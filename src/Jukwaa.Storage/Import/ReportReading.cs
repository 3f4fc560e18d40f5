using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage.Import;

/// <summary>Reads the national report and its directives.</summary>
internal sealed class ReportReading(Reference reference, Companions companions, Problems problems)
{
    /// <summary>Series of ids of national directives.</summary>
    public const string Series = "national-p";

    private readonly PlaceReading _places = new(reference, companions);

    private readonly PromiseReading _promises = new(reference, companions, problems);

    public (ReportDraft?, IReadOnlyList<CommitmentDraft>) Read(Node node, int year)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"national-{year}");
        var launched = node.Date("launched");
        var name = node.Text("name", "Give the name of the report.");
        if (launched.Precision != DatePrecision.Day)
        {
            problems.Add(node.At("launched"), "Give the day on which the report was launched, such as 2025-12-02.");
            return (null, []);
        }

        var directives = node.Items("directives").Select(d => _promises.OfReport(d, id, launched, Addresses(d))).OfType<CommitmentDraft>().ToList();
        var (from, to) = Covered(node);
        var report = new ReportDraft(
            node.Path,
            id,
            companions.Both(name),
            launched.From!.Value,
            companions.Both(node.Text("place")),
            from,
            to,
            node.Number("directives_reported_total"),
            [.. node.Items("findings").Select(f => new FindingDraft(companions.Both(f.Text("summary", "Write down what was found.")), Addresses(f)))],
            [.. Threats(node.Object("leading_threats_by_region"))],
            Addresses(node)
        );
        return (report, directives);
    }

    private IReadOnlyList<Said> Addresses(Node node) =>
        [.. node.Texts("sources").Select(s => s.Text is { } text ? TextRules.Address(text, s.Path, problems) : null).OfType<Said>().Distinct()];

    private (DateOnly?, DateOnly?) Covered(Node node)
    {
        var words = node.Text("period_covered");
        if (words is null)
        {
            return (null, null);
        }

        var ends = words.Split(" to ");
        if (ends.Length == 2 && Period.TryParse(ends[0], out var from) && Period.TryParse(ends[1], out var to) && from.From <= to.To)
        {
            return (from.From, to.To);
        }

        problems.Add(node.At("period_covered"), "Write the period as two dates: 2025-04-07 to 2025-10-02.");
        return (null, null);
    }

    private IEnumerable<RegionThreats> Threats(Node? node)
    {
        foreach (var name in node?.Names ?? [])
        {
            var themes = node!.Texts(name).Where(t => t.Text is not null).Select(t => (t.Path, Text: t.Text!)).ToList();
            foreach (var (path, theme) in themes.Where(t => !reference.Themes.ContainsKey(t.Text)))
            {
                problems.Add(path, $"'{TextRules.Short(theme)}' is not a theme: use a key of the taxonomy, such as 'gangs'.");
            }

            if (_places.Region(name) is { } region)
            {
                yield return new(region.Code, [.. themes.Select(t => t.Text)]);
            }
            else
            {
                problems.Add(
                    node.At(name),
                    $"'{TextRules.Short(name)}' is not a region: use Central, Coast, Eastern, Nairobi, North Eastern, Nyanza, Rift Valley or Western."
                );
            }
        }
    }
}
