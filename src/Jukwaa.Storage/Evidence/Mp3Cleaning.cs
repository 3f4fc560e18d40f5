namespace Jukwaa.Storage;

/// <summary>
/// Keeps of an MP3 its whole frames of sound. Labels in front (ID3v2), behind (ID3v1, APE, Lyrics3) and between them, the coder's own frame, and what
/// stands in frames beside the sound are left out.
/// </summary>
internal static class Mp3Cleaning
{
    /// <summary>Frames that must follow each other: the head of one is only eleven set bits, which chance writes too.</summary>
    private const int Chain = 3;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("ID3"u8) || Mp3Frame.At(bytes, 0) is not null;

    public static CleanedSound Clean(byte[] bytes)
    {
        SortedSet<string> removed = [];
        var front = BehindLabels(bytes);
        _ = front > 0 && removed.Add("tags");
        var at = Next(bytes, front, null);
        // A file without a label must begin with a frame, or anything that holds an MP3 would be one.
        if (at == bytes.Length || (front == 0 && at > 0))
        {
            throw new BrokenFileException(AudioCleaning.Unknown);
        }

        using MemoryStream clean = new(bytes.Length);
        List<Mp3Frame> frames = [];
        while (at < bytes.Length)
        {
            if (Mp3Frame.At(bytes, at) is not { } frame || !Alike(frame, frames))
            {
                removed.Add(Tells(bytes.AsSpan(at)));
                at = Next(bytes, at, frames.FirstOrDefault());
                continue;
            }

            Take(bytes.AsSpan(at, frame.Size), frame, clean, frames, removed);
            at += frame.Size;
        }

        return frames.Count < Chain ? throw new BrokenFileException(AudioCleaning.Unknown) : Sound(clean.ToArray(), frames, removed);
    }

    private static CleanedSound Sound(byte[] clean, List<Mp3Frame> frames, SortedSet<string> removed)
    {
        _ = Mp3Rest.Blank(clean, frames) && removed.Add("padding");
        return new("mp3", clean, frames.Sum(f => (double)f.Samples / f.Rate), [.. removed]);
    }

    private static void Take(ReadOnlySpan<byte> bytes, Mp3Frame frame, MemoryStream clean, List<Mp3Frame> frames, SortedSet<string> removed)
    {
        if (frame.IsIndex(bytes))
        {
            removed.Add("index");
            return;
        }

        clean.Write(bytes);
        frames.Add(frame);
    }

    private static bool Alike(Mp3Frame frame, List<Mp3Frame> frames) => frames.Count == 0 || Alike(frame, frames[0]);

    private static bool Alike(Mp3Frame frame, Mp3Frame other) => (frame.Rate, frame.First) == (other.Rate, other.First);

    /// <summary>ID3v2 (id3.org, ID3v2.4.0, section 3): ten bytes whose last four are a number of seven bits each; more than one may follow.</summary>
    private static int BehindLabels(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (bytes.Length - at >= 10 && bytes[at..].StartsWith("ID3"u8))
        {
            var head = bytes.Slice(at, 10);
            var footer = (head[5] & 0x10) != 0 ? 10 : 0;
            var size = ((head[6] & 0x7F) << 21) | ((head[7] & 0x7F) << 14) | ((head[8] & 0x7F) << 7) | (head[9] & 0x7F);
            at = Math.Min(bytes.Length, at + 10 + size + footer);
        }

        return at;
    }

    /// <summary>Where the next chain of frames begins, like <paramref name="like"/> when one is given; the end when there is none.</summary>
    private static int Next(ReadOnlySpan<byte> bytes, int at, Mp3Frame? like)
    {
        for (int step; (step = bytes[at..].IndexOf((byte)0xFF)) >= 0; at++)
        {
            at += step;
            if (Mp3Frame.At(bytes, at) is { } frame && (like is not { Size: > 0 } other || Alike(frame, other)) && IsChain(bytes, at, frame))
            {
                return at;
            }
        }

        return bytes.Length;
    }

    private static bool IsChain(ReadOnlySpan<byte> bytes, int at, Mp3Frame first)
    {
        for (var i = 0; i < Chain; i++)
        {
            if (Mp3Frame.At(bytes, at) is not { } frame || !Alike(frame, first))
            {
                return false;
            }

            at += frame.Size;
        }

        return true;
    }

    private static string Tells(ReadOnlySpan<byte> rest) =>
        rest.StartsWith("TAG"u8) || rest.StartsWith("ID3"u8) || rest.StartsWith("APETAGEX"u8) || rest.StartsWith("LYRICSBEGIN"u8)
            ? "tags"
            : "trailing-bytes";
}
