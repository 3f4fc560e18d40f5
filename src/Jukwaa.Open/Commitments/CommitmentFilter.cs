using Jukwaa.Open.Api;
using Jukwaa.Open.Record;

namespace Jukwaa.Open.Commitments;

/// <summary>Which commitments, in which order. Null means any. Values must be of the lists below.</summary>
internal sealed record CommitmentFilter(
    [property: Asked("county", "Slug of a county, or national for directives of no county.")] string? County = null,
    [property: Asked("place", "Code (KE-01) or slug of a place: it and everything below it.")] string? Place = null,
    [property: Asked("institution", "Key of the institution that must act, or none where no responsible body is named.")] string? Institution = null,
    [property: Asked("theme", "Key of a theme.")] string? Theme = null,
    [property: Asked("standing", "Standing today: promised, in_progress, late, done, disputed, confirmed, kept, partial, not_kept; or fulfilled.")]
        string? Standing = null,
    [property: Asked("due", "overdue (past its date and not settled), 30d or 90d (due within as many days), none (no date given) or dated.")]
        string? Due = null,
    [property: Asked("forum", "Id of a forum.")] string? Forum = null,
    [property: Asked("q", "Words that must all occur, in either language.")] string? Q = null,
    [property: Asked("sort", "late (late first), due, made, county or standing.")] string? Sort = null
) : IFilter
{
    internal const string None = "none";

    /// <summary>As a standing: any of done, confirmed and kept.</summary>
    internal const string Fulfilled = "fulfilled";

    /// <summary>overdue: past its date and not settled; 30d, 90d: due within as many days; none: no date given; dated: any date.</summary>
    internal static readonly IReadOnlyList<string> Dues = ["overdue", "30d", "90d", None, "dated"];

    internal static readonly IReadOnlyList<string> Sorts = ["late", "due", "made", "county", "standing"];

    public Keys Keys => new(Place, County, Theme, Institution, Forum);

    public void Check(Check check) =>
        check.Text("q", Q).OneOf("standing", Standing, [.. Standings.OfCommitments, Fulfilled]).OneOf("due", Due, Dues).OneOf("sort", Sort, Sorts);

    internal Clauses Clauses() =>
        new Clauses()
            .If(County == Addresses.NoCounty, "c.county is null")
            .When("county", County == Addresses.NoCounty ? null : County, "k.slug = @county")
            .Within(Place, "c.place", "c.county")
            .If(Institution == None, "c.institution is null")
            .When("institution", Institution == None ? null : Institution, "c.institution = @institution")
            .When("theme", Theme, "@theme = any(c.themes)")
            .If(Standing == Fulfilled, "s.today in ('done', 'confirmed', 'kept')")
            .When("standing", Standing == Fulfilled ? null : Standing, "s.today = @standing")
            .When("forum", Forum, "c.forum = @forum")
            .Words(Q, "c.wording_en", "c.wording_sw", "c.owner_words", "n.name_en", "n.name_sw")
            .If(!string.IsNullOrEmpty(Due), DueClause);

    internal string Order =>
        Sort switch
        {
            "due" => "c.due_on nulls last, length(c.id), c.id",
            "made" => "c.made_on desc nulls last, length(c.id), c.id",
            "county" => "k.name nulls first, length(c.id), c.id",
            "standing" => "array_position(@order, s.today), c.due_on nulls last, length(c.id), c.id",
            _ => CommitmentRow.LateFirst,
        };

    private string DueClause =>
        Due switch
        {
            "overdue" => "c.due_on < @today and s.today <> all(@settled)",
            "30d" => "c.due_on between @today and @today + 30",
            "90d" => "c.due_on between @today and @today + 90",
            "dated" => "c.due_on is not null",
            _ => "c.due_on is null",
        };
}

internal static class CommitmentReads
{
    /// <summary>Commitments of a filter, a part at a time.</summary>
    internal static Task<Page<CommitmentRow>> Commitments(this OpenRecord record, CommitmentFilter filter, Paging paging, CancellationToken cancel)
    {
        var clauses = filter.Clauses();
        clauses.Values.Add("order", Standings.OfCommitments.ToArray());
        clauses.Values.Add("settled", Standings.Settled.ToArray());
        return record.List<CommitmentRow>(CommitmentRow.Select, CommitmentRow.From, clauses, filter.Order, paging, cancel);
    }
}
