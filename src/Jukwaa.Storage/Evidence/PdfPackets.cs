namespace Jukwaa.Storage;

/// <summary>Blanks what tells of the maker inside streams: packets of XMP, and the segments of a JPEG picture.</summary>
internal static class PdfPackets
{
    public static bool Tells(ReadOnlySpan<byte> bytes) => bytes.IndexOf("<x:xmpmeta"u8) >= 0 || bytes.IndexOf("<?xpacket"u8) >= 0;

    /// <exception cref="BrokenFileException">A packet without an end.</exception>
    public static void Blank(byte[] bytes, SortedSet<string> removed)
    {
        Blank(bytes, "<?xpacket begin"u8, "<?xpacket end"u8, removed);
        Blank(bytes, "<x:xmpmeta"u8, "</x:xmpmeta>"u8, removed);
    }

    /// <summary>Sets zeros in place of each segment that tells something; true when there was one.</summary>
    public static bool BlankJpeg(Span<byte> jpeg, SortedSet<string> removed)
    {
        var told = false;
        for (var at = 2; ; )
        {
            var (marker, body, next) = JpegCleaning.Segment(jpeg, at);
            if (marker is 0xD9 or 0xDA)
            {
                return told;
            }

            if (JpegCleaning.Tells(marker, body) is { } what)
            {
                told = true;
                removed.Add(what);
                jpeg[(next - body.Length)..next].Clear();
            }

            at = next;
        }
    }

    private static void Blank(Span<byte> bytes, ReadOnlySpan<byte> begin, ReadOnlySpan<byte> end, SortedSet<string> removed)
    {
        for (var start = bytes.IndexOf(begin); start >= 0; start = bytes.IndexOf(begin))
        {
            var length = bytes[start..].IndexOf(end);
            if (length < 0)
            {
                throw new BrokenFileException(Cleaning.Metadata);
            }

            bytes = bytes[start..];
            bytes[..(length + end.Length)].Fill((byte)' ');
            bytes = bytes[(length + end.Length)..];
            removed.Add("xmp");
        }
    }
}
