namespace Jukwaa.Storage;

/// <summary>
/// Cleans a PDF (ISO 32000) in place, so that every offset in it stays right: what it says of its maker becomes blanks. A PDF that runs something, carries
/// another file, is locked, or hides its maker where blanks cannot be set is refused.
/// </summary>
internal static class PdfCleaning
{
    private static readonly string[] _active =
    [
        "/JavaScript",
        "/Launch",
        "/OpenAction",
        "/EmbeddedFile",
        "/RichMedia",
        "/SubmitForm",
        "/ImportData",
        "/GoToE",
        "/XFA",
    ];

    /// <summary>A damaged file can hide a thing behind a string without an end, which comes to light when that is blanked: what is not clean at once is refused.</summary>
    public static CleanedFile Clean(byte[] bytes)
    {
        var clean = Once(bytes);
        return Once(clean.Bytes).Bytes.AsSpan().SequenceEqual(clean.Bytes) ? clean : throw new BrokenFileException();
    }

    private static CleanedFile Once(byte[] bytes)
    {
        var clean = Cut(bytes);
        SortedSet<string> removed = [];
        _ = clean.Length < bytes.Length && removed.Add("trailing-bytes");
        var spelled = PdfText.Spelled(clean);
        Refuse(spelled);
        Refuse(spelled, "/Encrypt", Cleaning.Encrypted);

        // An escaped name ("/In#66o") would be read by a viewer and missed here.
        if (PdfText.Count(spelled, "/Info") != PdfText.Count(PdfText.Of(clean), "/Info"))
        {
            throw new BrokenFileException(Cleaning.Metadata);
        }

        PdfPackets.Blank(clean, removed);
        PdfMaker.Blank(clean, removed);
        foreach (var stream in PdfStreams.All(clean))
        {
            Look(clean, stream, removed);
        }

        return new("pdf", clean, null, null, 1, [.. removed]);
    }

    /// <summary>Without what stands behind the last end mark: another file can be appended there.</summary>
    private static byte[] Cut(byte[] bytes)
    {
        var end = bytes.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0)
        {
            throw new BrokenFileException();
        }

        end += 5;
        end += end < bytes.Length && bytes[end] == '\r' ? 1 : 0;
        end += end < bytes.Length && bytes[end] == '\n' ? 1 : 0;
        return bytes[..end];
    }

    private static void Refuse(string spelled)
    {
        foreach (var name in _active)
        {
            Refuse(spelled, name, Cleaning.Active);
        }
    }

    private static void Refuse(string spelled, string name, Domain.Kernel.Refusal refusal)
    {
        if (spelled.Contains(name, StringComparison.Ordinal))
        {
            throw new BrokenFileException(refusal);
        }
    }

    private static void Look(byte[] clean, PdfStream stream, SortedSet<string> removed)
    {
        var body = clean.AsSpan(stream.Start, stream.Length);
        if (body.StartsWith(JpegCleaning.Magic))
        {
            PdfPackets.BlankJpeg(body, removed);
            return;
        }

        var holdsObjects = stream.Says("/ObjStm");
        if (stream.Unpacked is not { } unpacked)
        {
            // Objects packed in another way cannot be looked at.
            _ = holdsObjects ? throw new BrokenFileException(Cleaning.Metadata) : 0;
            return;
        }

        if (unpacked.AsSpan().StartsWith(JpegCleaning.Magic) && PdfPackets.BlankJpeg(unpacked, []))
        {
            throw new BrokenFileException(Cleaning.Metadata);
        }

        Refuse(PdfText.Spelled(unpacked));
        if (stream.Says("/Predictor") && holdsObjects)
        {
            throw new BrokenFileException(Cleaning.Metadata);
        }

        if (PdfPackets.Tells(unpacked))
        {
            PdfStreams.Empty(clean, stream);
            removed.Add("xmp");
        }
    }
}
