using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Tests.Text.Themes;

public sealed class VocabularyTests
{
    private static Gram Word(ulong key) => new(key, 0, 0, GramKind.Words);

    private static Gram Letter(ulong key) => new(key, 0, 0, GramKind.Letters);

    private static readonly Vocabulary _three = new([
        [Word(7), Letter(3)],
        [Word(7), Word(9)],
        [Word(9), Word(1)],
    ]);

    [Fact]
    public void Grams_are_numbered_by_their_keys()
    {
        _three.Count.ShouldBe(4);
        new ulong[] { 1, 3, 7, 9 }
            .Select(_three.PlaceOf)
            .ShouldBe([0, 1, 2, 3]);
        _three.PlaceOf(8).ShouldBe(-1);
    }

    [Fact]
    public void Each_kind_of_gram_has_length_one()
    {
        var row = _three.Row([Word(7), Word(9), Word(9), Letter(3), Word(100)]);
        row.Places.ShouldBe([1, 2, 3]);
        row.Values[0].ShouldBe(1, 1e-6f);
        ((row.Values[1] * row.Values[1]) + (row.Values[2] * row.Values[2])).ShouldBe(1, 1e-6f);
    }

    [Fact]
    public void More_often_counts_less_than_twice_and_rare_counts_more()
    {
        var twice = _three.Row([Word(7), Word(9), Word(9)]);
        ((double)twice.Values[1] / twice.Values[0]).ShouldBe(1 + Math.Log(2), 1e-5);
        var rare = _three.Row([Word(7), Word(1)]);
        ((double)rare.Values[0] / rare.Values[1]).ShouldBe((Math.Log(4.0 / 2) + 1) / (Math.Log(4.0 / 3) + 1), 1e-5);
    }

    [Fact]
    public void A_text_without_known_grams_is_empty() => _three.Row([Word(50)]).Places.ShouldBeEmpty();
}
