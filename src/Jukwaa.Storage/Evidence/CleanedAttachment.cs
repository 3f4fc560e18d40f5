using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>A photo or a voice note without what it told besides.</summary>
/// <param name="Width">Pixels; null for a voice note.</param>
/// <param name="Seconds">Null for a photo.</param>
internal sealed record CleanedAttachment(string Kind, byte[] Bytes, int? Width, int? Height, float? Seconds, IReadOnlyList<string> Removed)
{
    public static Refusal Unknown { get; } =
        Refusal.Invalid("attachment-kind-unknown", "Send a photo (JPEG, PNG or still WebP) or a voice note: other kinds of files cannot be taken.");

    /// <summary>The cleaned file, or attachment-kind-unknown, or what the cleaning of pictures and sounds refuses a file for.</summary>
    public static (CleanedAttachment? File, Refusal? Refusal) Of(byte[] bytes)
    {
        // A page is no photo: the desk would have to open it in another program. So it is not unpacked either.
        if (bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            return (null, Unknown);
        }

        var (picture, refusal) = Cleaning.Clean(bytes);
        return picture is not null ? (Photo(picture), null)
            : refusal == Cleaning.Unknown ? Sound(bytes)
            : (null, refusal);
    }

    // From 5 on it lies on its side: width and height are those it is seen with.
    private static CleanedAttachment Photo(CleanedFile picture) =>
        picture is { Kind: "jpeg", Turn: >= 5 }
            ? new(picture.Kind, picture.Bytes, picture.Height, picture.Width, null, picture.Removed)
            : new(picture.Kind, picture.Bytes, picture.Width, picture.Height, null, picture.Removed);

    private static (CleanedAttachment? File, Refusal? Refusal) Sound(byte[] bytes)
    {
        var (sound, refusal) = AudioCleaning.Clean(bytes);
        return sound is not null ? (new(sound.Kind, sound.Bytes, null, null, (float)sound.Seconds, sound.Removed), null)
            : refusal == AudioCleaning.Unknown ? (null, Unknown)
            : (null, refusal);
    }
}
