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

    /// <summary>The same as a voice of today that nobody has published: no source, and so no words that may be shown yet.</summary>
    public static ConcernDetails Voice() => Concern() with { Forum = null, Place = "KE-W0001", Sources = [] };

    public static Words Working { get; } = Words("Gangs rob people.", "Magenge huibia watu.");

    public static WriteWorkingText WriteWorkingText(Words? working = null) => new(CommandId, ConcernId, working ?? Working, "officer");

    public static SealConcern SealConcern(params Office[] accused) => new(CommandId, ConcernId, accused is [] ? [Station] : accused, Reason);

    public static Fact<Concern> ConcernSealed(params Office[] accused) =>
        new ConcernSealed(accused is [] ? [Station] : accused, Reference().Ladder.Above(accused is [] ? [Station] : accused), Reason.Ref);

    /// <summary>Somebody who holds the receipt, on a telephone.</summary>
    public static Setting OnSms => Setting(Actor.On("sms"));

    public static Words More { get; } = Words("They came again last night.");

    public static AddToConcern AddToConcern(Words? more = null) => new(CommandId, ConcernId, more ?? More);

    public static Words Picture { get; } = Domain.Kernel.Words.Of(() => Salt, ("file", new('a', 64)));

    public static AttachFile AttachFile(Words? file = null) => new(CommandId, ConcernId, file ?? Picture);

    public static PlaceConcern PlaceConcern(string place = "KE-W0001") => new(CommandId, ConcernId, place);

    public static ForgetConcern ForgetConcern() => new(CommandId, ConcernId);

    public static BreakSeal BreakSeal() => new(CommandId, ConcernId, Words("A child is held there now."));

    /// <summary>A need of the chiefs of Mombasa.</summary>
    public static RaiseNeed RaiseNeed(ConcernDetails? details = null) =>
        new(CommandId, ConcernId, details ?? Voice() with { Place = "KE-01", Groups = ["chiefs"] }, ConcernTexts);
}
