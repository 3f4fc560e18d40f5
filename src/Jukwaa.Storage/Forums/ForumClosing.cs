using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage.Import;

namespace Jukwaa.Storage;

/// <summary>
/// Closes a forum: what was taken down in it becomes concerns, issues and commitments, all or none, and then the forum is closed. Both have ids that come from what
/// they do, so that closing again after a crash finishes what was begun. What came later, from a phone that had no network, is recorded in the same way.
/// </summary>
public sealed class ForumClosing(Database database, DeskReading reading, DeskDoor door, Ledger ledger, Reference reference)
{
    /// <summary>Most entries of one forum: ten rapporteurs who write down a voice a minute for ten hours.</summary>
    public const int MostEntries = 6_000;

    private static readonly Refusal _missing = Refusal.Missing("forum-missing", "There is no such forum.");

    /// <summary>The whole day's list, with what is sealed: to know what is open, not to be shown.</summary>
    public async Task<TakenRecord> Whole(string forum, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return new(await EntryReads.All(connection, forum, MostEntries, stop));
    }

    /// <summary>Records the day's list and closes the forum.</summary>
    /// <param name="close">Which groups were there, and which heard the list read back and confirmed it.</param>
    /// <param name="salt">Gives a fresh salt for words.</param>
    public async Task<Outcome> Close(Viewer viewer, HeldPost post, CloseForum close, Func<string> salt, CancellationToken stop)
    {
        if (await At(viewer, post, close.Id, stop) is not { } at)
        {
            return new(0, 0, _missing);
        }

        if (close.Confirmed is not { Count: > 0 })
        {
            return new(0, 0, Refusal.Invalid("confirmed-missing", "Say which groups heard the list and confirmed it."));
        }

        var recorded = await Record(at, salt, stop);
        if (recorded.Refusal is not null)
        {
            return recorded;
        }

        var closed = await door.Do(viewer, post, close, stop);
        try
        {
            await HallBook.Clear(database, stop);
        }
        catch (Npgsql.NpgsqlException)
        {
            // Closed is closed: whoever clears up each minute erases it then.
        }

        return closed;
    }

    /// <summary>Records what came after the forum was closed.</summary>
    public async Task<Outcome> RecordLate(Viewer viewer, HeldPost post, string forum, Func<string> salt, CancellationToken stop) =>
        await At(viewer, post, forum, stop) is { } at ? await Record(at, salt, stop) : new(0, 0, _missing);

    /// <summary>How many voices and promises of a list are not on record; the count of heads is one more where it differs.</summary>
    public async Task<int> Late(DeskForum at, TakenRecord whole, CancellationToken stop)
    {
        string[] ids =
        [
            .. whole.Voices.Select(v => v.Item).Concat(whole.FromPhones).Select(i => RecordPlanning.ConcernOf(i.Id)),
            .. whole.Promises.Select(p => RecordPlanning.CommitmentOf(p.Id)),
        ];
        const string Sql = """
            select count(*)::int from unnest(@ids) i (id)
            where not exists (select from desk.concern c where c.id = i.id) and not exists (select from desk.commitment m where m.id = i.id)
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var heads = whole.Attendance.Sum(c => c.Count);
        return await connection.ExecuteScalarAsync<int>(new(Sql, new { ids }, cancellationToken: stop)) + (heads == at.Heads ? 0 : 1);
    }

    /// <summary>How many photos and voice notes of a list are still on phones.</summary>
    public async Task<int> Awaited(TakenRecord whole, CancellationToken stop)
    {
        string[] ids = [.. whole.Voices.SelectMany(v => v.Files).Select(f => f.Id)];
        const string Sql = "select count(*)::int from unnest(@ids) i (id) where not exists (select from desk.attachment a where a.entry = i.id)";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<int>(new(Sql, new { ids }, cancellationToken: stop));
    }

    private async Task<DeskForum?> At(Viewer viewer, HeldPost post, string forum, CancellationToken stop) =>
        await reading.ForumTaken(viewer, "en", forum, stop) is { Phase: nameof(ForumPhase.InSession) or nameof(ForumPhase.Closed) } at
        && post.Reaches(at.Path)
            ? at
            : null;

    private async Task<Outcome> Record(DeskForum at, Func<string> salt, CancellationToken stop)
    {
        var record = await Whole(at.Id, stop);
        if (record.Problems is { Count: > 0 } problems)
        {
            return new(0, 0, Refusal.Conflict("list-open", $"{problems.Count} things on the list are not settled yet: settle them first."));
        }

        var planning = new RecordPlanning(at.Id, at.At, at.HeldOn ?? reading.Today, reference, await Issues(record, stop));
        Words Why() => Words.Of(salt, ("en", "Promised in the forum, in answer to this."), ("sw", "Iliahidiwa katika kikao, kama jibu la kero hii."));
        var hall = record.Hall(reference);
        CountForum count = new(CommandIds.Of("count from a forum", at.Id, at.Version, hall), at.Id, hall);
        var files = await FilesToAttach.Next(database, record, at.Id, stop);
        // Once it is closed, the centre's own marks are erased: what a late box counted could only take their place.
        var boxes = at.Phase == nameof(ForumPhase.Closed) ? [] : await BoxReads.Counts(database, at.Id, stop);
        return await ledger.ChangeTogether(
            [
                .. planning.Commands(record, Why),
                .. planning.Files(files, salt),
                count,
                .. await HallTally.Command(database, record, at, reference, boxes, stop),
                .. await TrustTally.Commands(database, at.Id, at.Version, [TrustMoment.Before, TrustMoment.After], boxes, stop),
            ],
            Actor.InForum(at.Id),
            null,
            stop
        );
    }

    /// <summary>Attaches what came after its voice was put on record; what belongs to a voice that is not yet there waits for it.</summary>
    public async Task AttachLate(string forum, Func<string> salt, CancellationToken stop)
    {
        var files = await FilesToAttach.Next(database, await Whole(forum, stop), forum, stop);
        foreach (var file in files.Where(f => f.OnRecord))
        {
            _ = await ledger.Change(RecordPlanning.FileOf(forum, file, salt), Actor.InForum(forum), stop);
        }
    }

    private async Task<IReadOnlyDictionary<(string, string), string>> Issues(TakenRecord record, CancellationToken stop)
    {
        const string Sql = """
            select distinct on (place, theme) place, theme, id from desk.issue
            where theme = any(@themes) and accused = '{}' and merged_into is null and response is null order by place, theme, seq, id
            """;
        string[] themes = [.. record.Voices.Select(v => v.Item.Code(EntryFields.Theme)).OfType<string>().Distinct()];
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        var rows = await connection.QueryAsync<(string Place, string Theme, string Id)>(new(Sql, new { themes }, cancellationToken: stop));
        return rows.ToDictionary(r => (r.Place, r.Theme), r => r.Id);
    }
}
