namespace Jukwaa.Open.Trust;

/// <summary>What people in the hall of a closed forum answered to one of three questions, at one moment and in one way.</summary>
/// <param name="Forum">Id of the forum.</param>
/// <param name="HeldOn">Its day.</param>
/// <param name="Moment">before, after, or later (three months after, by SMS).</param>
/// <param name="Question">safe: do you feel safe where you live; acted: do you trust that what is said here will be acted on; say: do you have a say in what is done about safety here.</param>
/// <param name="Way">phones: each alone; hands: raised where everybody sees.</param>
/// <param name="Asked">How many answered; null = fewer than 30, of whom nothing is told.</param>
/// <param name="Yes">How many said yes, not "partly" and not "no"; null = not told.</param>
/// <param name="Low">Lower end of the Wilson score interval of 95 % of the share that said yes.</param>
/// <param name="High">Its upper end.</param>
internal sealed record TrustAnswer(
    string Forum,
    DateOnly? HeldOn,
    string Moment,
    string Question,
    string Way,
    int? Asked,
    int? Yes,
    double? Low,
    double? High
)
{
    internal static IReadOnlyList<string> Questions { get; } = ["safe", "acted", "say"];

    internal const string From = "from open.trust t join open.forum f on f.id = t.forum";

    internal const string Select = $"select t.forum, f.held_on, t.moment, t.question, t.way, t.asked, t.yes, t.low, t.high {From}";

    /// <summary>In the order in which it was asked, oldest forum first.</summary>
    internal const string Order =
        "f.held_on nulls first, t.forum, t.question, t.way desc, array_position(array['before', 'after', 'later'], t.moment)";

    /// <summary>Share that said yes, from 0 to 1; null = not told.</summary>
    public double? Share => Yes is { } yes && Asked is { } asked ? (double)yes / asked : null;
}
