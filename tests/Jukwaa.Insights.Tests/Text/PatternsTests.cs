namespace Jukwaa.Insights.Tests.Text;

public sealed class PatternsTests
{
    [Theory]
    [InlineData("0712345678", ProposalKind.Phone)]
    [InlineData("0112-345-678", ProposalKind.Phone)]
    [InlineData("+254 (0) 712 345 678", ProposalKind.Phone)]
    [InlineData("00254712345678", ProposalKind.Phone)]
    [InlineData("o712 345678", ProposalKind.Phone)]
    [InlineData("+256 772 123 456", ProposalKind.Phone)]
    [InlineData("simu 711 222 333", ProposalKind.Phone)]
    [InlineData("A123456789Z", ProposalKind.IdentityNumber)]
    [InlineData("OB 12/3/4/2025", ProposalKind.IdentityNumber)]
    [InlineData("kitambulisho 32 456 789", ProposalKind.IdentityNumber)]
    [InlineData("account 123456789012", ProposalKind.IdentityNumber)]
    [InlineData("a.b@example.co.ke", ProposalKind.Email)]
    [InlineData("KBA 77 Z", ProposalKind.Vehicle)]
    [InlineData("-4.0435, 39.6682", ProposalKind.ExactPlace)]
    [InlineData("nyumba nambari 7", ProposalKind.ExactPlace)]
    [InlineData("behind Tausi Bar", ProposalKind.ExactPlace)]
    public void A_shape_is_seen_whole(string text, ProposalKind kind)
    {
        var seen = Redactions.Propose($"tazama {text} hapo", Labelled.Places).ShouldHaveSingleItem();
        seen.Kind.ShouldBe(kind);
        (7 + text.Length).ShouldBe(seen.End);
    }

    [Theory]
    [InlineData("KSh 20000000 kwa barabara")]
    [InlineData("tulilipa 7500000/= mwaka 2024")]
    [InlineData("watu 47564296 walihesabiwa")]
    [InlineData("12/03/2025 saa 10:30")]
    [InlineData("piga 999 au 0800 722 203")]
    [InlineData("nyumba 20 zilichomwa")]
    [InlineData("karibu na mto")]
    [InlineData("near Homa Bay")]
    [InlineData("asilimia 3.14 ya watu")]
    [InlineData("one two three four")]
    public void What_only_looks_like_one_is_left(string text) => Redactions.Propose(text, Labelled.Places).ShouldBeEmpty();
}
