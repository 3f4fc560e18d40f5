using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Similar;

namespace Jukwaa.Insights.Tests.Text.Similar;

public sealed class SimilarIndexTests
{
    private static readonly (string Key, string Text)[] _texts =
    [
        ("a", "Wezi wa ng'ombe walivamia Kapedo usiku wa Jumatatu"),
        ("b", "Ng'ombe sitini zimeibwa Kapedo usiku wa Jumatatu"),
        ("c", "Daraja la Sondu limebomoka"),
        ("d", "The bridge at Sondu has collapsed after the rain"),
        ("e", "No water in our market since January"),
    ];

    private static SimilarIndex Index(IEnumerable<(string Key, string Text)> texts)
    {
        SimilarIndex index = new();
        foreach (var (key, text) in texts)
        {
            index.Add(key, text);
        }

        return index;
    }

    private static string Told(IReadOnlyList<SimilarText> found) => string.Join(';', found.Select(f => $"{f.Key} {f.Rank:R} {f.Cosine:R}"));

    [Fact]
    public void The_text_most_alike_comes_first()
    {
        var found = Index(_texts).Find("ng'ombe zimeibwa usiku Kapedo");
        found.Select(f => f.Key).Take(2).ShouldBe(["b", "a"]);
        found.Select(f => f.Rank).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Spelling_of_text_messages_does_not_hide_a_twin() => Index(_texts).Find("wez wa ngombe walivamia kapedo ucku")[0].Key.ShouldBe("a");

    [Fact]
    public void A_text_is_not_its_own_twin() => Index(_texts).Find(_texts[0].Text, 5, "a").ShouldAllBe(f => f.Key != "a");

    [Fact]
    public void The_same_text_has_cosine_one()
    {
        var index = Index(_texts);
        index.Find(_texts[2].Text)[0].ShouldSatisfyAllConditions(f => f.Key.ShouldBe("c"), f => f.Cosine.ShouldBe(1, 1e-9));
        index.Cosine("daraja la sondu", "DARAJA la Sondu!").ShouldBe(1, 1e-9);
        index.Cosine("daraja", "xyz").ShouldBe(0);
        index.Cosine("", "daraja").ShouldBe(0);
    }

    [Fact]
    public void A_text_that_shares_nothing_is_not_found() => Index(_texts).Find("qqq zzz").ShouldBeEmpty();

    [Fact]
    public void No_more_are_given_than_were_asked_for() => Index(_texts).Find("Sondu Kapedo water", 2).Count.ShouldBe(2);

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        SimilarIndex index = new();
        index.Find("daraja").ShouldBeEmpty();
        index.Count.ShouldBe(0);
        index.Remove("a").ShouldBeFalse();
    }

    [Fact]
    public void A_key_is_there_once()
    {
        var index = Index(_texts);
        Should.Throw<ArgumentException>(() => index.Add("a", "other"));
        index.Count.ShouldBe(5);
    }

    [Fact]
    public void A_text_that_was_taken_away_is_as_if_it_had_never_come()
    {
        var index = Index(_texts);
        index.Remove("b").ShouldBeTrue();
        index.Remove("b").ShouldBeFalse();
        var fresh = Index(_texts.Where(t => t.Key != "b"));
        Told(index.Find(_texts[1].Text)).ShouldBe(Told(fresh.Find(_texts[1].Text)));
        index.Add("b", _texts[1].Text);
        Told(index.Find("Kapedo usiku")).ShouldBe(Told(Index(_texts).Find("Kapedo usiku")));
    }

    [Fact]
    public void Thousands_that_come_and_go_leave_no_trace()
    {
        var kept = Message.Dev.Take(100).Select(m => (m.Id, m.Text)).ToList();
        var index = Index(kept);
        for (var at = 0; at < 2500; at++)
        {
            index.Add($"x{at}", Message.Train[at % 700].Text);
        }

        for (var at = 0; at < 2500; at++)
        {
            index.Remove($"x{at}");
        }

        index.Count.ShouldBe(100);
        var fresh = Index(kept);
        foreach (var (_, text) in kept.Take(20))
        {
            Told(index.Find(text)).ShouldBe(Told(fresh.Find(text)));
        }
    }

    [Fact]
    public void The_order_in_which_texts_come_does_not_matter()
    {
        var texts = Message.Dev.Take(60).Select(m => (m.Id, m.Text)).ToArray();
        var expected = Index(texts);
        Always.Holds(
            from shuffled in Gen.Shuffle(texts)
            from query in Gen.Elements(texts)
            select (shuffled, query.Text),
            t => Told(Index(t.shuffled).Find(t.Text, 10)).ShouldBe(Told(expected.Find(t.Text, 10))),
            15
        );
    }

    [Fact]
    public void Cosine_is_the_same_both_ways_and_between_none_and_one()
    {
        var index = Index(_texts);
        Always.Holds(
            from one in Gen.Elements(Message.Train.Take(100).ToArray())
            from other in Gen.Elements(Message.Train.Take(100).ToArray())
            select (one.Text, Other: other.Text),
            t =>
            {
                index.Cosine(t.Text, t.Other).ShouldBeInRange(0, 1);
                index.Cosine(t.Text, t.Other).ShouldBe(index.Cosine(t.Other, t.Text), 1e-12);
            }
        );
    }
}
