namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    public const string ConcernId = "mombasa-c1";

    private static readonly Words _summary = Words("Gangs with machetes rob people at night.", "Magenge ya mapanga huwaibia watu usiku.");

    public static IReadOnlyList<Words?> ConcernTexts => [_summary, Source, null];

    public static ConcernDetails Concern() =>
        new(
            Forum: ForumId,
            Place: "KE-01",
            PlaceWords: default,
            Theme: "gangs",
            Summary: _summary.Ref,
            Experience: default,
            Proposal: default,
            Groups: ["residents"],
            Raised: Period.Day(Day(2025, 4, 7)),
            Sources: [Source.Ref]
        );

    public static RecordConcern RecordConcern(ConcernDetails? details = null) => new(CommandId, ConcernId, details ?? Concern(), ConcernTexts);

    public static Fact<Concern> ConcernRecorded(ConcernDetails? details = null) => new ConcernRecorded(details ?? Concern());
}
