namespace Jukwaa.Open.Record;

/// <summary>What a citizen would say of a thing today. The keys are those of the record; order is that of urgency in lists.</summary>
internal static class Standings
{
    /// <summary>Of a commitment, most urgent first.</summary>
    internal static readonly IReadOnlyList<string> OfCommitments =
    [
        "late",
        "disputed",
        "not_kept",
        "promised",
        "in_progress",
        "partial",
        "done",
        "confirmed",
        "kept",
    ];

    /// <summary>Of a concern or an issue, most urgent first.</summary>
    internal static readonly IReadOnlyList<string> OfConcerns =
    [
        "late",
        "silent",
        "disputed",
        "received",
        "with_office",
        "refused",
        "answered",
        "in_progress",
        "done",
    ];

    /// <summary>Standings after which a commitment asks for nothing more from its owner.</summary>
    internal static readonly IReadOnlyList<string> Settled = ["done", "confirmed", "kept", "partial", "not_kept"];

    internal static string Today(string table) => $"open.standing({table}.standing, {table}.lapses_to, {table}.lapses_on, @today)";
}
