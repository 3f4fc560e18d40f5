using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>One fact on the timeline of one subject.</summary>
/// <param name="OtherKind">With <paramref name="OtherId"/>: a second subject this event speaks of; public only when that one is.</param>
internal sealed record EventRow(
    long Seq,
    string SubjectKind,
    string SubjectId,
    string Kind,
    DateOnly? HappenedOn,
    DateTime RecordedAt,
    string Actor,
    string? Words,
    string? BeforeWords,
    string? Detail,
    string? Source,
    string? OtherKind,
    string? OtherId
)
{
    /// <summary>The events of a step: on its own subject, and on the other one where the fact concerns two.</summary>
    public static IEnumerable<EventRow> Of(Track track, Step step)
    {
        var told = Telling.Of(step);
        var row = new EventRow(
            step.Row.Seq,
            track.Kind,
            track.Id,
            step.Row.Type,
            told.On,
            step.Row.At,
            step.Row.Actor,
            told.Words.OrNull(),
            told.Before.OrNull(),
            told.Detail,
            told.Source.OrNull(),
            told.Other?.Kind,
            told.Other?.Id
        );
        yield return row;
        if (told.Other is { } other)
        {
            yield return row with
            {
                SubjectKind = other.Kind,
                SubjectId = other.Id,
                Detail = track.Id,
                OtherKind = track.Kind,
                OtherId = track.Id,
            };
        }
    }
}

/// <summary>What a timeline says of a fact.</summary>
/// <param name="On">First day it may have happened on; null = not known.</param>
/// <param name="Words">The words of this step; for a correction its reason.</param>
/// <param name="Before">The wording a correction replaced, when it did.</param>
internal sealed record Told(
    DateOnly? On = null,
    WordsRef Words = default,
    WordsRef Before = default,
    string? Detail = null,
    WordsRef Source = default,
    (string Kind, string Id)? Other = null
);
