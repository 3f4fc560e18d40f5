using Jukwaa.Open.Api;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Places;
using Microsoft.Extensions.Primitives;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Open;

public class FilterTests
{
    [Fact]
    public void An_unknown_parameter_is_refused_with_the_names_allowed()
    {
        var check = new Check().Names(Query(("colour", "red")), ["county", "theme"]);

        var mistake = check.Mistakes.ShouldHaveSingleItem();
        mistake.Parameter.ShouldBe("colour");
        mistake.Allowed.ShouldBe(["county", "theme"]);
    }

    [Fact]
    public void A_parameter_given_twice_is_refused() =>
        new Check().Names(Query(("theme", "a"), ("theme", "b")), ["theme"]).Mistakes.ShouldHaveSingleItem().Message.ShouldContain("2 times");

    [Fact]
    public void A_character_that_the_database_cannot_hold_is_refused() =>
        new Check().Names(Query(("q", "a\0b")), ["q"]).Mistakes.ShouldHaveSingleItem().Parameter.ShouldBe("q");

    [Fact]
    public void Names_are_known_in_any_case() => new Check().Names(Query(("Theme", "gangs")), ["theme"]).Mistakes.ShouldBeEmpty();

    [Fact]
    public void A_value_outside_its_list_is_refused_with_the_list()
    {
        var mistake = Mistakes(new CommitmentFilter(Due: "tomorrow")).ShouldHaveSingleItem();

        mistake.Parameter.ShouldBe("due");
        mistake.Allowed.ShouldBe(CommitmentFilter.Dues);
    }

    [Fact]
    public void Every_mistake_is_told_at_once() =>
        Mistakes(new CommitmentFilter(Standing: "x", Due: "x", Sort: "x")).Select(m => m.Parameter).ShouldBe(["standing", "due", "sort"]);

    [Fact]
    public void An_empty_value_is_no_filter() => Mistakes(new ConcernFilter(Standing: "", Answered: "", Q: "")).ShouldBeEmpty();

    [Fact]
    public void A_text_longer_than_is_read_is_refused() =>
        Mistakes(new ConcernFilter(Q: new string('a', Check.LongestText + 1))).ShouldHaveSingleItem().Message.ShouldContain("201");

    [Fact]
    public void A_level_cannot_be_asked_for_together_with_a_name() =>
        Mistakes(new PlaceFilter(Q: "likoni", Level: "ward")).ShouldHaveSingleItem().Parameter.ShouldBe("level");

    [Fact]
    public void Each_standing_of_a_commitment_is_allowed() =>
        Jukwaa.Open.Record.Standings.OfCommitments.SelectMany(s => Mistakes(new CommitmentFilter(Standing: s))).ShouldBeEmpty();

    private static IReadOnlyList<Mistake> Mistakes(IFilter filter)
    {
        var check = new Check();
        filter.Check(check);
        return check.Mistakes;
    }

    private static Dictionary<string, StringValues> Query(params (string Name, string Value)[] given) =>
        given.GroupBy(g => g.Name).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(v => v.Value)]));
}
