namespace Jukwaa.Insights.Tests.Text;

public sealed class ExactPlacesTests
{
    [Theory]
    [InlineData("anaishi house 7 hapo", "house 7")]
    [InlineData("anaishi House No. 7B hapo", "House No. 7B")]
    [InlineData("ni plot 12/345 ile", "plot 12/345")]
    [InlineData("ni nyumba nambari 20 ile", "nyumba nambari 20")]
    [InlineData("block C4, door 6 juu", "block C4|door 6")]
    [InlineData("wako behind the Tausi petrol station usiku", "behind the Tausi petrol station")]
    [InlineData("wako karibu na duka la Mama Zedi usiku", "karibu na duka la Mama Zedi")]
    [InlineData("wako in front of Tausi Bar usiku", "in front of Tausi Bar")]
    [InlineData("wako mkabala na hoteli ya Tausi usiku", "mkabala na hoteli ya Tausi")]
    [InlineData("wako pale Kwa Zedi usiku", "pale Kwa Zedi")]
    [InlineData("wako near Likoni Tausi Shop usiku", "near Likoni Tausi Shop")]
    public void A_door_or_a_spot_with_a_name_is_seen_whole(string text, string places) => string.Join('|', Seen(text)).ShouldBe(places);

    [Theory]
    [InlineData("nyumba 20 zilichomwa")]
    [InlineData("room 20 people slept")]
    [InlineData("house to house search")]
    [InlineData("behind the river")]
    [InlineData("karibu na soko")]
    [InlineData("karibu na Likoni")]
    [InlineData("near Homa Bay")]
    [InlineData("next to [exact place]")]
    [InlineData("mbele ya watu wote")]
    [InlineData("plot number [number]")]
    public void A_count_a_town_or_a_spot_without_a_name_is_left(string text) => Seen(text).ShouldBeEmpty();

    private static IEnumerable<string> Seen(string text) =>
        from p in Redactions.Propose(text, Labelled.Places)
        where p.Kind == ProposalKind.ExactPlace
        select text.Substring(p.Start, p.Length);
}
