using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Kernel;
using Shouldly;
using Xunit;

namespace Jukwaa.Domain.Tests.Commitments;

public sealed class DueWordsTests
{
    [Theory]
    [InlineData("within three months", "2025-04-08", "2025-07-08")]
    [InlineData("in three months", "2025-08", "2025-11-30")]
    [InlineData("six months", "2025-08-31", "2026-02-28")]
    [InlineData("seven days", "2025-08-01", "2025-08-08")]
    [InlineData("100 days", "2025-07-16", "2025-10-24")]
    [InlineData("within one month", "2025-04", "2025-05-30")]
    [InlineData("Within the next 2 weeks", "2025-07-16", "2025-07-30")]
    [InlineData("two years", "2025-12-02", "2027-12-02")]
    [InlineData("a year", "2025-12-02", "2026-12-02")]
    [InlineData("within three months of 11 April 2025", null, "2025-07-11")]
    [InlineData("six months from 2 December 2025", "2025-12-02", "2026-06-02")]
    [InlineData("ndani ya miezi mitatu", "2025-04-08", "2025-07-08")]
    [InlineData("siku saba", "2025-08-01", "2025-08-08")]
    [InlineData("siku 100", "2025-07-16", "2025-10-24")]
    [InlineData("siku kumi na nne", "2025-08-01", "2025-08-15")]
    [InlineData("mwaka mmoja", "2025-12-02", "2026-12-02")]
    [InlineData("miaka miwili", "2025-12-02", "2027-12-02")]
    [InlineData("ndani ya miezi sita kuanzia tarehe 2 Desemba 2025", null, "2026-06-02")]
    public void A_length_of_time_counts_from_the_last_day_on_which_it_may_have_been_said(string words, string? said, string due) =>
        DueWords.Read(words, On(said)).ShouldBe(Day(due));

    [Theory]
    [InlineData("by December 2025", "2025-12-31")]
    [InlineData("from 1 July 2026", "2026-07-01")]
    [InlineData("by 2026-07-01", "2026-07-01")]
    [InlineData("before 1 July 2026", "2026-06-30")]
    [InlineData("1 June 2026 in the CS statement; 1 July 2026 in reports of the President's speech", "2026-07-01")]
    [InlineData("1 July 2026 in one report; 1 June 2026 in another", "2026-07-01")]
    [InlineData("ifikapo Desemba 2025", "2025-12-31")]
    [InlineData("kuanzia tarehe 1 Julai 2026", "2026-07-01")]
    [InlineData("mwisho wa Februari 2028", "2028-02-29")]
    public void A_date_is_that_day_or_the_last_of_that_month(string words, string due) => DueWords.Read(words, Period.Unknown).ShouldBe(Day(due));

    [Theory]
    [InlineData("next financial year", "2025-04-08", "2026-06-30")]
    [InlineData("next financial year", "2025-07-01", "2027-06-30")]
    [InlineData("this financial year", "2025-06-30", "2025-06-30")]
    [InlineData("this financial year (2025/26)", "2025-09-04", "2026-06-30")]
    [InlineData("financial year 2026/27", null, "2027-06-30")]
    [InlineData("mwaka wa fedha ujao", "2025-08-20", "2027-06-30")]
    [InlineData("mwaka huu wa fedha", "2025-08-20", "2026-06-30")]
    [InlineData("mwaka huu wa fedha (2025/26)", null, "2026-06-30")]
    public void A_financial_year_ends_on_30_June(string words, string? said, string due) => DueWords.Read(words, On(said)).ShouldBe(Day(due));

    [Theory]
    [InlineData("next year (as said in April 2025)", null, "2026-12-31")]
    [InlineData("next year", "2025-04-07", "2026-12-31")]
    [InlineData("by the end of this year", "2025-04-07", "2025-12-31")]
    [InlineData("mwaka ujao (kama ilivyosemwa Aprili 2025)", null, "2026-12-31")]
    [InlineData("mwakani", "2025-04", "2026-12-31")]
    [InlineData("next month", "2025-12-02", "2026-01-31")]
    [InlineData("mwezi huu", "2025-12-02", "2025-12-31")]
    public void This_and_next_year_or_month_end_on_their_last_day(string words, string? said, string due) =>
        DueWords.Read(words, On(said)).ShouldBe(Day(due));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("immediate")]
    [InlineData("when funded")]
    [InlineData("very soon")]
    [InlineData("after the last county")]
    [InlineData("at a later launch")]
    [InlineData("two years after the money comes")]
    [InlineData("within 0 days")]
    [InlineData("31 February 2026")]
    [InlineData("by December 2024")]
    [InlineData("three maybe six months")]
    [InlineData("hivi karibuni")]
    public void Words_that_give_no_day_after_the_promise_have_no_date(string? words) => DueWords.Read(words, On("2025-04-08")).ShouldBeNull();

    [Theory]
    [InlineData("within three months")]
    [InlineData("next financial year")]
    [InlineData("next year")]
    [InlineData("siku saba")]
    public void Relative_words_have_no_date_when_nobody_knows_when_they_were_said(string words) =>
        DueWords.Read(words, Period.Unknown).ShouldBeNull();

    [Fact]
    public void A_length_of_time_never_ends_before_it_was_said_and_grows_with_its_number() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                ArbMap.Default.ArbFor<(DateTime On, bool Month, byte Number)>(),
                Gen.Elements("days", "weeks", "months", "years").ToArbitrary(),
                (from, unit) =>
                {
                    var day = new DateOnly(Math.Clamp(from.On.Year, 2000, 2100), from.On.Month, 1);
                    var said = from.Month ? new Period(day, DatePrecision.Month) : Period.Day(day);
                    var due = DueWords.Read($"within {from.Number + 1} {unit}", said);
                    var later = DueWords.Read($"within {from.Number + 2} {unit}", said);
                    return due > said.To && later > due;
                }
            )
        );

    [Fact]
    public void Whatever_is_said_the_last_day_is_never_before_the_promise_and_nothing_breaks() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(
                Gen.Elements(
                        "within",
                        "by",
                        "next",
                        "this",
                        "year",
                        "mwaka",
                        "ujao",
                        "wa fedha",
                        "3",
                        "kumi na",
                        "months",
                        "siku",
                        "May 2025",
                        "(2025/26)",
                        ";",
                        "of",
                        "a"
                    )
                    .ListOf()
                    .Select(words => string.Join(' ', words))
                    .ToArbitrary(),
                words => DueWords.Read(words, Period.Day(new(2025, 6, 15))) is not { } due || due >= new DateOnly(2025, 6, 15)
            )
        );

    private static Period On(string? text) => Period.TryParse(text, out var period) ? period : throw new ArgumentException(text);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
