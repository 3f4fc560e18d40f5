namespace Jukwaa.Domain.Access;

/// <summary>Which body oversees an institution: what accuses <paramref name="Over"/> goes to <paramref name="Body"/>.</summary>
public sealed record Overseer(string Over, string Body);

/// <summary>How long things may take, as data (data/institutions/deadlines.csv). Days are calendar days unless they say otherwise.</summary>
/// <param name="AcknowledgeWorkingDays">To say "we have it".</param>
/// <param name="AnswerDays">To answer: Access to Information Act 2016, section 9(1).</param>
/// <param name="UrgentDays">To answer where life or liberty is at stake: 48 hours, section 9(2); kept by the day.</param>
/// <param name="StopDays">Longest lawful stop of the clock, all stops of an issue together.</param>
/// <param name="EscalateDays">After the answer was due, and again after each step up the ladder.</param>
/// <param name="Overseers">In the order in which they are asked.</param>
public sealed record Deadlines(
    int AcknowledgeWorkingDays,
    int AnswerDays,
    int UrgentDays,
    int StopDays,
    int EscalateDays,
    IReadOnlyList<Overseer> Overseers
)
{
    /// <summary>What the law says, where no data says otherwise.</summary>
    public static Deadlines Lawful { get; } = new(2, 21, 2, 30, 7, [new("nps", "ipoa"), new("ngao", "caj"), new("interior", "eacc")]);
}
