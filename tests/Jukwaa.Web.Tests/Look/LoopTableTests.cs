using Jukwaa.Open.Look;
using Jukwaa.Open.Record;
using Jukwaa.Web.Tests.Open;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

/// <summary>Each standing with each set of steps reached, dated by day, by month and not at all, in both languages: 14 × 32 × 3 × 2 drawings.</summary>
public sealed class LoopTableTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateOnly[] Days = [new(2025, 4, 1), new(2025, 5, 9), new(2025, 6, 10), new(2025, 7, 11), new(2025, 8, 12)];

    public static TheoryData<string> All => [.. Standing.All.Select(s => s.Key)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_step_is_reached_missing_marked_or_open_and_never_two_of_them(string standing)
    {
        foreach (var (view, reached) in Views(standing))
        {
            var steps = view.Steps();
            var last = Array.FindLastIndex(reached, r => r);
            steps.Select(s => s.Key).ShouldBe(LoopView.Keys);
            for (var i = 0; i < 5; i++)
            {
                (steps[i].State == "reached").ShouldBe(reached[i]);
                (steps[i].State == "missing").ShouldBe(!reached[i] && i < last);
                Spoken.Icons.ShouldContain(steps[i].Icon);
            }

            var marks = steps.Select((s, i) => (s.State, i)).Where(s => s.State is "late" or "disputed").ToList();
            var marked = Standing.Of(standing).Tone is "late" or "disputed" && last < 4;
            marks.ShouldBe(marked ? [(Standing.Of(standing).Tone, last + 1)] : []);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_sentence_says_each_known_date_once_in_order_and_then_the_standing(string standing)
    {
        foreach (var (language, (view, _)) in Texts.Languages.SelectMany(l => Views(standing).Select(v => (l, v))))
        {
            var say = Spoken.In(language);
            var sentence = LoopSentence.Of(say, view);
            var dated = view.Steps().Where(s => s.On is not null).Select(s => say["loop.on." + s.Key, say.Date(s.On!.Value, s.Precision)]);
            var word = Texts.Get(language, "standing." + standing);

            sentence.ToLowerInvariant().ShouldBe(string.Join(", ", dated.Append(word)).ToLowerInvariant() + ".");
            char.IsUpper(sentence[0]).ShouldBeTrue(sentence);
            sentence.ShouldNotContain("0001");
        }
    }

    [Theory]
    [InlineData("en", "day", "Heard 1 April 2025, promised 10 June 2025, due 20 November 2026, 1 day late.")]
    [InlineData("en", "month", "Heard April 2025, promised 10 June 2025, due 20 November 2026, 1 day late.")]
    [InlineData("sw", "day", "Ilisikika 1 Aprili 2025, iliahidiwa 10 Juni 2025, tarehe ya mwisho 20 Novemba 2026, imechelewa siku 1.")]
    [InlineData("sw", "month", "Ilisikika Aprili 2025, iliahidiwa 10 Juni 2025, tarehe ya mwisho 20 Novemba 2026, imechelewa siku 1.")]
    public void A_late_promise_says_since_when_and_by_how_much(string language, string precision, string expected)
    {
        var row = Rows.Commitment("lamu-p1", "late", new(2026, 11, 20)) with
        {
            MadeOn = Days[0],
            MadePrecision = precision,
            Loop = new(Days[0], null, Days[2], null, null),
        };

        LoopSentence.Of(Spoken.In(language), LoopView.Of(row, Today)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("en", "No answer, past due.")]
    [InlineData("sw", "Kimya, muda umepita.")]
    public void With_no_date_known_the_sentence_is_the_standing(string language, string expected)
    {
        var row = Rows.Concern("lamu-c1") with { Standing = "silent", Loop = new(Loop.UnknownDay, null, null, null, null) };

        LoopSentence.Of(Spoken.In(language), LoopView.Of(row)).ShouldBe(expected);
    }

    // Dates by day, by the month of the beginning, and unknown.
    private static IEnumerable<(LoopView View, bool[] Reached)> Views(string standing)
    {
        foreach (var (set, precision) in Enumerable.Range(0, 32).SelectMany(s => (string[])["day", "month", "unknown"], (s, p) => (s, p)))
        {
            var reached = Enumerable.Range(0, 5).Select(i => (set & (1 << i)) != 0).ToArray();
            DateOnly? On(int i) =>
                !reached[i] ? null
                : precision == "unknown" ? Loop.UnknownDay
                : Days[i];
            var row = Rows.Commitment("lamu-p1", standing) with
            {
                MadeOn = precision == "unknown" ? null : Days[0],
                MadePrecision = precision,
                Loop = new(On(0), On(1), On(2), On(3), On(4)),
            };
            yield return (LoopView.Of(row, Today), reached);
        }
    }
}
