namespace Jukwaa.Insights.Tests.Text;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("kitambulisho cha baba ni 1234567", "1234567")]
    [InlineData("12345678 ni ID yake", "12345678")]
    [InlineData("lipa na till 54321 sasa", "54321")]
    [InlineData("force number 98765 alinipiga", "98765")]
    [InlineData("nilituma kwa 998877665544 jana", "998877665544")]
    [InlineData("passport ya dada 7654321", "7654321")]
    public void A_number_beside_the_word_for_a_paper_is_seen(string text, string number) => Seen(text).ShouldBe([number]);

    [Theory]
    [InlineData("12345678")]
    [InlineData("kitambulisho [nambari] watu 12345678")]
    [InlineData("kitambulisho kimoja kati ya vingi sana vya watu wote hapa 12345678")]
    [InlineData("akaunti ina KSh 250000")]
    [InlineData("akaunti ina 250000 shillings")]
    [InlineData("akaunti ina 250000/=")]
    [InlineData("akaunti ina 250000/- tu")]
    [InlineData("till ya mwaka 2024")]
    public void A_count_a_year_or_money_is_left(string text) => Seen(text).ShouldBeEmpty();

    [Theory]
    [InlineData("zero seven one two three four five", "zero seven one two three four five")]
    [InlineData("namba ni sufuri saba moja moja, mbili mbili tatu basi", "sufuri saba moja moja, mbili mbili tatu")]
    [InlineData("call zero saba double two nne tano sita now", "zero saba double two nne tano sita")]
    [InlineData("one two three four five six", null)]
    [InlineData("moja mbili tatu nne. Tano sita saba nane", "moja mbili tatu nne. Tano sita saba nane")]
    [InlineData("moja mbili tatu nne! Tano sita saba nane", null)]
    public void Digits_that_are_spelled_out_are_a_telephone_from_seven_on(string text, string? phone) =>
        Redactions
            .Propose(text)
            .Where(p => p.Kind == ProposalKind.Phone)
            .Select(p => text.Substring(p.Start, p.Length))
            .ShouldBe(phone is null ? [] : [phone]);

    private static IEnumerable<string> Seen(string text) =>
        from p in Redactions.Propose(text, Labelled.Places)
        where p.Kind == ProposalKind.IdentityNumber
        select text.Substring(p.Start, p.Length);
}
