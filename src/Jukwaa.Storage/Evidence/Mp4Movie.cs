namespace Jukwaa.Storage;

/// <summary>Copies of the box "moov" of an MP4 what plays one track of sound; every other box becomes one that players skip.</summary>
internal sealed class Mp4Movie(Mp4Copy copy)
{
    /// <summary>Which boxes are kept inside which.</summary>
    private static readonly Dictionary<string, string[]> _rooms = new(StringComparer.Ordinal)
    {
        ["moov"] = ["mvhd", "trak"],
        ["trak"] = ["tkhd", "edts", "mdia"],
        ["edts"] = ["elst"],
        ["mdia"] = ["mdhd", "hdlr", "minf"],
        ["minf"] = ["smhd", "dinf", "stbl"],
        ["dinf"] = ["dref"],
        ["stbl"] = ["stsd", "stts", "ctts", "stsc", "stsz", "stz2", "stco", "co64", "sgpd", "sbgp"],
    };

    private static readonly string[] _needed = ["mvhd", "tkhd", "mdhd", "dref", "stsd", "stts", "stsc"];

    private readonly Dictionary<string, Mp4Box> _found = new(StringComparer.Ordinal);

    /// <summary>The boxes that were kept, by their name.</summary>
    public IReadOnlyDictionary<string, Mp4Box> Found => _found;

    /// <exception cref="BrokenFileException">Something is missing, there twice or broken; there is a picture; or the sound comes in pieces.</exception>
    public void Take(Mp4Box movie)
    {
        CheckTracks(movie);
        Room(movie);
        if (!_needed.All(_found.ContainsKey) || Count("stsz", "stz2") != 1 || Count("stco", "co64") != 1)
        {
            throw new BrokenFileException();
        }
    }

    private int Count(params IEnumerable<string> kinds) => kinds.Count(_found.ContainsKey);

    private void CheckTracks(Mp4Box movie)
    {
        var inside = movie.Inside(copy.From);
        if (inside.Any(b => b.Kind == "mvex"))
        {
            throw new BrokenFileException(AudioCleaning.Pieces);
        }

        var handlers = inside.Where(b => b.Kind == "trak").Select(Handler).ToList();
        if (handlers.Exists(h => h != "soun"))
        {
            throw new BrokenFileException(AudioCleaning.Video);
        }

        _ = handlers.Count switch
        {
            0 => throw new BrokenFileException(),
            1 => true,
            _ => throw new BrokenFileException(AudioCleaning.Unknown),
        };
    }

    private string Handler(Mp4Box track)
    {
        var media = Only(track.Inside(copy.From), "mdia");
        var handler = Only(media.Inside(copy.From), "hdlr");
        return handler.Size >= 24 ? System.Text.Encoding.Latin1.GetString(copy.From, handler.Body + 8, 4) : throw new BrokenFileException();
    }

    private static Mp4Box Only(IEnumerable<Mp4Box> boxes, string kind) =>
        boxes.Where(b => b.Kind == kind).ToList() is [var box] ? box : throw new BrokenFileException();

    private void Room(Mp4Box room)
    {
        copy.Head(room);
        foreach (var box in room.Inside(copy.From))
        {
            if (!_rooms[room.Kind].Contains(box.Kind) || IsOtherGroup(box))
            {
                copy.Free(box);
                continue;
            }

            if (!_found.TryAdd(box.Kind, box))
            {
                throw new BrokenFileException();
            }

            if (_rooms.ContainsKey(box.Kind))
            {
                Room(box);
            }
            else
            {
                copy.Head(box);
                Leaf(box);
            }
        }
    }

    /// <summary>Groups of samples that are not about where a decoder may begin, or that have more in them than that.</summary>
    private bool IsOtherGroup(Mp4Box box) =>
        box.Kind is "sgpd" or "sbgp"
        && (
            box.Size < 16
            || !(copy.From.AsSpan(box.Body + 4, 4).SequenceEqual("roll"u8) || copy.From.AsSpan(box.Body + 4, 4).SequenceEqual("prol"u8))
            || copy.From[box.Body] != (box.Kind == "sgpd" ? 1 : 0)
            || (box.Kind == "sgpd" && copy.Number(box.Body + 8) != 2)
        );

    private void Leaf(Mp4Box box)
    {
        Action take = box.Kind switch
        {
            "mvhd" => () => Mp4Heads.Movie(copy, box),
            "tkhd" => () => Mp4Heads.Track(copy, box),
            "mdhd" => () => Mp4Heads.Media(copy, box),
            "hdlr" => () => Mp4Heads.Handler(copy, box),
            "stsd" => () => Mp4Entry.Take(copy, box),
            "dref" => () => Place(box),
            "smhd" => () => copy.Drop(box.Body, box.Size, "other"),
            "elst" => () => copy.Table(box, copy.From[box.Body] == 1 ? 160 : 96),
            "stsz" => () => copy.Table(box, Mp4Chunks.Width(copy.From, _found), 8),
            "stz2" => () =>
                copy.Table(box, Mp4Chunks.Width(copy.From, _found) is var bits and (4 or 8 or 16) ? bits : throw new BrokenFileException(), 8),
            "sgpd" => () => copy.Table(box, 16, 12),
            "sbgp" => () => copy.Table(box, 64, 8),
            "stsc" => () => copy.Table(box, 96),
            "stco" => () => copy.Table(box, 32),
            _ => () => copy.Table(box, 64),
        };
        take();
    }

    /// <summary>Where the sound lies: in this file, and nowhere else.</summary>
    private void Place(Mp4Box box)
    {
        var entry = Mp4Box.Read(copy.From, box.Body + 8, box.End) ?? throw new BrokenFileException();
        if (copy.Number(box.Body + 4) != 1 || entry.Kind != "url " || entry.Size < 4 || (copy.From[entry.Body + 3] & 1) == 0)
        {
            throw new BrokenFileException(AudioCleaning.Unknown);
        }

        copy.Keep(box.Body + 4, 4);
        copy.Head(entry);
        copy.Put(entry.Body + 3, [1]);
        copy.Drop(entry.Body + 4, box.End - entry.Body - 4, "tags");
    }
}
