using System.Security.Cryptography;
using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>
/// Keeps the photos and voice notes that were taken in halls, cleaned. Words come first and their entry says what will follow; the bytes come when the network bears
/// them. Whoever calls has seen that the actor may take down in that forum.
/// </summary>
/// <param name="scanner">Null where there is none: files are kept as "not scanned".</param>
public sealed class TakenFiles(Database database, Ledger ledger, ForumClosing closing, ClamAv? scanner, TimeProvider clock)
{
    private static readonly Refusal _missing = Refusal.Missing("file-entry", "There is no line of this forum that says that this file comes.");

    private static readonly Refusal _others = Refusal.Forbidden("file-others", "Only whoever took this photo or voice note sends it.");

    private static readonly Refusal _differs = Refusal.Invalid("file-differs", "These are not the bytes that were announced: send them again.");

    private static readonly Refusal _many = Refusal.Conflict(
        "files-too-many",
        $"A concern has at most {AttachFile.Most} photos and voice notes: raise what is new as a concern of its own."
    );

    private readonly FileCheck _check = new(scanner);

    /// <summary>
    /// Takes down that a voice has a photo or voice note, and keeps it: for whoever brings both at once. The same again changes nothing. Refuses with file-entry,
    /// file-others, file-differs, files-too-many, attachment-busy, attachment-too-large, or with what the cleaning refuses a file for; of what is refused nothing is taken down.
    /// </summary>
    /// <param name="file">Its bytes, within reach: no place to read files in is held while a phone sends.</param>
    public async Task<Refusal?> Take(BroughtFile brought, Stream file, Actor actor, CancellationToken stop)
    {
        using var turn = await Attachments.Turn(stop);
        if (turn is null)
        {
            return Attachments.Busy;
        }

        if (await FileCheck.Read(file, Attachments.Largest, stop) is not { } bytes)
        {
            return Attachments.TooLarge;
        }

        if (await Announced(brought.Entry, stop) is { } line)
        {
            // Whoever brings the very bytes that are kept has them, whoever brought them first.
            return line.Kept && line.Sha == FileCheck.ShaOf(bytes) ? null : await Keep(brought.Forum, brought.Entry, bytes, actor.Person, null, stop);
        }

        if (!brought.Aside && await KeptOf(brought.About, stop) >= AttachFile.Most)
        {
            return _many;
        }

        var (clean, refusal) = await Clean(bytes, brought.Media, stop);
        if (clean is null)
        {
            return refusal;
        }

        EditEntry[] edits = [.. brought.Edits(bytes)];
        var outcome = edits is [var one] ? await ledger.Change(one, actor, stop) : await ledger.ChangeTogether(edits, actor, null, stop);
        return outcome.Refusal ?? await Keep(brought.Forum, brought.Entry, bytes, actor.Person, clean, stop);
    }

    /// <summary>
    /// Keeps the bytes of an entry that announced them. The same again changes nothing. Refuses with file-entry, file-others, file-differs, files-too-many,
    /// attachment-busy, attachment-too-large, or with what the cleaning refuses a file for.
    /// </summary>
    /// <param name="person">Who sends it: whoever took it down.</param>
    public async Task<Refusal?> Keep(string forum, string entry, Stream file, Guid? person, CancellationToken stop)
    {
        using var turn = await Attachments.Turn(stop);
        if (turn is null)
        {
            return Attachments.Busy;
        }

        return await FileCheck.Read(file, Attachments.Largest, stop) is { } bytes
            ? await Keep(forum, entry, bytes, person, null, stop)
            : Attachments.TooLarge;
    }

    /// <summary>
    /// Keeps the bytes that a box brings of an entry: it cleaned them, so their hash is not the one that was announced. They are cleaned again here. The same again changes
    /// nothing. Refuses like <see cref="Keep(string, string, Stream, Guid?, CancellationToken)"/>.
    /// </summary>
    public async Task<Refusal?> Bring(string entry, byte[] bytes, CancellationToken stop)
    {
        using var turn = await Attachments.Turn(stop);
        if (turn is null || bytes.Length > Attachments.Largest)
        {
            return turn is null ? Attachments.Busy : Attachments.TooLarge;
        }

        return await Announced(entry, stop) is { OfVoice: true } line ? await Store(entry, line, bytes, null, stop) : _missing;
    }

    private async Task<Refusal?> Keep(string forum, string entry, byte[] bytes, Guid? person, CleanedAttachment? clean, CancellationToken stop) =>
        await Announced(entry, stop) is not { OfVoice: true } line || line.Forum != forum ? _missing
        : line.Person != person ? _others
        : line.Sha != FileCheck.ShaOf(bytes) ? _differs
        : await Store(entry, line, bytes, clean, stop);

