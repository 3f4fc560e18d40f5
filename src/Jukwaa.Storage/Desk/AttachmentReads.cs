namespace Jukwaa.Storage;

/// <summary>A photo or a voice note of a concern.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Seconds">Of a voice note; null for a photo.</param>
/// <param name="Scanned">"clean by clamav" or "not scanned".</param>
public sealed record AttachedFile(string Hash, string Kind, int Size, int? Width, int? Height, float? Seconds, string Scanned);

/// <summary>Files are within reach of whoever may read the words as said, and of nobody else.</summary>
public static class AttachmentReads
{
    /// <summary>In the order in which they came; erased ones are left out.</summary>
    public static Task<IReadOnlyList<AttachedFile>> Attached(this DeskReading reading, Viewer viewer, string concern, CancellationToken stop) =>
        reading.Rows<AttachedFile>(viewer.Person, "select * from desk.attached(@concern)", new { concern }, stop);

    /// <summary>Kind and bytes; null when there is none within reach.</summary>
    public static async Task<(string Kind, byte[] Bytes)?> Attached(
        this DeskReading reading,
        Viewer viewer,
        string concern,
        string hash,
        CancellationToken stop
    )
    {
        const string Sql = "select a.kind, desk.attachment_bytes(@concern, @hash) as bytes from desk.attached(@concern) a where a.hash = @hash";
        return await reading.Rows<(string, byte[])>(viewer.Person, Sql, new { concern, hash }, stop) is [var file] ? file : null;
    }
}
