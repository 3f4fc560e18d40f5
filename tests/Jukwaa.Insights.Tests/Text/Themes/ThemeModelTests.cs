using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Normal;
using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Tests.Text.Themes;

public sealed class ThemeModelTests
{
    private static readonly IReadOnlyList<Example> _examples =
    [
        new("Wezi waliiba ng'ombe kumi usiku", "stock"),
        new("Goats were stolen from our kraal", "stock"),
        new("Mbuzi wangu wameibiwa zizini", "stock"),
        new("A cow was taken and slaughtered in the bush", "stock"),
        new("Ndovu wameharibu mahindi shambani", "wildlife"),
        new("Elephants trampled our maize again", "wildlife"),
        new("Fisi amevamia boma la kondoo", "wildlife"),
        new("A hippo attacked a fisherman at the shore", "wildlife"),
        new("Daraja limebomoka, matatu hazipiti", "road"),
        new("The bridge on our road is broken", "road"),
        new("Pikipiki iligonga mwanafunzi barabarani", "road"),
        new("Speeding lorries crash at the junction", "road"),
    ];

    private static readonly ThemeModel _model = ThemeModel.Train(_examples);

    [Theory]
    [InlineData("ng'ombe wetu waliibwa na wezi", "stock")]
    [InlineData("mbuzi waibiwa", "stock")]
    [InlineData("elephants in the maize", "wildlife")]
    [InlineData("ndovu na fisi wanatusumbua", "wildlife")]
    [InlineData("the bridge and the road", "road")]
    public void A_text_gets_the_label_of_texts_like_it(string text, string label) => _model.Read(text).Suggestions[0].Label.ShouldBe(label);

    [Fact]
    public void Words_of_the_text_speak_for_the_label()
    {
        var best = _model.Read("xaxa hv ndovu wameharibu mahindi yetu").Suggestions[0];
        best.Words.Count.ShouldBeInRange(1, ThemeModel.MostWords);
        best.Words.Select(w => w.Word).ShouldContain("ndovu");
        best.Words.Select(w => w.Weight).ShouldBeInOrder(SortDirection.Descending);
        best.Words.ShouldAllBe(w => w.Weight > 0 && w.Word.Length > 2);
    }

    [Fact]
    public void Probabilities_of_all_labels_add_up_to_one()
    {
        var reading = _model.Read("ng'ombe barabarani", 10);
        reading.Suggestions.Count.ShouldBe(3);
        reading.Suggestions.Sum(s => s.Probability).ShouldBe(1, 1e-9);
        reading.Suggestions.Select(s => s.Probability).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void It_abstains_on_a_text_of_which_it_knows_nothing()
    {
        var reading = Measuring.Themes.Model.Read("xqzw vqxw");
        reading.Sure.ShouldBeFalse();
        reading.Best.ShouldBeNull();
        _model.Read("").Best.ShouldBeNull();
    }

    [Fact]
    public void Best_is_the_first_where_it_is_sure()
    {
        var sure = Message.Dev.Select(m => Measuring.Themes.Model.Read(m.Text)).First(r => r.Sure);
        sure.Best.ShouldBe(sure.Suggestions[0]);
        sure.Best!.Probability.ShouldBeGreaterThanOrEqualTo(ThemeModel.LeastProbability);
    }

    [Fact]
    public void With_fewer_than_two_labels_there_is_nothing_to_suggest()
    {
        ThemeModel.Train([]).Read("ndovu").ShouldBe(new([], false), new ReadingComparer());
        ThemeModel.Train([_examples[0]]).Read("ndovu").Suggestions.ShouldBeEmpty();
    }

    [Fact]
    public void An_example_without_weight_teaches_nothing() =>
        ThemeModel.Train([.. _examples, new("ndovu", "odd", 0), new("ndovu", "odd", -1)]).Labels.ShouldBe(["road", "stock", "wildlife"]);

    [Fact]
    public void A_heavier_example_pulls_more()
    {
        string First(double road, double stock) =>
            ThemeModel.Train([.. _examples, new("zambarau", "road", road), new("zambarau", "stock", stock)]).Read("zambarau").Suggestions[0].Label;
        First(5, 1).ShouldBe("road");
        First(1, 5).ShouldBe("stock");
    }

    [Fact]
    public void The_order_of_the_examples_does_not_matter() =>
        Always.Holds(
            from examples in Gen.Shuffle(Message.Train.Take(150).Select(m => m.Example).ToArray())
            select examples,
            examples =>
            {
                var model = ThemeModel.Train(examples);
                foreach (var message in Message.Dev.Take(5))
                {
                    Spoken(model.Read(message.Text)).ShouldBe(Spoken(_ordered.Value.Read(message.Text)));
                }
            },
            5
        );

    [Fact]
    public void The_same_examples_give_the_same_model_twice() =>
        Spoken(ThemeModel.Train(_examples).Read("ndovu wa jirani")).ShouldBe(Spoken(_model.Read("ndovu wa jirani")));

    [Fact]
    public void Words_that_speak_are_words_of_the_text()
    {
        foreach (var message in Message.Dev.Take(40))
        {
            var words = Writing.Words(message.Text);
            Measuring.Themes.Model.Read(message.Text).Suggestions.SelectMany(s => s.Words).ShouldAllBe(w => words.Contains(w.Word));
        }
    }

    private static readonly Lazy<ThemeModel> _ordered = new(() => ThemeModel.Train([.. Message.Train.Take(150).Select(m => m.Example)]));

    private static string Spoken(ThemeReading reading) =>
        string.Join(
            ';',
            reading.Suggestions.Select(s => $"{s.Label} {s.Probability:R} {string.Join(',', s.Words.Select(w => $"{w.Word} {w.Weight:R}"))}")
        );

    private sealed class ReadingComparer : IEqualityComparer<ThemeReading>
    {
        public bool Equals(ThemeReading? x, ThemeReading? y) => x!.Sure == y!.Sure && x.Suggestions.SequenceEqual(y.Suggestions);

        public int GetHashCode(ThemeReading obj) => 0;
    }
}
