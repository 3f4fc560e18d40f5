namespace Jukwaa.Insights.Tests.Text;

public sealed class PersonsTests
{
    [Theory]
    [InlineData("Afande Loibor akaja", "Loibor")]
    [InlineData("OCS Likoni Loibor Leshore akaja", "Loibor Leshore")]
    [InlineData("a man called kamau ran", "kamau")]
    [InlineData("kijana anaitwa zedi wa mtaa", "zedi")]
    [InlineData("a child of Nekoye", "Nekoye")]
    [InlineData("the car of J. Kamau", "J. Kamau")]
    [InlineData("MAMA NJERI ALIKUJA", "NJERI")]
    [InlineData("we saw Kamau's brother", "Kamau's")]
    [InlineData("it was Ng'ang'a there", "Ng'ang'a")]
    [InlineData("Dkt. Nekoye alisema", "Nekoye")]
    [InlineData("Wanjiku wa Kamau alisema", "Wanjiku wa Kamau")]
    public void A_name_is_seen_and_no_more_than_the_name(string text, string name) => Seen(text).ShouldBe([name]);

    [Theory]
    [InlineData("anaitwa polisi wa akiba")]
    [InlineData("I called the chief of the area")]
    [InlineData("Moi Primary School haina ua")]
    [InlineData("the OCS Likoni refused")]
    [InlineData("mama yangu alilia")]
    [InlineData("On Monday the police came to Homa Bay")]
    [InlineData("Haki na amani kwa wote")]
    [InlineData("mr and mrs are titles")]
    public void A_sentence_without_a_name_has_none(string text) => Seen(text).ShouldBeEmpty();

    [Fact]
    public void A_name_ends_where_the_sentence_ends() => Seen("Tulimwona huyo Kamau. Wezi walikimbia").ShouldBe(["Kamau"]);

    [Fact]
    public void A_name_does_not_reach_over_a_bracket() => Seen("Mr [name] anaitwa [jina]").ShouldBeEmpty();

    private static IEnumerable<string> Seen(string text) =>
        from p in Redactions.Propose(text, Labelled.Places)
        where p.Kind == ProposalKind.Person
        select text.Substring(p.Start, p.Length);
}
