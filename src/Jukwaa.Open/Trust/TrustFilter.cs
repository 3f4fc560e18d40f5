using Jukwaa.Open.Api;

namespace Jukwaa.Open.Trust;

/// <summary>Which answers of halls. Null means any.</summary>
internal sealed record TrustFilter(
    [property: Asked("place", "Code (KE-01) or slug of a place: forums held in it and in everything below it.")] string? Place = null,
    [property: Asked("forum", "Id of a forum.")] string? Forum = null,
    [property: Asked("question", "safe, acted or say.")] string? Question = null,
    [property: Asked("moment", "before, after or later.")] string? Moment = null
) : IFilter
{
    internal static readonly IReadOnlyList<string> Moments = ["before", "after", "later"];

    public Keys Keys => new(Place: Place, Forum: Forum);

    public void Check(Check check)
    {
        check.OneOf("question", Question, TrustAnswer.Questions);
        check.OneOf("moment", Moment, Moments);
    }

    internal Clauses Clauses() =>
        new Clauses()
            .Within(Place, "f.county", "f.place")
            .When("forum", Forum, "t.forum = @forum")
            .When("question", Question, "t.question = @question")
            .When("moment", Moment, "t.moment = @moment");

    /// <summary>Answers of a filter, oldest forum first.</summary>
    internal static Task<Page<TrustAnswer>> Read(OpenRecord record, TrustFilter filter, Paging paging, CancellationToken cancel) =>
        record.List<TrustAnswer>(TrustAnswer.Select, TrustAnswer.From, filter.Clauses(), TrustAnswer.Order, paging, cancel);
}
