using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Publishing;

/// <summary>A theme reported as a leading threat of a region.</summary>
public sealed record RegionThreats(string Region, IReadOnlyList<string> Themes);

/// <summary>What is known of a published report of the series.</summary>
/// <param name="DirectivesTotal">How many directives the sources count; null when none does.</param>
public sealed record ReportDetails(
    WordsRef Name,
    DateOnly LaunchedOn,
    WordsRef Place,
    DateOnly? From,
    DateOnly? To,
    int? DirectivesTotal,
    IReadOnlyList<ReportFinding> Findings,
    IReadOnlyList<RegionThreats> Threats,
    IReadOnlyList<WordsRef> Sources
);

/// <summary>One finding with its sources.</summary>
public sealed record ReportFinding(WordsRef Summary, IReadOnlyList<WordsRef> Sources);

/// <summary>A report for action, such as the national one of 2 December 2025.</summary>
public sealed record NationalReport(ReportDetails? Details) : IHistory<NationalReport>
{
    public static NationalReport Empty { get; } = new((ReportDetails?)null);

    public static string Kind => "report";

    public bool Exists => Details is not null;
}

public sealed record ReportRecorded(ReportDetails Details) : Fact<NationalReport>
{
    public override NationalReport Apply(NationalReport state) => new(Details);
}

/// <summary>Puts a report, or what is now known of it, on record. It has a name, was launched by today, and covers days in order.</summary>
public sealed record RecordReport(Guid CommandId, string Id, ReportDetails Details, IReadOnlyList<Words?> Texts)
    : Command<NationalReport>(CommandId, Id)
{
    public override IEnumerable<Words?> Said => Texts;

    public override Decision Decide(NationalReport state, Setting setting) =>
        !Details.Name.Parts.Any() ? Refusal.Invalid("words-missing", "Give the report's name.")
        : Details.LaunchedOn > setting.Today ? Refusal.Invalid("date-in-future", "A report cannot have been launched in the future.")
        : Details.To < Details.From ? Refusal.Invalid("period-reversed", "The period of the report ends before it begins.")
        : Details.Threats.SelectMany(t => t.Themes).FirstOrDefault(t => !setting.Reference.Themes.ContainsKey(t)) is { } theme
            ? Refusal.Invalid("unknown-theme", $"'{theme}' is not a theme of the taxonomy.")
        : Details.Threats.FirstOrDefault(t => !setting.Reference.Places.ContainsKey(t.Region)) is { } threat
            ? Refusal.Invalid("unknown-place", $"'{threat.Region}' is not the code of a place.")
        : new ReportRecorded(Details);
}
