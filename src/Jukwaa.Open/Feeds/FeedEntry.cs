namespace Jukwaa.Open.Feeds;

/// <summary>Something that happened, with what must be known to say it in a sentence.</summary>
/// <param name="Kind">Name of the fact, or late: a date passed.</param>
/// <param name="Seq">Number of the fact; 0 where a date passed.</param>
/// <param name="At">When it was recorded, or when the date passed.</param>
/// <param name="Born">When the first of its subject was recorded.</param>
/// <param name="HappenedOn">When it happened; null = not known.</param>
/// <param name="County">Name of the county; null = of the whole country.</param>
/// <param name="Words">What was raised or promised.</param>
/// <param name="Theme">Of a concern or an issue.</param>
/// <param name="Body">Who must act or answer.</param>
/// <param name="DueOn">By when; the day of a forum or session.</param>
/// <param name="Text">The words of this step.</param>
internal sealed record FeedEntry(
    string Kind,
    string? Detail,
    string SubjectKind,
    string SubjectId,
    long Seq,
    DateTimeOffset At,
    DateTimeOffset Born,
    DateOnly? HappenedOn,
    string? County,
    Bilingual? Words,
    Bilingual? Theme,
    Bilingual? Body,
    DateOnly? DueOn,
    Bilingual? Text
)
{
    /// <summary>As the database driver hands it over: instants in UTC.</summary>
    public FeedEntry(
        string kind,
        string? detail,
        string subjectKind,
        string subjectId,
        long seq,
        DateTime at,
        DateTime born,
        DateOnly? happenedOn,
        string? county,
        Bilingual? words,
        Bilingual? theme,
        Bilingual? body,
        DateOnly? dueOn,
        Bilingual? text
    )
        : this(
            kind,
            detail,
            subjectKind,
            subjectId,
            seq,
            new DateTimeOffset(at),
            new DateTimeOffset(born),
            happenedOn,
            county,
            words,
            theme,
            body,
            dueOn,
            text
        ) { }

    internal const string Late = "late";

    public string Url =>
        SubjectKind switch
        {
            "forum" => Addresses.Forum(SubjectId),
            "concern" => Addresses.Concern(SubjectId),
            "issue" => Addresses.Issue(SubjectId),
            "review" => Addresses.Review(SubjectId),
            _ => Addresses.Commitment(SubjectId),
        };

    /// <summary>The same in every feed that tells it, another in each language.</summary>
    internal Guid IdIn(string language) =>
        StableId.Of(
            Kind == Late
                ? FormattableString.Invariant($"{language} {SubjectKind}/{SubjectId} late {DueOn:yyyy-MM-dd}")
                : FormattableString.Invariant($"{language} {SubjectKind}/{SubjectId} {Kind} {Seq}"),
            Born
        );
}
