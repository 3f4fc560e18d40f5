using FsCheck;
using FsCheck.Fluent;

namespace Jukwaa.Insights.Tests.Text;

/// <summary>What holds for every text, sense or nonsense.</summary>
public sealed class RedactionPropertyTests
{
    private static readonly string[] _pieces =
    [
        .. Labelled.All("tuned.txt").SelectMany(s => s.Text.Split(' ')),
        .. Labelled.All("tuned.txt").Select(s => s.Text),
        "[",
        "]",
        "\n",
        "  ",
        "@",
        "+",
        "'",
        "254",
        "😀",
        "\ud800",
        "é",
        "",
    ];

    private static readonly Gen<string> _texts =
        from count in Gen.Choose(0, 30)
        from pieces in Gen.Elements(_pieces).ArrayOf(count)
        from glue in Gen.Elements(" ", " ", ", ", ". ")
        select string.Join(glue, pieces);

    [Fact]
    public void Every_proposal_lies_inside_the_text_and_none_overlaps() =>
        Always.Holds(
            _texts,
            text =>
            {
                var end = 0;
                foreach (var proposal in Redactions.Propose(text, Labelled.Places))
                {
                    proposal.Start.ShouldBeGreaterThanOrEqualTo(end);
                    proposal.Length.ShouldBeGreaterThan(0);
                    proposal.End.ShouldBeLessThanOrEqualTo(text.Length);
                    Redactions.Reasons.ShouldContain(proposal.Reason);
                    end = proposal.End;
                }
            }
        );

    [Fact]
    public void When_all_is_replaced_nothing_is_left_to_propose() =>
        Always.Holds(
            from text in _texts
            from language in Gen.Elements("en", "sw")
            select (text, language),
            t =>
            {
                var once = Redactions.Apply(t.text, Redactions.Propose(t.text, Labelled.Places), t.language);
                Redactions.Propose(once, Labelled.Places).ShouldBeEmpty($"{t.text} => {once}");
            }
        );

    [Fact]
    public void The_order_of_what_is_chosen_does_not_matter() =>
        Always.Holds(
            from text in _texts
            from spans in Spans(text.Length).ArrayOf(6)
            from other in Gen.Shuffle(spans)
            select (text, spans, other),
            t => Redactions.Apply(t.text, t.other, "en").ShouldBe(Redactions.Apply(t.text, t.spans, "en"))
        );

    [Fact]
    public void What_is_not_chosen_stays_to_the_letter() =>
        Always.Holds(
            from text in _texts
            from spans in Spans(text.Length).ArrayOf(6)
            select (text, spans),
            t =>
            {
                var kept = t.text.Where(
                    (_, i) => !t.spans.Any(s => s.Start <= i && i < s.End && s.Start >= 0 && s.End <= t.text.Length && s.Length > 0)
                );
                var left = System.Text.RegularExpressions.Regex.Replace(
                    Redactions.Apply(t.text, t.spans, "en"),
                    @"\[(name|phone|number|email|vehicle|exact place)\]",
                    ""
                );
                left.ShouldBe(string.Concat(kept));
            }
        );

    [Fact]
    public void The_same_text_gives_the_same_proposals() =>
        Always.Holds(_texts, text => Redactions.Propose(text, Labelled.Places).ShouldBe(Redactions.Propose(string.Concat(text), Labelled.Places)));

    private static Gen<Proposal> Spans(int length) =>
        from start in Gen.Choose(-2, length + 2)
        from size in Gen.Choose(-1, 12)
        from kind in Gen.Elements(Enum.GetValues<ProposalKind>())
        select new Proposal(start, size, kind, "chosen");
}
