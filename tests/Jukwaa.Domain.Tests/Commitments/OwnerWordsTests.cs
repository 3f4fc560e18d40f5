using Jukwaa.Domain.Access;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Places;
using Shouldly;
using Xunit;

namespace Jukwaa.Domain.Tests.Commitments;

public sealed class OwnerWordsTests
{
    private static readonly DateOnly _start = new(2013, 3, 4);

    private static readonly Reference _reference = new(
        [
            new("KE", "Kenya", "kenya", "country", null, "KE", _start, null),
            new("KE-300", "Coast", "coast", "region", "KE", "KE/KE-300", _start, null),
            new("KE-01", "Mombasa", "mombasa", "county", "KE-300", "KE/KE-300/KE-01", _start, null),
        ],
        [],
        [
            new("interior", null, "ministry", false),
            new("ngao", "interior", "department", true),
            new("nps", null, "service", true),
            new("lands", null, "ministry", false),
        ],
        [],
        [
            new("Ministry of Interior", ["interior"], "national"),
            new("Ministry of Lands", ["lands"], "national"),
            new("NPS", ["nps"], "national"),
            new("chiefs", ["ngao"], "county"),
            new("Police; all of it", ["nps", "interior", "nps"], "county"),
            new("Government", ["none"], "national"),
            new("Security agencies", [], "national"),
        ],
        [],
        []
    );

    [Fact]
    public void The_first_body_must_act_and_the_rest_support()
    {
        var owner = OwnerWords.Read("Ministry of Interior; Ministry of Lands; chiefs", null, _reference, "KE-01");
        owner.Office.ShouldBe(new("interior", "KE"));
        owner.Supporting.ShouldBe(["lands", "ngao"]);
        owner.Basis.ShouldBe(OwnerBasis.Named);
        owner.Words.ShouldBe("Ministry of Interior; Ministry of Lands; chiefs");
    }

    [Fact]
    public void A_whole_phrase_is_looked_up_before_its_parts()
    {
        var owner = OwnerWords.Read("police; all of it", null, _reference, "KE-01");
        owner.Office.ShouldBe(new("nps", "KE-01"));
        owner.Supporting.ShouldBe(["interior"]);
    }

    [Theory]
    [InlineData("KE-01", "ngao@KE-01")]
    [InlineData("KE-300", "ngao@KE")]
    public void A_county_post_answers_in_a_county_and_the_national_one_above(string place, string office) =>
        OwnerWords.Read("chiefs", null, _reference, place).Office!.Id.ShouldBe(office);

    [Fact]
    public void Words_of_the_source_come_before_those_the_editors_inferred()
    {
        OwnerWords.Read("NPS", "Ministry of Interior", _reference, "KE-01").Office!.Institution.ShouldBe("nps");
        OwnerWords.Read(null, "Ministry of Interior", _reference, "KE-01").Basis.ShouldBe(OwnerBasis.Inferred);
    }

    [Theory]
    [InlineData("Government")]
    [InlineData("Security agencies; Government")]
    public void Nobody_in_particular_is_no_office_and_keeps_the_words(string words)
    {
        var owner = OwnerWords.Read(words, null, _reference, "KE-01");
        owner.Office.ShouldBeNull();
        owner.Basis.ShouldBe(OwnerBasis.None);
        owner.Words.ShouldBe(words);
        owner.Unknown.ShouldBeNull();
    }

    [Fact]
    public void The_first_body_that_is_somebody_acts() =>
        OwnerWords.Read("Security agencies; chiefs", null, _reference, "KE-01").Office!.Id.ShouldBe("ngao@KE-01");

    [Fact]
    public void Unknown_words_are_told_and_never_guessed()
    {
        var owner = OwnerWords.Read("NPS; Ministry of Magic", null, _reference, "KE-01");
        owner.Unknown.ShouldBe("Ministry of Magic");
        owner.Office.ShouldBeNull();
    }

    [Fact]
    public void Without_words_there_is_no_owner() =>
        OwnerWords.Read(" ", null, _reference, "KE-01").ShouldBe(new Owner(null, OwnerBasis.None, [], null));
}
