using System.Text.Json.Serialization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage.Import;

/// <summary>One item of a file, before it is compared with the record. What is ignored in JSON is no part of its content.</summary>
/// <param name="Where">Its position in the file.</param>
/// <param name="Series">First part of its id, before the number or reference: "mombasa-c".</param>
/// <param name="Id">Its id where the file decides it.</param>
internal abstract record ItemDraft([property: JsonIgnore] string Where, [property: JsonIgnore] string Series, [property: JsonIgnore] string? Id)
{
    /// <summary>The words by which it is known again.</summary>
    [JsonIgnore]
    public abstract Said Wording { get; }

    [JsonIgnore]
    public virtual string? Kind => null;
}

internal sealed record PresentDraft(Said Name, Said Role);

internal sealed record AfterwardsDraft([property: JsonIgnore] string Where, Period On, Said Report, Said Source);

internal sealed record ForumDraft(
    string Where,
    string Id,
    string County,
    int? Number,
    bool NumberInferred,
    Period Held,
    Said DateNote,
    Said Venue,
    IReadOnlyList<string> Agenda,
    IReadOnlyList<string> Groups,
    IReadOnlyList<PresentDraft> Present,
    Said Note,
    IReadOnlyList<Said> Sources,
    [property: JsonIgnore] IReadOnlyList<AfterwardsDraft> Afterwards
) : ItemDraft(Where, "", Id)
{
    public override Said Wording => Said.Nothing;
}

/// <param name="Disclose">Whether it is to be made public.</param>
internal sealed record ConcernDraft(
    string Where,
    string Series,
    string? Id,
    string? Forum,
    string County,
    string Place,
    Said PlaceWords,
    string Theme,
    Said Summary,
    Said Experience,
    Said Proposal,
    IReadOnlyList<string> Groups,
    Period Raised,
    IReadOnlyList<Said> Sources,
    [property: JsonIgnore] bool Disclose
) : ItemDraft(Where, Series, Id)
{
    public override Said Wording => Summary;

    public override string Kind => Theme;
}

/// <param name="Answers">The concerns it answers, all of them; null when the file does not say.</param>
internal sealed record CommitmentDraft(
    string Where,
    string Series,
    string? Id,
    string? Forum,
    string? Report,
    string Place,
    Said Text,
    Said Speaker,
    Period Made,
    Office? Office,
    OwnerBasis OwnerBasis,
    Said OwnerWords,
    IReadOnlyList<string> Supporting,
    DateOnly? Due,
    Said DueWords,
    decimal? Quantity,
    string? Unit,
    Said QuantityWords,
    Said Scope,
    IReadOnlyList<Said> Sources,
    [property: JsonIgnore] IReadOnlyList<AnswerDraft>? Answers = null
) : ItemDraft(Where, Series, Id)
{
    public override Said Wording => Text;
}

internal sealed record AnswerDraft([property: JsonIgnore] string Where, string Commitment, string Concern, Said Reason);

internal sealed record FindingDraft(Said Summary, IReadOnlyList<Said> Sources);

internal sealed record ReportDraft(
    string Where,
    string Id,
    Said Name,
    DateOnly LaunchedOn,
    Said Place,
    DateOnly? From,
    DateOnly? To,
    int? DirectivesTotal,
    IReadOnlyList<FindingDraft> Findings,
    IReadOnlyList<RegionThreats> Threats,
    IReadOnlyList<Said> Sources
) : ItemDraft(Where, "", Id)
{
    public override Said Wording => Name;
}

internal sealed record ProgressDraft([property: JsonIgnore] string Where, string Commitment, Period On, Said Report, Said Source, bool ClaimsDone);

/// <summary>All that a file says.</summary>
/// <param name="Series">Series of ids that the file holds in full: what it leaves out of them is kept, and told.</param>
/// <param name="Register">Ids that editors have given to texts before, by text: so a text keeps its id whatever else a file leaves out.</param>
/// <param name="Links">What commitments answer, where the items do not say it themselves; null when nobody said.</param>
internal sealed record Contents(
    IReadOnlyList<ForumDraft> Forums,
    IReadOnlyList<ConcernDraft> Concerns,
    IReadOnlyList<CommitmentDraft> Commitments,
    ReportDraft? Report,
    IReadOnlyList<string> Series,
    IReadOnlyDictionary<string, string> Register,
    IReadOnlyList<AnswerDraft>? Links,
    IReadOnlyList<ProgressDraft> Progress
);
