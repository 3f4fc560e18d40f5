namespace Jukwaa.Storage;

/// <summary>The pages of an Ogg file that hold sound, seen as one row of packets: a packet may begin on one page and end on another.</summary>
internal sealed class OpusPages
{
    /// <summary>Most packets: ten minutes of the shortest ones are 240,000, and millions of empty ones would fill the memory.</summary>
    private const int Most = 250_000;

    private readonly List<byte[]> _laces;
    private readonly byte[] _body;
    private readonly List<(int At, int Size, int Page)> _packets = [];

    /// <summary>Samples of the packets that end on each page; null where none does.</summary>
    private readonly long?[] _samples;

    /// <exception cref="BrokenFileException">The last packet has no end, one cannot be, or there are too many.</exception>
    public OpusPages(List<OggPage> pages)
    {
        _laces = [.. pages.Select(p => p.Laces).Where(l => l.Length > 0)];
        using MemoryStream body = new();
        pages.ForEach(p => body.Write(p.Body.Span));
        _body = body.ToArray();
        _samples = new long?[_laces.Count];
        var (at, size) = (0, 0);
        for (var page = 0; page < _laces.Count; page++)
        {
            foreach (var lace in _laces[page])
            {
                size += lace;
                if (lace < 255)
                {
                    _packets.Add(_packets.Count < Most ? (at, size, page) : throw new BrokenFileException(AudioCleaning.TooLong));
                    _samples[page] = (_samples[page] ?? 0) + OpusPacket.Samples(_body.AsSpan(at, size));
                    (at, size) = (at + size, 0);
                }
            }
        }

        if (_packets.Count == 0 || at != _body.Length || _laces[^1][^1] == 255)
        {
            throw new BrokenFileException();
        }
    }

    public bool BlankPadding()
    {
        var told = false;
        foreach (var (at, size, _) in _packets)
        {
            told |= OpusPacket.BlankPadding(_body.AsSpan(at, size));
        }

        return told;
    }

    /// <summary>
    /// Samples that are played, those to skip included. The last page may say that its last packet is not played to its end; more than that no page
    /// may say, or a long note would pass for a short one.
    /// </summary>
    public long Played(long last)
    {
        var all = _samples.Sum() ?? 0;
        return last <= all && last > all - _samples[^1] ? last : all;
    }

    /// <summary>The pages as they came, their positions counted anew.</summary>
    public IEnumerable<OggPage> Pages(uint serial, long played)
    {
        var (at, samples, open) = (0, 0L, false);
        for (var page = 0; page < _laces.Count; page++)
        {
            var laces = _laces[page];
            var size = laces.Sum(l => l);
            var last = page == _laces.Count - 1;
            samples += _samples[page] ?? 0;
            var flags = (byte)((open ? OggPage.Continued : 0) | (last ? OggPage.End : 0));
            yield return new(
                flags,
                last ? played
                    : _samples[page] is null ? -1
                    : samples,
                serial,
                laces,
                _body.AsMemory(at, size)
            );
            (at, open) = (at + size, laces[^1] == 255);
        }
    }
}
