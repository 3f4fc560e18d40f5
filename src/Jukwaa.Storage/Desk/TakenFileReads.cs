namespace Jukwaa.Storage;

/// <summary>A photo or a voice note that was taken in a hall.</summary>
/// <param name="Entry">The line of the list that announced it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Seconds">Of a voice note; null for a photo.</param>
/// <param name="Scanned">"clean by clamav" or "not scanned".</param>
/// <param name="Gone">It came, and was erased since.</param>
public sealed record TakenFile(string Entry, string Kind, int Size, int? Width, int? Height, float? Seconds, string Scanned, bool Gone);

/// <summary>Files on the day's list are within reach of whoever may read the words of their voice, and of nobody else.</summary>
public static class TakenFileReads
{
    /// <summary>All of a forum that came and are within reach.</summary>
    public static Task<IReadOnlyList<TakenFile>> FilesTaken(this DeskReading reading, Viewer viewer, string forum, CancellationToken stop) =>
        reading.Rows<TakenFile>(
            viewer.Person,
            """
            select a.entry, a.kind, a.size, a.width, a.height, a.seconds, a.scanned, a.bytes is null as gone from desk.attachment a join desk.entry e on e.id = a.entry
            where e.forum = @forum
            """,
            new { forum },
            stop
        );

    /// <summary>Kind and bytes; null when there is none within reach.</summary>
    public static async Task<(string Kind, byte[] Bytes)?> FileTaken(
        this DeskReading reading,
        Viewer viewer,
        string forum,
        string entry,
        CancellationToken stop
    )
    {
        const string Sql = """
            select a.kind, a.bytes from desk.attachment a join desk.entry e on e.id = a.entry where e.forum = @forum and e.id = @entry and a.bytes is not null
            """;
        return await reading.Rows<(string, byte[])>(viewer.Person, Sql, new { forum, entry }, stop) is [var file] ? file : null;
    }
}
