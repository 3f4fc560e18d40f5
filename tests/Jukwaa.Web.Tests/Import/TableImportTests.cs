using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Forums;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage.Import;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

public sealed class TableImportTests
{
    private readonly Shelf _shelf = new();

    [Fact]
    public void A_line_becomes_a_concern_with_an_id_from_its_reference()
    {
        var plan = _shelf.Import(Files.Concerns([("place", "KE-C008"), ("experience", "=1+1"), ("proposal", "Post officers.")]));
        plan.Commands.Select(c => c.GetType().Name).ShouldBe(["RecordConcern", "OpenIssue", "GatherConcern", "DiscloseConcern"]);
        var concern = _shelf.Record.State<Concern>("concern/kwale-c-2025-001")!;
        (concern.Details!.Place, concern.Details.Theme, concern.Issue, concern.Disclosed).ShouldBe(("KE-C008", "gangs", "kwale-gangs", true));
        concern.Details.Summary.Parts.Select(p => p.Language).ShouldBe(["en", "sw"]);
        _shelf.Record.Original(concern.Details.Experience).ShouldBe("=1+1");
        concern.Details.Raised.ShouldBe(Period.Day(new(2025, 4, 8)));
        _shelf.Record.State<Issue>("issue/kwale-gangs")!.Office!.Id.ShouldBe("nps@KE-02");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no")]
    public void A_concern_is_private_unless_somebody_says_that_it_is_public(string cell)
    {
        _shelf.Import(Files.Concerns([("public", cell)]));
        _shelf.Record.State<Concern>("concern/kwale-c-2025-001")!.Disclosed.ShouldBeFalse();
        _shelf.Import(Files.Concerns([("public", "yes")])).Commands.ShouldHaveSingleItem().ShouldBeOfType<DiscloseConcern>();
        _shelf.Import(Files.Concerns([("public", "yes")])).Commands.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_table_twice_adds_nothing_and_other_words_for_a_reference_correct_it()
    {
        var first = _shelf.Import(Files.Concerns([], [("ref", "2025-002"), ("summary", "No street lights.")]));
        first.Counts.ShouldBe([new("concerns", 2, 0, 0, 0, 0)]);
        _shelf.Import(Files.Concerns([], [("ref", "2025-002"), ("summary", "No street lights.")])).Commands.ShouldBeEmpty();
        var plan = _shelf.Import(Files.Concerns([("summary", "Nothing at all in common with it.")]));
        plan.Commands.ShouldHaveSingleItem().ShouldBeOfType<CorrectConcern>().Id.ShouldBe("kwale-c-2025-001");
        plan.Kept.ShouldBeEmpty();
    }

    [Fact]
    public void Words_in_Kiswahili_stay_the_original_and_may_lack_a_translation()
    {
        var plan = _shelf.Import(Files.Concerns([("language", "sw"), ("summary", "Magenge huwaibia watu kivukoni."), ("translation_sw", "")]));
        plan.Untranslated.ShouldBe(1);
        _shelf.Record.State<Concern>("concern/kwale-c-2025-001")!.Details!.Summary.Language.ShouldBe("sw");
    }

    [Fact]
    public void Words_in_another_language_may_have_both_translations()
    {
        _shelf.Import(
            Files.Concerns([("language", "so"), ("summary", "Kooxaha dembiilayaasha."), ("translation_en", "Gangs."), ("translation_sw", "Magenge.")])
        );
        _shelf.Record.State<Concern>("concern/kwale-c-2025-001")!.Details!.Summary.Parts.Select(p => p.Language).ShouldBe(["so", "en", "sw"]);
    }

    [Theory]
    [InlineData("Tana River", "tana-river-c-2025-001")]
    [InlineData("muranga", "muranga-c-2025-001")]
    [InlineData("MURANG’A", "muranga-c-2025-001")]
    [InlineData("KE-02", "kwale-c-2025-001")]
    public void A_county_may_be_given_by_name_slug_or_code(string county, string id) =>
        _shelf.Plan(Files.Concerns([("county", county)])).Commands[0].Id.ShouldBe(id);

    [Theory]
    [InlineData("Hola", "tana-river", "KE-W0094")]
    [InlineData("Coast region", "tana-river", "KE-04")]
    [InlineData("by the old mango tree", "tana-river", "KE-04")]
    public void Place_words_are_kept_and_read_where_editors_explained_them(string words, string county, string place)
    {
        var details = _shelf.Plan(Files.Concerns([("place", words), ("county", county)])).Commands[0].ShouldBeOfType<RecordConcern>().Details;
        details.Place.ShouldBe(place);
        details.PlaceWords.Parts.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("county", "Mombassa", "is not a county of Kenya")]
    [InlineData("county", "", "Name the county")]
    [InlineData("ref", "", "a reference of its own")]
    [InlineData("ref", "No 7", "cannot be a reference")]
    [InlineData("theme", "cattle", "is not a theme")]
    [InlineData("voiced_by", "aliens", "which group 'aliens' is")]
    [InlineData("voiced_by", "residents;aliens", "which group 'residents;aliens' is")]
    [InlineData("language", "Swahili", "not the tag of a language")]
    [InlineData("translation_en", "The same again", "in this language already")]
    [InlineData("summary", "", "Write down what was said")]
    [InlineData("raised_on", "8/4/2025", "is not a date")]
    [InlineData("place", "KE-C001", "is not the code of a place in Kwale")]
    [InlineData("place", "KE-W9999", "is not the code of a place in Kwale")]
    [InlineData("sources", "the radio", "is not a web address")]
    [InlineData("public", "maybe", "Write yes")]
    [InlineData("forum", "kwale-2031", "There is no forum 'kwale-2031' on record")]
    public void A_mistake_in_a_line_of_concerns_is_told_with_line_and_column(string column, string cell, string sentence)
    {
        var plan = _shelf.Plan(Files.Concerns([], [("ref", "2025-002"), (column, cell)]));
        if (column == "ref")
        {
            plan = _shelf.Plan(Files.Concerns([], [(column, cell)]));
        }

        plan.Problems.ShouldContain(p => p.Where == $"line 3, column {column}" && p.Sentence.Contains(sentence, StringComparison.Ordinal));
        plan.Commands.ShouldBeEmpty();
    }

    [Fact]
    public void A_concern_of_the_future_is_refused_by_the_rules_with_its_line()
    {
        var plan = _shelf.Plan(Files.Concerns([("raised_on", "2031-01-01")]));
        plan.Problems[0].ShouldBe(new("line 2", "A concern cannot have been raised in the future."));
        plan.Problems.ShouldAllBe(p => p.Where == "line 2");
    }

    [Fact]
    public void A_reference_that_stands_twice_is_refused() =>
        _shelf
            .Plan(Files.Concerns([], []))
            .Problems.ShouldContain(p => p.Where == "line 3, column ref" && p.Sentence.Contains("twice", StringComparison.Ordinal));

    [Theory]
    [InlineData("ref,county\n1,Kwale\n", "must name the columns")]
    [InlineData("summary\nGangs\n", "The column 'county' is missing")]
    [InlineData("just words\n", "must name the columns")]
    public void A_table_that_is_neither_is_refused(string file, string sentence) =>
        _shelf.Plan(file).Problems.ShouldContain(p => p.Where == "line 1" && p.Sentence.Contains(sentence, StringComparison.Ordinal));

    [Fact]
    public void A_column_nobody_knows_is_refused_because_its_cells_would_be_lost() =>
        _shelf
            .Plan(Files.Concerns([]).Replace("experience", "experiences", StringComparison.Ordinal))
            .Problems.Select(p => p.Sentence)
            .ShouldContain(s => s.Contains("'experiences'"));

    [Fact]
    public void A_line_becomes_a_commitment_with_owner_date_and_quantity()
    {
        _shelf.Import(Shelf.TheRecord);
        _shelf.Import(Files.Commitments([("answers", "kwale-c1;kwale-c2"), ("answers_reason", "Officers there stop the robberies.")]));
        var commitment = _shelf.Record.State<Commitment>("commitment/kwale-p-2025-001")!;
        var details = commitment.Details!;
        (details.Forum, details.Place, details.Office!.Id, details.OwnerBasis).ShouldBe(("kwale-2025", "KE-02", "nps@KE", OwnerBasis.Named));
        (details.Due, details.Quantity, details.Unit).ShouldBe((new DateOnly(2025, 4, 15), 12, "officers"));
        _shelf.Record.Original(details.Speaker).ShouldBe("Cabinet Secretary");
        commitment.Answers.Select(m => (m.Concern, m.By)).ShouldBe([("kwale-c1", "editors"), ("kwale-c2", "editors")]);
    }

    [Fact]
    public void A_day_that_is_given_comes_before_the_words()
    {
        _shelf.Import(Shelf.TheRecord);
        _shelf
            .Plan(Files.Commitments([("due_on", "2026-01-31")]))
            .Commands.OfType<MakeCommitment>()
            .Single()
            .Details.Due.ShouldBe(new DateOnly(2026, 1, 31));
    }

    [Fact]
    public void An_answer_left_out_later_is_withdrawn_and_the_record_of_2025_keeps_its_own()
    {
        _shelf.Import(Shelf.TheRecord);
        _shelf.Import(Files.Commitments([("answers", "kwale-c1;kwale-c2"), ("answers_reason", "Officers there stop the robberies.")]));
        var plan = _shelf.Import(Files.Commitments([("answers", "kwale-c2"), ("answers_reason", "Officers there stop the robberies.")]));
        plan.Commands.ShouldHaveSingleItem().ShouldBeOfType<WithdrawMatch>().Concern.ShouldBe("kwale-c1");
        plan.Counts.Single(c => c.Kind == "links").ShouldBe(new("links", 0, 0, 1, 0, 1));
        _shelf.Import(Shelf.TheRecord).Commands.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("forum", "", "Give the id of the forum")]
    [InlineData("forum", "kwale-2031", "There is no forum")]
    [InlineData("wording", "", "Write down what was promised")]
    [InlineData("owner", "Ministry of Magic", "aliases.csv")]
    [InlineData("due_on", "2026-01", "Give the last day here")]
    [InlineData("due_on", "soon", "is not a date")]
    [InlineData("made_on", "April", "is not a date")]
    [InlineData("answers", "kwale-c999", "There is no concern 'kwale-c999'")]
    public void A_mistake_in_a_line_of_commitments_is_told_with_line_and_column(string column, string cell, string sentence)
    {
        _shelf.Import(Shelf.TheRecord);
        var plan = _shelf.Plan(Files.Commitments([("answers_reason", "Because."), (column, cell)]));
        plan.Problems.ShouldContain(p => p.Where == $"line 2, column {column}" && p.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_needs_a_reason()
    {
        _shelf.Import(Shelf.TheRecord);
        _shelf.Plan(Files.Commitments([("answers", "kwale-c1")])).Problems.ShouldContain(p => p.Where == "line 2, column answers_reason");
    }
}