    private async Task<Refusal?> Store(string entry, Line line, byte[] bytes, CleanedAttachment? clean, CancellationToken stop)
    {
        if (line.Kept || line.Others >= AttachFile.Most)
        {
            return line.Kept ? null : _many;
        }

        (clean, var refusal) = clean is null ? await Clean(bytes, line.Media, stop) : (clean, null);
        if (clean is null)
        {
            return refusal;
        }

        await Insert(entry, RecordPlanning.ConcernOf(line.About), clean, stop);
        if (line.OnRecord)
        {
            await closing.AttachLate(line.Forum, NewSalt, stop);
        }

        return null;
    }

    /// <summary>The forum of an entry that announced a file; null when there is none.</summary>
    public async Task<string?> ForumOf(string entry, CancellationToken stop) => (await Announced(entry, stop))?.Forum;

    /// <summary>Takes the bytes away of what was taken out of a list, once its forum is closed: until then it can be put back.</summary>
    /// <returns>How many were erased now.</returns>
    public Task<int> EraseDropped(CancellationToken stop) =>
        Do(
            """
            update desk.attachment a set bytes = null, salt = null from desk.entry e join desk.forum f on f.id = e.forum, desk.entry v
            where e.id = a.entry and v.id = e.about and (e.dropped or v.dropped) and f.phase in ('Closed', 'Cancelled') and a.bytes is not null
            """,
            new { },
            stop
        );

    private async Task<(CleanedAttachment? Clean, Refusal? Refusal)> Clean(byte[] bytes, string media, CancellationToken stop)
    {
        using MemoryStream file = new(bytes);
        var (clean, _, refusal) = await _check.Take(file, Attachments.Largest, Attachments.TooLarge, CleanedAttachment.Of, stop);
        return clean is not null && clean.Seconds is null != (media == EntryFields.Photo) ? (null, CleanedAttachment.Unknown) : (clean, refusal);
    }

    private async Task<Line?> Announced(string entry, CancellationToken stop)
    {
        const string Sql = """
            select e.forum, e.about, v.kind = 'Concern' and v.forum = e.forum as of_voice, d.person, d.fields #>> '{sha,code}' as sha, d.fields #>> '{media,code}' as media,
              exists (select from desk.attachment a where a.entry = e.id) as kept, f.phase = 'Closed' as on_record,
              (select count(*)::int from desk.attachment a join desk.entry o on o.id = a.entry where o.about = e.about and not o.dropped and o.id <> e.id) as others
            from desk.entry e join desk.entry_edit d on d.entry = e.id and d.position = 1 join desk.entry v on v.id = e.about join desk.forum f on f.id = e.forum
            where e.id = @entry and e.kind = 'File'
            """;
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.QuerySingleOrDefaultAsync<Line>(new(Sql, new { entry }, cancellationToken: stop));
    }

    private async Task<int> KeptOf(string about, CancellationToken stop)
    {
        const string Sql = "select count(*)::int from desk.attachment a join desk.entry o on o.id = a.entry where o.about = @about and not o.dropped";
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteScalarAsync<int>(new(Sql, new { about }, cancellationToken: stop));
    }

    private Task<int> Insert(string entry, string concern, CleanedAttachment clean, CancellationToken stop)
    {
        const string Sql = """
            insert into desk.attachment (hash, concern, kind, bytes, salt, size, width, height, seconds, cleaned, scanned, added_at, entry)
            values (@hash, @concern, @Kind, @Bytes, @salt, @size, @Width, @Height, @Seconds, @removed, @Scanned, @now, @entry)
            on conflict (entry) where entry is not null do nothing
            """;
        var salt = RandomNumberGenerator.GetBytes(16);
        return Do(
            Sql,
            new
            {
                hash = FileCheck.HashOf(salt, clean.Bytes),
                concern,
                clean.Kind,
                clean.Bytes,
                salt = Convert.ToHexStringLower(salt),
                size = clean.Bytes.Length,
                clean.Width,
                clean.Height,
                clean.Seconds,
                removed = clean.Removed.ToArray(),
                _check.Scanned,
                now = clock.GetUtcNow(),
                entry,
            },
            stop
        );
    }

    private async Task<int> Do(string sql, object args, CancellationToken stop)
    {
        await using var connection = await database.Host.OpenConnectionAsync(stop);
        return await connection.ExecuteAsync(new(sql, args, cancellationToken: stop));
    }

    private static string NewSalt() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private sealed record Line(
        string Forum,
        string About,
        bool OfVoice,
        Guid? Person,
        string Sha,
        string Media,
        bool Kept,
        bool OnRecord,
        int Others
    );
}
