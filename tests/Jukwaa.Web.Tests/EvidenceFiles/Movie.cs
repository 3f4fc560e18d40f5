namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>A small MP4 with one track of sound, put together box by box; each may be another, and others may stand beside it.</summary>
internal sealed class Movie
{
    /// <summary>Where the first and the second chunk of sound lie.</summary>
    public const int First = 24 + 8 + 21;
    public const int Second = First + 10 + 21;

    /// <summary>The places of the two times, the length and the language in the body of "mdhd".</summary>
    private static readonly byte[] _times = [0xE3, 1, 2, 3, 0xE3, 4, 5, 6];

    private static readonly Dictionary<string, string[]> _rooms = new()
    {
        ["moov"] = ["mvhd", "trak"],
        ["trak"] = ["tkhd", "edts", "mdia"],
        ["edts"] = ["elst"],
        ["mdia"] = ["mdhd", "hdlr", "minf"],
        ["minf"] = ["smhd", "dinf", "stbl"],
        ["dinf"] = ["dref"],
        ["stbl"] = ["stsd", "stts", "stsc", "stsz", "stco"],
    };

    private readonly Dictionary<string, byte[]> _bodies = new()
    {
        ["mvhd"] = [.. Bytes.Big(0), .. _times, .. Bytes.Big(1000), .. Bytes.Big(2000), 0, 1, 0, 0, 1, 0, .. new byte[70], .. Bytes.Big(2)],
        ["tkhd"] = [.. Bytes.Big(7), .. _times, .. Bytes.Big(1), .. Bytes.Big(0), .. Bytes.Big(2000), .. new byte[60]],
        ["elst"] = [.. Bytes.Big(0), .. Bytes.Big(1), .. Bytes.Big(2000), .. Bytes.Big(0), 0, 1, 0, 0],
        ["mdhd"] = [.. Bytes.Big(0), .. _times, .. Bytes.Big(8000), .. Bytes.Big(16_000), 0x4E, 0xE1, 0, 0],
        ["hdlr"] =
        [
            .. Bytes.Big(0),
            .. Bytes.Of("mhlr"),
            .. Bytes.Of("soun"),
            .. Bytes.Of("appl"),
            .. Bytes.Big(0),
            .. Bytes.Big(0),
            .. Bytes.Of("x\0"),
        ],
        ["smhd"] = new byte[8],
        ["dref"] = [.. Bytes.Big(0), .. Bytes.Big(1), .. Box("url ", Bytes.Big(1))],
        ["stsd"] = Entry("samr", Box("damr", [.. Bytes.Of("Wanj"), 9, 0x81, 0xFF, 0, 1])),
        ["stts"] = [.. Bytes.Big(0), .. Bytes.Big(1), .. Bytes.Big(4), .. Bytes.Big(4000)],
        ["stsc"] = [.. Bytes.Big(0), .. Bytes.Big(1), .. Bytes.Big(1), .. Bytes.Big(2), .. Bytes.Big(1)],
        ["stsz"] = [.. Bytes.Big(0), .. Bytes.Big(5), .. Bytes.Big(4)],
        ["stco"] = [.. Bytes.Big(0), .. Bytes.Big(2), .. Bytes.Big(First), .. Bytes.Big(Second)],
    };

    private readonly Dictionary<string, List<byte[]>> _more = [];

    public byte[] Brands { get; init; } = [.. Bytes.Of("M4A "), .. Bytes.Big(7), .. Bytes.Of("M4A "), .. Bytes.Of("isom")];

    public byte[] Data { get; init; } = Bytes.Of(Bytes.Secret + "AAAAABBBBB" + Bytes.Secret + "CCCCCDDDDD" + Bytes.Secret);

    /// <summary>The whole file: brands, then the sound, then how to play it.</summary>
    public byte[] File => [.. Box("ftyp", Brands), .. Box("mdat", Data), .. Room("moov"), .. More("")];

    public static byte[] Box(string kind, params IEnumerable<byte[]> parts)
    {
        byte[] body = [.. parts.SelectMany(p => p)];
        return [.. Bytes.Big(body.Length + 8), .. Bytes.Of(kind), .. body];
    }

    /// <summary>"stsd" with one entry of one channel, 16 bits and 8,000 samples a second.</summary>
    public static byte[] Entry(string kind, params IEnumerable<byte[]> inside) =>
        [
            .. Bytes.Big(0),
            .. Bytes.Big(1),
            .. Box(
                kind,
                [
                    [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 9],
                    Bytes.Of("Wanj"),
                    [0, 1, 0, 16, 0, 0, 0, 0, 0x1F, 0x40, 0, 0],
                    .. inside,
                ]
            ),
        ];

    /// <summary>A descriptor of MPEG-4 systems.</summary>
    public static byte[] Descriptor(int kind, params IEnumerable<byte[]> parts)
    {
        byte[] body = [.. parts.SelectMany(p => p)];
        return [(byte)kind, 0x80, 0x80, (byte)(0x80 | (body.Length >> 7)), (byte)(body.Length & 0x7F), .. body];
    }

    public Movie With(string kind, params byte[] body)
    {
        _bodies[kind] = body;
        return this;
    }

    public Movie Without(string kind)
    {
        _bodies.Remove(kind);
        return this;
    }

    /// <summary>Puts boxes at the end of a room; "" is the file.</summary>
    public Movie And(string room, params byte[][] boxes)
    {
        _more[room] = [.. _more.GetValueOrDefault(room) ?? [], .. boxes];
        return this;
    }

    public byte[] Room(string room) =>
        Box(
            room,
            [
                .. _rooms[room]
                    .Select(k =>
                        _rooms.ContainsKey(k) ? Room(k)
                        : _bodies.TryGetValue(k, out var body) ? Box(k, body)
                        : []
                    ),
                More(room),
            ]
        );

    private byte[] More(string room) => [.. (_more.GetValueOrDefault(room) ?? []).SelectMany(b => b)];
}
