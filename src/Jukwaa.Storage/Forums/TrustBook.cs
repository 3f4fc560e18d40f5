using Dapper;
using Jukwaa.Domain.Forums;

namespace Jukwaa.Storage;

/// <summary>Raised hands to one question, as somebody counted them.</summary>
public sealed record TrustHands(TrustMoment Moment, TrustQuestion Question, int Yes, int Partly, int No);

/// <summary>Answers to three questions in a hall, while its forum is under way: erased when it is closed, and their numbers on record by then.</summary>
public sealed class TrustBook(Database database, TimeProvider clock)
{
    /// <summary>The answers that there are.</summary>
    public static IReadOnlyList<string> Answers { get; } = ["Yes", "Partly", "No"];

    private const string InSession =
        "exists (select from voice.hall h join desk.forum f on f.id = h.forum where h.forum = @forum and f.phase = 'InSession')";

    /// <summary>Whether the questions are those before the forum or those after it; null when it is not under way.</summary>
    public async Task<TrustMoment?> MomentOf(string forum, CancellationToken stop)
    {
        const string Sql = $"select case when after_at is null then 'Before' else 'After' end from voice.hall where forum = @forum and {InSession}";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var moment = await connection.ExecuteScalarAsync<string?>(new(Sql, new { forum }, commandTimeout: 10, cancellationToken: stop));
        return moment is null ? null : Enum.Parse<TrustMoment>(moment);
    }

    /// <summary>From now on the questions are those after the forum. Again changes nothing.</summary>
    public Task OpenAfter(string forum, CancellationToken stop) =>
        Run("update voice.hall set after_at = coalesce(after_at, @now) where forum = @forum", new { forum, now = clock.GetUtcNow() }, stop);

    /// <summary>Keeps an answer; another one of the same phone takes its place.</summary>
    /// <param name="answer">One of <see cref="Answers"/>.</param>
    public Task Put(string forum, TrustMoment moment, TrustQuestion question, byte[] mark, TrustWay way, string answer, CancellationToken stop) =>
        Run(
            $"""
            insert into voice.trust (forum, moment, question, mark, way, answer)
            select @forum, @moment, @question, @mark, @way, @answer where @moment = 'Later' or {InSession}
            on conflict (forum, moment, question, mark) do update set way = excluded.way, answer = excluded.answer
            """,
            new
            {
                forum,
                moment = moment.ToString(),
                question = question.ToString(),
                mark,
                way = way.ToString(),
                answer,
            },
            stop
        );

    /// <summary>What this phone answered at a moment.</summary>
    public async Task<IReadOnlyDictionary<TrustQuestion, string>> Of(string forum, TrustMoment moment, byte[] mark, CancellationToken stop)
    {
        const string Sql = "select question, answer from voice.trust where forum = @forum and moment = @moment and mark = @mark";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var args = new
        {
            forum,
            moment = moment.ToString(),
            mark,
        };
        var rows = await connection.QueryAsync<(string Question, string Answer)>(new(Sql, args, commandTimeout: 10, cancellationToken: stop));
        return rows.ToDictionary(r => Enum.Parse<TrustQuestion>(r.Question), r => r.Answer);
    }

    /// <summary>How many phones answered at a moment, whatever they answered.</summary>
    public async Task<int> Phones(string forum, TrustMoment moment, CancellationToken stop)
    {
        const string Sql = "select count(distinct mark)::int from voice.trust where forum = @forum and moment = @moment";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<int>(new(Sql, new { forum, moment = moment.ToString() }, cancellationToken: stop));
    }

    /// <summary>Keeps a count of hands; another one takes its place, and one without any hand takes it away.</summary>
    public Task Put(string forum, TrustHands hands, CancellationToken stop) =>
        Run(
            $"""
            delete from voice.trust_hands where forum = @forum and moment = @moment and question = @question;
            insert into voice.trust_hands (forum, moment, question, yes, partly, no)
            select @forum, @moment, @question, @Yes, @Partly, @No where @Yes + @Partly + @No > 0 and {InSession}
            """,
            new
            {
                forum,
                moment = hands.Moment.ToString(),
                question = hands.Question.ToString(),
                hands.Yes,
                hands.Partly,
                hands.No,
            },
            stop
        );

    /// <summary>Hands that were counted.</summary>
    public async Task<IReadOnlyList<TrustHands>> Hands(string forum, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<(string Moment, string Question, int Yes, int Partly, int No)>(
            new("select moment, question, yes, partly, no from voice.trust_hands where forum = @forum", new { forum }, cancellationToken: stop)
        );
        return [.. rows.Select(r => new TrustHands(Enum.Parse<TrustMoment>(r.Moment), Enum.Parse<TrustQuestion>(r.Question), r.Yes, r.Partly, r.No))];
    }

    private async Task Run(string sql, object args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        await connection.ExecuteAsync(new(sql, args, commandTimeout: 10, cancellationToken: stop));
    }
}
