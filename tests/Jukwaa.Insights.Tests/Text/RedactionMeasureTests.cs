namespace Jukwaa.Insights.Tests.Text;

/// <summary>
/// Holds what the rules find at what was measured: on sentences they were tuned on, on sentences written before and kept aside, and on hard ones. One
/// hand wrote all three, and the list of names: in the field expect less than the first two say, and names that nothing announces to be missed as in the third.
/// </summary>
public sealed class RedactionMeasureTests
{
    private static readonly Dictionary<string, IReadOnlyList<Labelled>> _sets = new()
    {
        ["tuned.txt"] = Labelled.All("tuned.txt"),
        ["held-out.txt"] = Labelled.All("held-out.txt"),
        ["hard.txt"] = Labelled.All("hard.txt"),
    };

    [Theory]
    [InlineData("tuned.txt", ProposalKind.Person, 45, 1.0)]
    [InlineData("tuned.txt", ProposalKind.Phone, 9, 1.0)]
    [InlineData("tuned.txt", ProposalKind.IdentityNumber, 13, 1.0)]
    [InlineData("tuned.txt", ProposalKind.Email, 3, 1.0)]
    [InlineData("tuned.txt", ProposalKind.Vehicle, 7, 1.0)]
    [InlineData("tuned.txt", ProposalKind.ExactPlace, 14, 1.0)]
    [InlineData("held-out.txt", ProposalKind.Person, 17, 1.0)]
    [InlineData("held-out.txt", ProposalKind.Phone, 4, 1.0)]
    [InlineData("held-out.txt", ProposalKind.IdentityNumber, 5, 1.0)]
    [InlineData("held-out.txt", ProposalKind.Email, 1, 1.0)]
    [InlineData("held-out.txt", ProposalKind.Vehicle, 2, 1.0)]
    [InlineData("held-out.txt", ProposalKind.ExactPlace, 5, 0.8)]
    [InlineData("hard.txt", ProposalKind.Person, 22, 0.77)]
    public void What_was_found_is_still_found(string set, ProposalKind kind, int marked, double recall)
    {
        var measure = Measure.Of(kind, _sets[set]);
        measure.Marked.ShouldBeGreaterThanOrEqualTo(marked);
        measure.Recall.ShouldBeGreaterThanOrEqualTo(recall, string.Join('\n', [.. Measure.Missed(_sets[set]), .. Measure.Wrong(_sets[set])]));
    }

    [Theory]
    [InlineData("tuned.txt", 0.98)]
    [InlineData("held-out.txt", 0.95)]
    [InlineData("hard.txt", 0.95)]
    public void Little_is_proposed_that_nobody_marked(string set, double precision)
    {
        var measures = Enum.GetValues<ProposalKind>().Select(k => Measure.Of(k, _sets[set])).ToList();
        var proposed = measures.Sum(m => m.Proposed);
        proposed.ShouldBeGreaterThan(20);
        ((double)measures.Sum(m => m.Right) / proposed).ShouldBeGreaterThanOrEqualTo(precision, string.Join('\n', Measure.Wrong(_sets[set])));
    }

    [Fact]
    public void A_name_that_is_missed_is_counted_as_missed()
    {
        var measure = Measure.Of(ProposalKind.Person, [Labelled.Read("The {person zzz} came, and {person Juma Otieno} too.")]);
        measure.ShouldBe(new(ProposalKind.Person, 2, 1, 1, 1));
    }

    [Fact]
    public void What_nobody_marked_is_counted_as_wrong() =>
        Measure.Of(ProposalKind.Person, [Labelled.Read("Juma Otieno came.")]).Precision.ShouldBe(0);

    [Fact]
    public void No_sentence_stands_in_two_sets()
    {
        var all = _sets.Values.SelectMany(s => s).Select(s => s.Text).ToList();
        all.Count.ShouldBeGreaterThanOrEqualTo(120);
        all.Distinct().Count().ShouldBe(all.Count);
    }
}
