namespace Jukwaa.Insights.Tests.Text;

public sealed class RedactionsTests
{
    private static readonly string[] _patience =
    [
        "0",
        "a",
        "A ",
        "Juma ",
        "@",
        ".",
        "a@",
        "a.",
        "+254 ",
        "0 7 ",
        "next to ",
        "ID ",
        "zero ",
        "-1.2345 ",
        "K",
        "wa ",
        "[",
        "a'",
    ];

    [Fact]
    public void A_sentence_of_two_languages_is_hidden_in_the_language_of_the_page()
    {
        const string Text = "Msee anaitwa kevo, gari KDC 482P, call 0723 456 781 ama kevo@example.com, ID 27834512, plot 45.";
        var chosen = Redactions.Propose(Text);
        Redactions.Apply(Text, chosen, "en").ShouldBe("Msee anaitwa [name], gari [vehicle], call [phone] ama [email], ID [number], [exact place].");
        Redactions
            .Apply(Text, chosen, "sw")
            .ShouldBe("Msee anaitwa [jina], gari [gari], call [simu] ama [barua pepe], ID [nambari], [mahali kamili].");
    }

    [Fact]
    public void Only_what_a_person_chose_is_hidden()
    {
        const string Text = "Juma Otieno, 0723 456 781";
        Redactions.Apply(Text, Redactions.Propose(Text).Where(p => p.Kind == ProposalKind.Phone), "en").ShouldBe("Juma Otieno, [phone]");
        Redactions.Apply(Text, [], "en").ShouldBe(Text);
    }

    [Fact]
    public void Stretches_that_overlap_are_hidden_as_one()
    {
        Proposal[] chosen = [new(0, 6, ProposalKind.Person, "title"), new(4, 4, ProposalKind.Phone, "phone")];
        Redactions.Apply("abcdefghij", chosen, "en").ShouldBe("[name]ij");
    }

    [Fact]
    public void What_lies_outside_the_text_hides_nothing()
    {
        Proposal[] chosen = [new(-1, 3, ProposalKind.Person, ""), new(2, int.MaxValue, ProposalKind.Person, ""), new(1, 0, ProposalKind.Person, "")];
        Redactions.Apply("abc", chosen, "en").ShouldBe("abc");
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused()
    {
        Redactions.Propose(new('a', Redactions.Longest)).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => Redactions.Propose(new('a', Redactions.Longest + 1)));
    }

    [Fact]
    public void A_text_of_the_longest_kind_that_repeats_one_piece_is_read_to_its_end()
    {
        foreach (var piece in _patience)
        {
            var text = string.Concat(Enumerable.Repeat(piece, Redactions.Longest / piece.Length));
            Redactions.Propose(text).ShouldAllBe(p => p.End <= text.Length);
        }
    }

    [Fact]
    public void The_name_of_a_known_place_is_nobody()
    {
        Redactions.Propose("OCS Tumbaku alikataa.").ShouldHaveSingleItem().Kind.ShouldBe(ProposalKind.Person);
        Redactions.Propose("OCS Tumbaku alikataa.", new HashSet<string> { "Tumbaku" }).ShouldBeEmpty();
    }

    [Fact]
    public void Every_proposal_says_which_rule_saw_it() =>
        Labelled
            .All("tuned.txt")
            .Concat(Labelled.All("hard.txt"))
            .SelectMany(s => s.Proposed)
            .Select(p => p.Reason)
            .Distinct()
            .ShouldBe(Redactions.Reasons, ignoreOrder: true);
}
