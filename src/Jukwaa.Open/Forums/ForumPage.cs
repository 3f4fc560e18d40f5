using Dapper;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;
using Jukwaa.Open.Trust;

namespace Jukwaa.Open.Forums;

/// <summary>A senior public office holder reported as present.</summary>
internal sealed record Present(string Name, Bilingual Role);

/// <summary>One forum: who was there, what was heard, what was promised, what was done.</summary>
internal sealed record ForumPage(
    ForumRow Forum,
    IReadOnlyList<Present> Present,
    IReadOnlyList<ConcernRow> Concerns,
    IReadOnlyList<CommitmentRow> Commitments,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<ForumCount> Counts,
    IReadOnlyList<TermCount> Heard,
    IReadOnlyList<CensusRow> Census,
    IReadOnlyList<HallSupport> Supported,
    IReadOnlyList<TrustAnswer> Trust,
    IReadOnlyList<Event> Timeline
)
{
    internal HallNumbers Hall => new(Counts, Census);

    /// <summary>What the hall supported most: how many phones, its words, and where it stands.</summary>
    internal IEnumerable<(int Count, Bilingual Words, string Url)> Behind =>
        from support in Supported
        let promise = Commitments.FirstOrDefault(c => support.Kind == "commitment" && c.Id == support.Id)
        let concern = Concerns.FirstOrDefault(c => support.Kind == "concern" && c.Id == support.Id)
        where promise is not null || concern is not null
        select (support.Count, promise?.Wording ?? concern!.Summary, promise?.Url ?? concern!.Url);

    /// <summary>Whether more voices were taken down, of themes that may be told, than have their words in public.</summary>
    internal bool Waiting => Heard.Sum(t => t.Count) > Concerns.Count;

    private static readonly string Sql = $"""
        {ForumRow.Select} where f.id = @id;
        select name, array[role_en, role_sw] as role from open.forum_present where forum = @id order by position limit 100;
        {ConcernRow.Select} where c.forum = @id order by length(c.id), c.id limit 500;
        {CommitmentRow.Select} where c.forum = @id order by {CommitmentRow.LateFirst} limit 500;
        {Answer.Select} join open.concern x on x.id = w.concern where x.forum = @id limit 1000;
        select kind, key, count from open.forum_count where forum = @id and kind <> 'heard' order by count desc nulls last, key limit 2000;
        select {Term.OfTheme("t")} as term, n.count from open.forum_count n join open.theme t on t.key = n.key
          where n.forum = @id and n.kind = 'heard' order by n.count desc, t.position limit 500;
        select measure, female, male from open.census where county = (select county from open.forum where id = @id);
        select kind, id, count from open.hall_support where forum = @id order by count desc, kind, id limit 1000;
        {TrustAnswer.Select} where t.forum = @id order by {TrustAnswer.Order} limit 50;
        {Event.TimelineOf("forum")}
        """;

    /// <summary>Null when there is no such forum.</summary>
    internal static Task<ForumPage?> Read(OpenRecord record, string id, CancellationToken cancel) =>
        record.Together(
            Sql,
            new { id },
            async grid =>
            {
                var row = await grid.ReadFirstOrDefaultAsync<ForumRow>();
                return row is null
                    ? null
                    : new ForumPage(
                        row,
                        (await grid.ReadAsync<Present>()).AsList(),
                        (await grid.ReadAsync<ConcernRow>()).AsList(),
                        (await grid.ReadAsync<CommitmentRow>()).AsList(),
                        (await grid.ReadAsync<Answer>()).AsList(),
                        (await grid.ReadAsync<ForumCount>()).AsList(),
                        (await grid.ReadAsync<TermCount>()).AsList(),
                        (await grid.ReadAsync<CensusRow>()).AsList(),
                        (await grid.ReadAsync<HallSupport>()).AsList(),
                        (await grid.ReadAsync<TrustAnswer>()).AsList(),
                        (await grid.ReadAsync<Event>()).AsList()
                    );
            },
            cancel
        );
}
