using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>Tells a file by its first bytes and takes out what it says about who made it, where and with what.</summary>
internal static class Cleaning
{
    /// <summary>Most pixels of a picture: a reader's phone has to unpack them all.</summary>
    public const long MostPixels = 50_000_000;

    public static Refusal Empty { get; } = Refusal.Invalid("file-empty", "The file is empty: choose it again.");

    public static Refusal Broken { get; } =
        Refusal.Invalid("file-broken", "The file cannot be read to its end: save or photograph it again and send that one.");

    public static Refusal Unknown { get; } =
        Refusal.Invalid("file-kind-unknown", "Send a photo (JPEG, PNG or still WebP) or a PDF: other kinds of files cannot be taken.");

    public static Refusal Metadata { get; } =
        Refusal.Invalid(
            "file-metadata",
            "This PDF tells who made it in a part that cannot be cleaned: print it to PDF again, or send a photo of it."
        );

    public static Refusal Active { get; } =
        Refusal.Invalid(
            "file-active",
            "This PDF runs a program, opens something by itself or carries another file: print it to PDF again, or send a photo of it."
        );

    public static Refusal Encrypted { get; } =
        Refusal.Invalid("file-encrypted", "This PDF is locked: save it without a password, or send a photo of it.");

    public static Refusal TooManyPixels { get; } =
        Refusal.Invalid("picture-too-large", "The picture has more than 50 million pixels: make it smaller, or photograph it again.");

    /// <summary>The cleaned file, or file-empty, file-kind-unknown, file-broken, picture-too-large, file-active, file-encrypted or file-metadata.</summary>
    public static (CleanedFile? File, Refusal? Refusal) Clean(byte[] bytes) => Guarded(bytes, b => Cleaner(b), Unknown);

    /// <summary>What the cleaner for a file makes of it: whatever a file says wrongly of itself is a refusal, and never a fault of ours.</summary>
    /// <param name="cleaner">The one for its kind; null = there is none.</param>
    public static (T? File, Refusal? Refusal) Guarded<T>(byte[] bytes, Func<byte[], Func<byte[], T>?> cleaner, Refusal unknown)
        where T : class
    {
        if (bytes.Length == 0)
        {
            return (null, Empty);
        }

        try
        {
            return cleaner(bytes) is { } clean ? (clean(bytes), null) : (null, unknown);
        }
        catch (BrokenFileException e)
        {
            return (null, e.Refusal);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or InvalidDataException or OverflowException)
        {
            // A length in the file that points outside it.
            return (null, Broken);
        }
    }

    /// <exception cref="BrokenFileException">There are none, or too many.</exception>
    public static void CheckPixels(long width, long height)
    {
        if (width < 1 || height < 1)
        {
            throw new BrokenFileException();
        }

        if (width * height > MostPixels)
        {
            throw new BrokenFileException(TooManyPixels);
        }
    }

    private static Func<byte[], CleanedFile>? Cleaner(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(JpegCleaning.Magic) ? JpegCleaning.Clean
        : bytes.StartsWith(PngCleaning.Magic) ? PngCleaning.Clean
        : bytes.StartsWith("%PDF-"u8) ? PdfCleaning.Clean
        : bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8) ? WebpCleaning.Clean
        : null;
}
