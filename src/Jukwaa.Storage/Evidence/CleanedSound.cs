namespace Jukwaa.Storage;

/// <summary>A voice note without what it told besides its sound.</summary>
/// <param name="Kind">wav, mp3, ogg (Opus), amr (narrow- or wideband) or mp4 (.m4a and .3gp with sound alone): by its content, never by its name.</param>
/// <param name="Seconds">How long it plays.</param>
/// <param name="Removed">What was taken out, one code each: tags, time, name, index, padding, trailing-bytes, other.</param>
public sealed record CleanedSound(string Kind, byte[] Bytes, double Seconds, IReadOnlyList<string> Removed);
