namespace Jukwaa.Open.Record;

/// <summary>One visible fact of a timeline.</summary>
/// <param name="Seq">Number of the fact in the ledger.</param>
/// <param name="SubjectKind">forum, concern, issue, commitment, report or review.</param>
/// <param name="SubjectId">Id of that subject.</param>
/// <param name="Kind">Name of the fact: ConcernRecorded, CommitmentMade, ProgressReported …</param>
/// <param name="HappenedOn">When it happened; null when that is not known.</param>
/// <param name="RecordedAt">When it was learned.</param>
/// <param name="Actor">editors, office:id, community or system.</param>
/// <param name="Text">The words of this step.</param>
/// <param name="Before">What stood before a correction.</param>
/// <param name="Detail">Code that goes with the kind: Accepted, Kept, done …</param>
/// <param name="SourceUrl">Where it was published.</param>
/// <param name="Unseen">How many files go with it as proof that are not public, or not yet.</param>
internal sealed record Event(
    long Seq,
    string SubjectKind,
    string SubjectId,
    string Kind,
    DateOnly? HappenedOn,
    DateTimeOffset RecordedAt,
    string Actor,
    Bilingual? Text,
    Bilingual? Before,
    string? Detail,
    string? SourceUrl,
    int Unseen
)
{
    /// <summary>As the database driver hands it over: the instant in UTC.</summary>
    public Event(
        long seq,
        string subjectKind,
        string subjectId,
        string kind,
        DateOnly? happenedOn,
        DateTime recordedAt,
        string actor,
        Bilingual? text,
        Bilingual? before,
        string? detail,
        string? sourceUrl,
        int unseen
    )
        : this(seq, subjectKind, subjectId, kind, happenedOn, new DateTimeOffset(recordedAt), actor, text, before, detail, sourceUrl, unseen) { }

    internal const string FollowUp = "ForumAfterwardsReported";

    internal const string Select = """
        select e.seq, e.subject_kind, e.subject_id, e.kind, e.happened_on, e.recorded_at, e.actor,
          array[e.text_en, e.text_sw] as text, array[e.before_en, e.before_sw] as before, e.detail, e.source_url, e.unseen
        from open.event e
        """;

    public string Url =>
        SubjectKind switch
        {
            "forum" => Addresses.Forum(SubjectId),
            "concern" => Addresses.Concern(SubjectId),
            "issue" => Addresses.Issue(SubjectId),
            "commitment" => Addresses.Commitment(SubjectId),
            "review" => Addresses.Review(SubjectId),
            _ => Addresses.Report,
        };

    /// <summary>The timeline of one subject, oldest first. Undated facts stand where they were recorded.</summary>
    internal static string TimelineOf(string kind) => $"{Select} where e.subject_kind = '{kind}' and e.subject_id = @id order by e.seq limit 200;";
}
