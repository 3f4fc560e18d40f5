using System.Globalization;
using Jukwaa.Domain.Commitments;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

/// <summary>The deadlines of 2025, each as its source words it, and the day that a person with a calendar finds for it.</summary>
public sealed class DeadlineTests
{
    private const string TwoDays = "1 June 2026 in the CS statement; 1 July 2026 in reports of the President's speech";

    /// <summary>Series of the ids, words, last day ("" = the words give none), and how it was counted.</summary>
    private static readonly (string Series, string Words, string Due, string Count)[] Deadlines =
    [
        ("mombasa-p", "next year (as said in April 2025)", "2026-12-31", "the year after 2025 ends"),
        ("mombasa-p", "after the last county", "", "no day is named"),
        ("kwale-p", "immediate", "", "no day is named"),
        ("tana-river-p", "within three months", "2025-07-11", "heard on 11 April"),
        ("tana-river-p", "next financial year", "2026-06-30", "April 2025 is in 2024/25; the next is 2025/26"),
        ("lamu-p", "within three months of 11 April 2025", "2025-07-11", "the words bring their own day"),
        ("garissa-p", "six months", "2026-03-25", "heard on 25 September"),
        ("garissa-p", "when funded", "", "a condition is no day"),
        ("mandera-p", "by December 2025", "2025-12-31", "the month may be used up"),
        ("marsabit-p", "within three months of 11 April 2025", "2025-07-11", "the words bring their own day"),
        ("kirinyaga-p", "immediate", "", "no day is named"),
        ("kiambu-p", "100 days", "2025-11-26", "18 August: 13 days to its end, 30, 31, and 26 of November"),
        ("kiambu-p", "this financial year (2025/26)", "2026-06-30", "Kenya's ends on 30 June"),
        ("turkana-p", "in three months", "2025-10-16", "heard on 16 July"),
        ("west-pokot-p", "very soon", "", "no day is named"),
        ("kajiado-p", "seven days", "2025-08-08", "heard on 1 August"),
        ("kakamega-p", "within one month", "2025-10-05", "heard on 5 September"),
        ("nairobi-p", "at a later launch", "", "no day is named"),
        ("national-p", "six months from 2 December 2025", "2026-06-02", "the words bring their own day"),
        ("national-p", "two years", "2027-12-02", "launched on 2 December 2025"),
        ("national-p", "one year", "2026-12-02", "launched on 2 December 2025"),
        ("national-p", "one year", "2026-12-02", "two directives have the same words"),
        ("national-p", TwoDays, "2026-07-01", "of two days reported the later, in favour of who promised"),
        ("national-p", "from 1 July 2026", "2026-07-01", "the day itself"),
    ];

    [Fact]
    public void Each_of_the_24_deadlines_falls_on_the_day_that_a_person_works_out()
    {
        var shelf = new Shelf();
        shelf.Import(Shelf.TheRecord);
        var kept = Kept(shelf).Order(StringComparer.Ordinal).ToList();
        kept.Count.ShouldBe(24);
        kept.ShouldBe(Deadlines.Select(d => $"{d.Series}: {d.Words} = {d.Due}").Order(StringComparer.Ordinal));
    }

    /// <summary>Every commitment with words for a deadline, as the import read it.</summary>
    private static IEnumerable<string> Kept(Shelf shelf)
    {
        var counties = Shelf.Reference.Places.Values.Select(p => $"{p.Slug}-p").Append("national-p").Distinct();
        foreach (var series in counties)
        {
            for (var number = 1; shelf.Record.State<Commitment>($"commitment/{series}{number}")?.Details is { } details; number++)
            {
                if (shelf.Record.Original(details.DueWords) is { } words)
                {
                    yield return $"{series}: {words} = {details.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
                }
            }
        }
    }

    [Theory]
    [InlineData("2025-04-08", "2025-04-15")]
    [InlineData("2025-04-25", "2025-05-02")]
    [InlineData("2024-02-26", "2024-03-04")]
    [InlineData("2025-12-28", "2026-01-04")]
    [InlineData("2025-04", "2025-05-07")]
    public void A_deadline_moves_with_the_day_of_its_own_forum(string held, string due)
    {
        var shelf = new Shelf();
        var plan = shelf.Import(Files.Small(r => r.Edition("Kwale")["date"] = held));
        plan.Commands.OfType<MakeCommitment>().Single().Details.Due.ShouldBe(DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("siku saba", "2025-04-15")]
    [InlineData("ndani ya miezi miwili", "2025-06-08")]
    [InlineData("kabla ya tarehe 1 Julai 2026", "2026-06-30")]
    [InlineData("siku kumi na tano", "2025-04-23")]
    [InlineData("wiki tatu", "2025-04-29")]
    [InlineData("hivi karibuni", null)]
    public void A_line_in_Kiswahili_gives_the_same_day_as_its_English_would(string words, string? due)
    {
        var shelf = new Shelf();
        shelf.Import(Files.Small(_ => { }));
        (string, string)[] line = [("language", "sw"), ("wording", "Kuweka maafisa kivukoni."), ("translation_sw", ""), ("due_words", words)];
        shelf.Import(Files.Commitments(line));
        var kept = shelf.Record.State<Commitment>("commitment/kwale-p-2025-001")!.Details!;
        kept.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(due);
        kept.Due.HasValue.ShouldBe(due is not null);
        kept.DueWords.Language.ShouldBe("sw");
    }
}
