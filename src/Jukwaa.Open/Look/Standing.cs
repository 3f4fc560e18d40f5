namespace Jukwaa.Open.Look;

/// <summary>How a standing looks: one of six tones and an icon. The word always stands beside them, so colour never speaks alone.</summary>
internal sealed record Standing(string Key, string Tone, string Icon)
{
    // Order is the order of every bar and legend: what asks for attention first.
    internal static readonly IReadOnlyList<Standing> All =
    [
        new("late", "late", "late"),
        new("silent", "late", "silent"),
        new("not_kept", "late", "refused"),
        new("disputed", "disputed", "disputed"),
        new("refused", "disputed", "refused"),
        new("partial", "disputed", "partial"),
        new("received", "waiting", "heard"),
        new("with_office", "waiting", "office"),
        new("promised", "waiting", "promised"),
        new("answered", "moving", "answered"),
        new("in_progress", "moving", "moving"),
        new("done", "good", "done"),
        new("confirmed", "good", "confirmed"),
        new("kept", "good", "confirmed"),
    ];

    internal static Standing Of(string key) => All.FirstOrDefault(s => s.Key == key) ?? new(key, "waiting", "waiting");

    internal static int Rank(string key) => All.ToList().FindIndex(s => s.Key == key);
}
