using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Language;

namespace Jukwaa.Insights.Tests.Text.Language;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("The police came after two hours and did nothing.", Tongue.English)]
    [InlineData("Polisi walikuja baada ya saa mbili na hawakufanya lolote.", Tongue.Kiswahili)]
    [InlineData("Wezi wa ng'ombe walivamia kijiji chetu usiku wa kuamkia leo.", Tongue.Kiswahili)]
    [InlineData("WEZI WAMEVUNJA DUKA LETU USIKU", Tongue.Kiswahili)]
    [InlineData("Our water point was broken and nobody has repaired it since January", Tongue.English)]
    [InlineData("karao walikam wakachukua wasee wote wa base, hakuna reason walitoa", Tongue.Mixed)]
    [InlineData("The officer aliniambia nilipe fine ya elfu mbili before they release my bike", Tongue.Mixed)]
    [InlineData("matatu imeroll hapa junction na dere ame-disappear, please send ambulance", Tongue.Mixed)]
    [InlineData("wa2 wanaibiwa cm ucku hapa ke2, polis hawafiki", Tongue.Kiswahili)]
    [InlineData("pls snd help b4 they com bck", Tongue.English)]
    [InlineData("", Tongue.Unknown)]
    [InlineData("0712 345 678", Tongue.Unknown)]
    [InlineData("Kilifi", Tongue.Unknown)]
    public void A_text_is_in_the_language_of_its_words(string text, Tongue tongue) => Languages.Of(text).Tongue.ShouldBe(tongue);

    [Fact]
    public void Names_of_people_and_places_do_not_count() =>
        Languages.Of("The chief of Mwatate met Wanjiku Njoroge of Kapsabet and Mwakwere").Tongue.ShouldBe(Tongue.English);

    [Fact]
    public void Shares_add_up_to_one_or_to_none() =>
        Always.Holds(
            from count in Gen.Choose(0, 15)
            from words in Gen.Elements(Message.Train.Take(80).SelectMany(m => m.Text.Split(' ')).ToArray()).ArrayOf(count)
            select string.Join(' ', words),
            text =>
            {
                var reading = Languages.Of(text);
                var sum = reading.English + reading.Kiswahili + reading.Sheng;
                (Math.Abs(sum - 1) < 1e-9 || sum == 0).ShouldBeTrue(text);
                reading.ShouldBe(Languages.Of(string.Concat(text)));
            }
        );

    [Fact]
    public void A_mixed_text_tells_how_much_is_of_each()
    {
        var reading = Languages.Of("The officer aliniambia nilipe fine before they release my motorbike");
        reading.English.ShouldBeGreaterThan(0.4);
        reading.Kiswahili.ShouldBeGreaterThan(0.1);
    }
}
