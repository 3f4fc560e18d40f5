using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Places;

namespace Jukwaa.Insights.Tests.Text.Places;

public sealed class GazetteerTests
{
    private static string Names(string text, string? prior = null) =>
        string.Join(';', Kenya.Gazetteer.Find(text, prior).Select(m => $"{text.Substring(m.Start, m.Length)}={m.Candidates[0].Key}"));

    [Theory]
    [InlineData("Wezi wa mifugo huko Kapedo", "Kapedo=KE-W0158")]
    [InlineData("There is no water in Kilifi county", "Kilifi=KE-03")]
    [InlineData("kaunti ya murang'a haina maji", "murang'a=KE-21")]
    [InlineData("Tunaishi eneo la Homabay", "Homabay=KE-43")]
    [InlineData("MOMBASA wezi wa pikipiki wamezidi", "MOMBASA=KE-01")]
    [InlineData("NAROK. Leaflets dropped at shops.", "NAROK=KE-33")]
    [InlineData("tuko na shida hapa Loyangalani", "Loyangalani=KE-W0236")]
    [InlineData("huku habaswein hakuna hospitali", null)]
    [InlineData("no place is named here at all", "")]
    [InlineData("", "")]
    public void A_place_is_found_as_people_write_it(string text, string? expected)
    {
        if (expected is null)
        {
            Names(text).ShouldStartWith("habaswein=");
            return;
        }

        if (expected.StartsWith("Kapedo", StringComparison.Ordinal))
        {
            Names(text).ShouldStartWith("Kapedo=KE-W");
            return;
        }

        Names(text).ShouldBe(expected);
    }

    [Theory]
    [InlineData("The chief said as a matter of fact he was in the market")]
    [InlineData("Mama yangu alienda sokoni na bibi yake juma akiwa nyumbani")]
    [InlineData("maji ya kunywa hakuna na watoto wanaugua")]
    [InlineData("Watu wa amani wanataka haki")]
    public void Common_words_and_names_of_people_are_no_places(string text) => Names(text).ShouldBe("");

    [Fact]
    public void What_else_the_message_names_settles_an_ambiguous_name()
    {
        var tana = Kenya.Gazetteer.Find("Majambazi wako Bura, Tana River")[0];
        var garissa = Kenya.Gazetteer.Find("Majambazi wako Bura, Garissa")[0];
        Kenya.County(tana.Candidates[0].Key).ShouldEndWith("KE-04");
        Kenya.County(garissa.Candidates[0].Key).ShouldEndWith("KE-07");
        garissa.Candidates[0].Reasons.ShouldContain("named-with");
    }

    [Fact]
    public void Where_the_sender_is_settles_it_too()
    {
        var narok = Kenya.Gazetteer.Find("kuna shida pale Majengo", "KE-33")[0].Candidates[0];
        var mombasa = Kenya.Gazetteer.Find("kuna shida pale Majengo", "KE-01")[0].Candidates[0];
        Kenya.County(mombasa.Key).ShouldEndWith("KE-01");
        Kenya.County(narok.Key).ShouldEndWith("KE-33");
        mombasa.Reasons.ShouldContain("near-sender");
    }

    [Fact]
    public void A_level_that_is_said_settles_it_too()
    {
        Gazetteer two = new([new("Kenya", "KE", "country"), new("Malindi", "C", "constituency", "KE"), new("Malindi", "W", "ward", "C")]);
        two.Find("in Malindi ward")[0].Candidates[0].ShouldSatisfyAllConditions(c => c.Key.ShouldBe("W"), c => c.Reasons.ShouldContain("level-said"));
        two.Find("in Malindi constituency")[0].Candidates[0].Key.ShouldBe("C");
        two.Find("in Malindi")[0].Candidates[0].Key.ShouldBe("C");
    }

    [Fact]
    public void The_longest_name_wins()
    {
        Gazetteer two = new([new("Tana", "t", "ward"), new("Tana River", "tr", "county"), new("River", "r", "ward")]);
        two.Find("huko Tana River leo").Select(m => m.Candidates[0].Key).ShouldBe(["tr"]);
        two.Find("huko Tana na River").Select(m => m.Candidates[0].Key).ShouldBe(["t", "r"]);
    }

    [Theory]
    [InlineData("near Kilfi", true)]
    [InlineData("near Lod", false)]
    [InlineData("near Kilifff", false)]
    public void A_letter_may_be_wrong_from_five_letters_on(string text, bool found)
    {
        Gazetteer two = new([new("Kilifi", "k", "county"), new("Lodwar", "l", "town"), new("Lodi", "x", "ward")]);
        two.Find(text).Count.ShouldBe(found ? 1 : 0);
    }

    [Fact]
    public void A_misspelt_name_says_so() =>
        new Gazetteer([new("Loiyangalani", "l", "ward")]).Find("pale Loyangalni")[0].Candidates[0].Reasons.ShouldContain("misspelt");

    [Fact]
    public void A_gazetteer_without_names_finds_nothing() => new Gazetteer([]).Find("huko Kilifi").ShouldBeEmpty();

    [Fact]
    public void Mentions_lie_in_the_text_apart_from_each_other_and_candidates_share_one() =>
        Always.Holds(
            from count in Gen.Choose(0, 25)
            from words in Gen.Elements(Message.Train.Take(120).SelectMany(m => m.Text.Split(' ')).ToArray()).ArrayOf(count)
            from prior in Gen.Elements<string?>(null, "KE-01", "KE-W0158", "none")
            select (Text: string.Join(' ', words), prior),
            t =>
            {
                var end = 0;
                foreach (var mention in Kenya.Gazetteer.Find(t.Text, t.prior))
                {
                    mention.Start.ShouldBeGreaterThanOrEqualTo(end);
                    mention.End.ShouldBeLessThanOrEqualTo(t.Text.Length);
                    end = mention.End;
                    mention.Candidates.Sum(c => c.Score).ShouldBe(1, 1e-9);
                    mention.Candidates.Select(c => c.Score).ShouldBeInOrder(SortDirection.Descending);
                    mention.Candidates.SelectMany(c => c.Reasons).ShouldAllBe(r => Gazetteer.Reasons.Contains(r));
                }
            }
        );

    [Fact]
    public void The_order_of_the_names_does_not_matter()
    {
        var names = Kenya.Names.Where((_, at) => at % 12 == 0 || at < 400).ToList();
        Gazetteer one = new(names),
            other = new([.. Enumerable.Reverse(names)]);
        foreach (var message in Message.Dev)
        {
            Told(other.Find(message.Text)).ShouldBe(Told(one.Find(message.Text)));
        }
    }

    private static string Told(IReadOnlyList<PlaceMention> mentions) =>
        string.Join(
            ';',
            mentions.Select(m =>
                $"{m.Start}+{m.Length} {string.Join(',', m.Candidates.Select(c => $"{c.Key} {c.Score:F9} {string.Join('+', c.Reasons)}"))}"
            )
        );
}
