namespace Jukwaa.Open.Record;

/// <summary>The five steps heard, answered, promised, done, confirmed: the date each was reached, null where it was not.</summary>
internal sealed record Loop(DateOnly? Heard, DateOnly? Answered, DateOnly? Promised, DateOnly? Done, DateOnly? Confirmed)
{
    /// <summary>Select list entry for a table with step columns. As text, because an array of dates may not hold null.</summary>
    internal static string Of(string t) =>
        $"array[{t}.step_heard::text, {t}.step_answered::text, {t}.step_promised::text, {t}.step_done::text, {t}.step_confirmed::text]";
}
