namespace Jukwaa.Storage;

/// <summary>A file without what it told besides its picture or pages.</summary>
/// <param name="Kind">jpeg, png, webp or pdf: by its content, never by its name.</param>
/// <param name="Width">Pixels; null for a PDF.</param>
/// <param name="Turn">How to turn the picture, 1 to 8 as EXIF numbers it; 1 = not at all.</param>
/// <param name="Removed">What was taken out, one code each: exif, xmp, icc, iptc, comment, thumbnail, text, time, info, trailing-bytes, other.</param>
public sealed record CleanedFile(string Kind, byte[] Bytes, int? Width, int? Height, int Turn, IReadOnlyList<string> Removed);
