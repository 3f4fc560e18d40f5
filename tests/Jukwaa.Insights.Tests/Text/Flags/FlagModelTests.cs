using FsCheck.Fluent;
using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Flags;

namespace Jukwaa.Insights.Tests.Text.Flags;

public sealed class FlagModelTests
{
    private static readonly IReadOnlyList<FlagExample> _examples =
    [
        .. Enumerable.Range(0, 24).Select(i => new FlagExample($"miwani zambarau ilipita na kiatu namba {i}", [FlagKind.Police], $"w{i}")),
        .. Enumerable.Range(0, 60).Select(i => new FlagExample($"mahindi yalikauka msimu wa {i} na mvua", [], $"v{i}")),
        new("mlima umeteleza", [FlagKind.Urgent], "w"),
    ];

    private static readonly FlagModel _model = FlagModel.Train(_examples);

    [Fact]
    public void Only_kinds_with_enough_examples_are_learned() => _model.Kinds.ShouldBe([FlagKind.Police]);

    [Fact]
    public void What_no_list_has_is_learned_from_examples()
    {
        const string Text = "miwani zambarau ilipita na kiatu jana";
        var flag = _model.Read(Text).Single(f => f.Kind == FlagKind.Police);
        flag.Learned.ShouldBeTrue();
        flag.Evidence.Select(e => Text.Substring(e.Start, e.Length)).ShouldContain("zambarau");
        MessageFlags.Find(Text).ShouldNotContain(f => f.Kind == FlagKind.Police);
    }

    [Fact]
    public void What_the_lists_have_stays() => _model.Read("polisi walichukua hongo").Single(f => f.Kind == FlagKind.Police).Learned.ShouldBeFalse();

    [Fact]
    public void A_text_like_those_without_a_flag_gets_none() => _model.Read("mvua ya msimu na mahindi").ShouldBeEmpty();

    [Fact]
    public void Without_examples_the_lists_alone_speak()
    {
        var none = FlagModel.Train([]);
        none.Kinds.ShouldBeEmpty();
        none.Read("hapa kuna bomu").Select(f => f.Kind).ShouldBe([FlagKind.Terror]);
    }

    [Fact]
    public void The_order_of_the_examples_does_not_matter()
    {
        var examples = Message.Train.Take(200).Select(FlagMeasure.Example).ToArray();
        var expected = FlagModel.Train(examples);
        Always.Holds(
            Gen.Shuffle(examples),
            shuffled =>
            {
                var model = FlagModel.Train(shuffled);
                foreach (var message in Message.Dev.Take(10))
                {
                    Told(model.Read(message.Text)).ShouldBe(Told(expected.Read(message.Text)));
                }
            },
            3
        );
    }

    private static string Told(IReadOnlyList<Flag> flags) =>
        string.Join(';', flags.Select(f => $"{f.Kind} {f.Learned} {string.Join(',', f.Evidence.Select(e => $"{e.Start}+{e.Length}"))}"));
}
