using Dapper;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Institutions;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;

namespace Jukwaa.Open.Commitments;

/// <summary>One commitment with what it answers and why, who supports its owner, the report it belongs to, what happened, and the files that prove it.</summary>
internal sealed record CommitmentPage(
    CommitmentRow Commitment,
    IReadOnlyList<ConcernRow> Concerns,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<InstitutionRef> Supporting,
    IReadOnlyList<Event> Timeline,
    Bilingual? Report,
    IReadOnlyList<ProofFile> Proof
)
{
    private static readonly string Sql = $"""
        {CommitmentRow.Select} where c.id = @id;
        {ConcernRow.Select} join open.answer a on a.concern = c.id where a.commitment = @id order by length(c.id), c.id limit 200;
        {Answer.Select} where w.commitment = @id limit 200;
        select {InstitutionRef.Of("n")} from open.commitment c join open.institution n on n.key = any(c.supporting)
        where c.id = @id order by array_position(c.supporting, n.key) limit 50;
        {Event.TimelineOf("commitment")}
        select array[r.name_en, r.name_sw] as report from open.report r join open.commitment c on c.report = r.id where c.id = @id;
        {ProofFile.OfCommitment}
        """;

    /// <summary>Null when there is no such commitment.</summary>
    internal static Task<CommitmentPage?> Read(OpenRecord record, string id, CancellationToken cancel) =>
        record.Together(
            Sql,
            new { id },
            async grid =>
            {
                var row = await grid.ReadFirstOrDefaultAsync<CommitmentRow>();
                return row is null
                    ? null
                    : new CommitmentPage(
                        row,
                        (await grid.ReadAsync<ConcernRow>()).AsList(),
                        (await grid.ReadAsync<Answer>()).AsList(),
                        (await grid.ReadAsync<InstitutionRef>()).AsList(),
                        (await grid.ReadAsync<Event>()).AsList(),
                        await grid.ReadFirstOrDefaultAsync<Bilingual>(),
                        (await grid.ReadAsync<ProofFile>()).AsList()
                    );
            },
            cancel
        );
}
