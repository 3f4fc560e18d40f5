using System.Text;

namespace Jukwaa.Storage;

/// <summary>
/// Keeps of an MP4, M4A or 3GP file (ISO/IEC 14496-12) one track of sound and how to play it. The file keeps its length: what is left out becomes zeros,
/// because the file names the places of its sound by counting from its beginning.
/// </summary>
internal static class Mp4Cleaning
{
    /// <summary>Most boxes of sound: every chunk has to be found in one.</summary>
    private const int MostParts = 64;

    /// <summary>Standards that a file may follow: those that phones' recorders name.</summary>
    private static readonly HashSet<string> _brands =
    [
        .. "isom iso2 iso3 iso4 iso5 iso6 mp41 mp42 M4A  M4V  qt   MSNV 3gp4 3gp5 3gp6 3gp7 3gp8 3gp9 3gg6 3ge6 3gr6 3g2a 3g2b 3g2c"
            .Chunk(5)
            .Select(c => new string(c[..4])),
    ];

    public static bool Is(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 16 && bytes[4..].StartsWith("ftyp"u8) && _brands.Contains(Encoding.Latin1.GetString(bytes.Slice(8, 4)));

    public static CleanedSound Clean(byte[] bytes)
    {
        List<Mp4Box> boxes = [];
        for (var at = 0; Mp4Box.Read(bytes, at, bytes.Length, open: true) is { } box; at = box.End)
        {
            boxes.Add(boxes.Count < Mp4Box.Most ? box : throw new BrokenFileException());
        }

        if (boxes.Exists(b => b.Kind is "moof" or "sidx" or "styp"))
        {
            throw new BrokenFileException(AudioCleaning.Pieces);
        }

        var parts = boxes.FindAll(b => b.Kind == "mdat");
        if (boxes.Count(b => b.Kind == "moov") != 1 || parts.Count is 0 or > MostParts)
        {
            throw new BrokenFileException();
        }

        Mp4Copy copy = new(bytes, boxes[^1].End);
        _ = boxes[^1].End < bytes.Length && copy.Removed.Add("trailing-bytes");
        var found = Frame(copy, boxes);
        Sound(copy, parts, new(bytes, found));
        return new("mp4", copy.Bytes, Seconds(copy, found), [.. copy.Removed]);
    }

    private static IReadOnlyDictionary<string, Mp4Box> Frame(Mp4Copy copy, List<Mp4Box> boxes)
    {
        Mp4Movie movie = new(copy);
        foreach (var box in boxes)
        {
            if (box.Kind == "moov")
            {
                movie.Take(box);
            }
            else if (box.Kind == "mdat")
            {
                copy.Head(box);
            }
            else if (box.At == 0)
            {
                Brands(copy, box);
            }
            else
            {
                copy.Free(box);
            }
        }

        return movie.Found;
    }

    /// <summary>The standards that the file follows. Its own version of the first is not needed, and a name that nobody knows may tell something.</summary>
    private static void Brands(Mp4Copy copy, Mp4Box box)
    {
        copy.Head(box);
        for (var at = box.Body; at + 4 <= box.End; at += at == box.Body ? 8 : 4)
        {
            copy.Put(at, "isom"u8);
            copy.Keep(at, _brands.Contains(Encoding.Latin1.GetString(copy.From, at, 4)) ? 4 : 0);
            _ = copy.Bytes.AsSpan(at, 4).SequenceEqual(copy.From.AsSpan(at, 4)) || copy.Removed.Add("other");
        }
    }

    /// <summary>The chunks of sound; what stands between them is left out.</summary>
    private static void Sound(Mp4Copy copy, List<Mp4Box> parts, Mp4Chunks chunks)
    {
        long copied = 0;
        foreach (var (at, size) in chunks.All())
        {
            // Chunks that name one place again and again would be copied for hours.
            copied += size;
            if (copied > copy.Bytes.Length || !parts.Exists(p => at >= (ulong)p.Body && at <= (ulong)p.End && size <= p.End - (long)at))
            {
                throw new BrokenFileException();
            }

            copy.Keep((int)at, (int)size);
        }

        if (parts.Exists(p => !copy.From.AsSpan(p.Body, p.Size).SequenceEqual(copy.Bytes.AsSpan(p.Body, p.Size))))
        {
            copy.Removed.Add("other");
        }
    }

    /// <summary>The length that the track names, or that of its samples together where they are longer: the first is only a claim.</summary>
    private static double Seconds(Mp4Copy copy, IReadOnlyDictionary<string, Mp4Box> found)
    {
        var (media, times) = (found["mdhd"], found["stts"].Body);
        var (samples, units) = (0L, 0d);
        for (var at = times + 8; at < times + 8 + (copy.Number(times + 4) * 8L); at += 8)
        {
            samples += copy.Number(at);
            units += (double)copy.Number(at) * copy.Number(at + 4);
        }

        return samples == new Mp4Chunks(copy.From, found).Samples
            ? Math.Max(Mp4Heads.Seconds(copy, media), units / Mp4Heads.Rate(copy, media))
            : throw new BrokenFileException();
    }
}
