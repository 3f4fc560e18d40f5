using System.Reflection;

namespace Jukwaa.Domain.Tests.Guards;

/// <summary>Facts hold ids, codes, hashes and dates; the words they refer to are all among what their command said.</summary>
public class WordGuards
{
    /// <summary>Every text in a fact is one of these: an id, a key of the taxonomy, a code of a list, or a hash.</summary>
    private static readonly string[] _codes =
    [
        "About",
        "Agenda",
        "By",
        "Code",
        "Concern",
        "Confirmed",
        "County",
        "File",
        "Forum",
        "Forums",
        "Head",
        "Key",
        "Group",
        "Sex",
        "Age",
        "Disability",
        "Groups",
        "Institution",
        "Issue",
        "Item",
        "Items",
        "Level",
        "Place",
        "Post",
        "ReasonCode",
        "Region",
        "Report",
        "Supporting",
        "Theme",
        "Themes",
        "Unit",
        "Value",
        "Verifier",
    ];

    [Fact]
    public void A_fact_holds_no_text_but_codes()
    {
        var texts = Texts(DomainTypes.Facts).ToList();

        texts.ShouldNotBeEmpty();
        texts.Where(t => !_codes.Contains(t.Name)).ShouldBeEmpty();
        _codes.Except(texts.Select(t => t.Name)).ShouldBeEmpty("a code that no fact holds any more leaves the list");
    }

    [Fact]
    public void A_planted_name_is_caught() =>
        Texts([typeof(WitnessHeard)]).Where(t => !_codes.Contains(t.Name)).Select(t => t.Name).ShouldBe(["Phone", "Nickname", "Aliases"]);

    [Fact]
    public void Facts_refer_only_to_words_that_their_command_said()
    {
        Example.All.SelectMany(e => e.Facts).SelectMany(RefsIn).ShouldNotBeEmpty();
        Example.All.Where(e => Unsaid(e).Any()).Select(e => e.Command.GetType().Name).ShouldBeEmpty();
    }

    [Fact]
    public void References_are_found_wherever_a_fact_keeps_them() => RefsIn(new ReportRecorded(A.Report())).Count(r => r != default).ShouldBe(4);

    [Fact]
    public void What_a_command_did_not_say_is_caught()
    {
        var forgetful = new Example(A.RecordConcern() with { Texts = [A.Source] }, [new ConcernRecorded(A.Concern())]);

        Unsaid(forgetful).ShouldBe(A.Concern().Summary.Parts.Select(p => p.Hash));
    }

    /// <summary>Hashes that the facts refer to and the command did not say.</summary>
    private static IEnumerable<string> Unsaid(Example example) =>
        example
            .Facts.SelectMany(RefsIn)
            .SelectMany(r => r.Parts)
            .Select(p => p.Hash)
            .Except(example.Command.Said.SelectMany(w => w?.Passages ?? []).Select(p => p.Hash));

    private static IEnumerable<PropertyInfo> Texts(IEnumerable<Type> roots) => Kept.All(roots).Where(p => Kept.Holds(p) == typeof(string));

    private static IEnumerable<WordsRef> RefsIn(object fact) => Kept.Leaves(fact).OfType<WordsRef>();

    /// <summary>Planted: what a careless colleague might write.</summary>
    private sealed record WitnessHeard(string Phone, IReadOnlyList<Witness> Witnesses, WordsRef Statement) : Fact<Concern>
    {
        public override Concern Apply(Concern state) => state;
    }

    private sealed record Witness(string Nickname, string? Place, string[] Aliases);
}
