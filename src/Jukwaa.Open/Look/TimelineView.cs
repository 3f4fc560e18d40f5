using Jukwaa.Open.Record;

namespace Jukwaa.Open.Look;

/// <summary>What happened to one thing. Where only the month of its beginning is known, that day is shown as a month.</summary>
/// <param name="Events">Its facts, oldest first.</param>
/// <param name="Began">The day it began; with precision month the first of that month.</param>
/// <param name="Precision">day or month.</param>
internal sealed record TimelineView(IReadOnlyList<Event> Events, DateOnly? Began = null, string Precision = "day")
{
    internal string PrecisionOf(DateOnly day) => day == Began ? Precision : "day";
}
