using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Flags;

namespace Jukwaa.Insights.Tests.Text.Flags;

/// <summary>
/// Holds how many flags are raised, at what was measured on writers of whom nothing was seen; many of them say things without saying them. Whoever
/// relies on these flags alone misses some: they sort what people read, they do not replace reading.
/// </summary>
public sealed class FlagMeasureTests
{
    private static readonly Lazy<IReadOnlyList<FlagMeasure>> _words = new(() => FlagMeasure.Of(Message.Dev, t => MessageFlags.Find(t)));

    private static readonly Lazy<IReadOnlyList<FlagMeasure>> _learned = new(() =>
    {
        var model = FlagModel.Train([.. Message.Train.Select(FlagMeasure.Example)]);
        return FlagMeasure.Of(Message.Dev, t => model.Read(t));
    });

    [Theory]
    [InlineData(FlagKind.Urgent, 0.4, 0.28)]
    [InlineData(FlagKind.Police, 0.45, 0.25)]
    [InlineData(FlagKind.Chief, 0.65, 0.5)]
    [InlineData(FlagKind.GenderViolence, 0.35, 0.35)]
    [InlineData(FlagKind.Child, 0.45, 0.42)]
    [InlineData(FlagKind.Terror, 0.6, 0.75)]
    public void Words_alone_find_as_many_as_before(FlagKind kind, double recall, double precision) => Hold(_words.Value, kind, recall, precision);

    [Theory]
    [InlineData(FlagKind.Urgent, 0.62, 0.32)]
    [InlineData(FlagKind.Police, 0.84, 0.2)]
    [InlineData(FlagKind.Chief, 0.7, 0.4)]
    [InlineData(FlagKind.GenderViolence, 0.55, 0.3)]
    [InlineData(FlagKind.Child, 0.75, 0.42)]
    [InlineData(FlagKind.Terror, 0.7, 0.17)]
    public void With_examples_more_are_found(FlagKind kind, double recall, double precision) => Hold(_learned.Value, kind, recall, precision);

    [Fact]
    public void Examples_never_take_a_flag_away() =>
        _learned.Value.Zip(_words.Value).ShouldAllBe(p => p.First.Right >= p.Second.Right && p.First.Raised >= p.Second.Raised);

    [Fact]
    public void A_flag_that_nobody_marked_is_counted_as_wrong()
    {
        var message = Message.Dev.First(m => m.Sensitive.Count == 0) with { Text = "hapa kuna bomu" };
        FlagMeasure.Of([message], t => MessageFlags.Find(t)).Single(m => m.Kind == FlagKind.Terror).ShouldBe(new(FlagKind.Terror, 0, 1, 0));
        var marked = message with { Sensitive = ["terror"], Text = "habari" };
        FlagMeasure.Of([marked], t => MessageFlags.Find(t)).Single(m => m.Kind == FlagKind.Terror).Recall.ShouldBe(0);
    }

    private static void Hold(IReadOnlyList<FlagMeasure> measures, FlagKind kind, double recall, double precision)
    {
        var measure = measures.Single(m => m.Kind == kind);
        measure.Marked.ShouldBeGreaterThanOrEqualTo(8);
        measure.Recall.ShouldBeGreaterThanOrEqualTo(recall);
        measure.Precision.ShouldBeGreaterThanOrEqualTo(precision);
    }
}
