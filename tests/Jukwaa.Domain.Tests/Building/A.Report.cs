namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    private static readonly Words _reportName = Words("National report of Jukwaa la Usalama", "Ripoti ya kitaifa ya Jukwaa la Usalama");
    private static readonly Words _finding = Words("Land is the most raised concern.");

    public static IReadOnlyList<Words?> ReportTexts => [_reportName, _finding, Source];

    public static ReportDetails Report() =>
        new(
            Name: _reportName.Ref,
            LaunchedOn: Today,
            Place: default,
            From: Day(2025, 4, 7),
            To: Day(2025, 10, 2),
            DirectivesTotal: 13,
            Findings: [new(_finding.Ref, [Source.Ref])],
            Threats: [new("KE-300", ["land_disputes"])],
            Sources: [Source.Ref]
        );

    public static RecordReport RecordReport(ReportDetails? details = null) => new(CommandId, "national-2025", details ?? Report(), ReportTexts);
}
