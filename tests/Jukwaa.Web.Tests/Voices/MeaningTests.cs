using Jukwaa.Domain.Concerns;
using Jukwaa.Web.Channels.Texting;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

public sealed class MeaningTests
{
    private static readonly Receipt _receipt = Receipt.Of([.. Enumerable.Range(3, 16).Select(i => (byte)(i * 31))]);

    [Theory]
    [InlineData("HELP", "Help", "en")]
    [InlineData("  msaada. ", "Help", "sw")]
    [InlineData("STOP", "Stop", "en")]
    [InlineData("\"Acha\"", "Stop", "sw")]
    [InlineData("koma!!", "Stop", "sw")]
    [InlineData("“STOP”", "Stop", "en")]
    [InlineData("(Acha)", "Stop", "sw")]
    [InlineData("- STOP", "Stop", "en")]
    [InlineData("yes", "Yes", "en")]
    [InlineData("Ndio", "Yes", "sw")]
    [InlineData("NDIYO.", "Yes", "sw")]
    [InlineData("sawa", "Yes", "sw")]
    [InlineData("No", "No", "en")]
    [InlineData("hapana", "No", "sw")]
    [InlineData("La", "No", "sw")]
    public void A_keyword_alone_is_one_in_either_language(string text, string meant, string language) =>
        (Meaning.Of(text).Meant.ToString(), Meaning.Of(text).Language).ShouldBe((meant, language));

    [Theory]
    [InlineData("NAMI 5724", 5724L)]
    [InlineData("nami: 572-4", 5724L)]
    [InlineData("Metoo #5724", 5724L)]
    [InlineData("NAMI 5724!", 5724L)]
    [InlineData("“Nami 5724”", 5724L)]
    [InlineData("SUPPORT 5725", null)]
    [InlineData("nami 5", null)]
    public void A_number_behind_its_keyword_is_that_of_an_issue(string text, long? number) =>
        (Meaning.Of(text).Meant, Meaning.Of(text).Issue).ShouldBe((Meant.Support, number));

    [Theory]
    [InlineData("Stop the thieves who rob us at the bridge")]
    [InlineData("Yes the thieves came back last night")]
    [InlineData("Ndiyo wezi wamerudi tena usiku huu")]
    [InlineData("Nisahau kuhusu amani, hapa kuna vita")]
    [InlineData("Futa maji ya mafuriko barabarani jamani")]
    [InlineData("Info about the gang is with the chief")]
    [InlineData("Koma kabisa, wizi umezidi hapa kwetu")]
    [InlineData("Nami naona wezi hao kila siku sokoni")]
    [InlineData("Support the 3 schools in our village please")]
    [InlineData("La sivyo watu wataandamana kesho")]
    [InlineData("Y do police never come when we call")]
    [InlineData("Ok but the road is still closed since May")]
    [InlineData("Msaada tafadhali, nyumba zinachomwa")]
    [InlineData("Help us, they are burning houses")]
    [InlineData("No water since Monday in the whole village")]
    [InlineData("Acha kutuibia ng'ombe zetu jamani")]
    [InlineData("Add more police in Likoni please")]
    [InlineData("Status of the road is very bad")]
    [InlineData("hali ya usalama ni mbaya sana hapa")]
    [InlineData("Hali ni mbaya sana kwa wanafunzi")]
    [InlineData("forget about peace here, chiefs take bribes")]
    [InlineData("wezi wa pikipiki wanatusumbua usiku")]
    [InlineData("watu wote huku wana hofu kubwa sana")]
    [InlineData("sawa lakini wezi bado wako hapa kila siku")]
    [InlineData("Follow up on the stolen cows please")]
    [InlineData("Leave our land to us, it is ours")]
    [InlineData("Fuata nyayo za wezi hadi pale sokoni")]
    public void Words_that_go_on_are_a_concern(string text)
    {
        var meaning = Meaning.Of(text);
        (meaning.Meant, meaning.Words, meaning.Receipt).ShouldBe((Meant.Concern, text, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hi")]
    [InlineData("hello")]
    [InlineData("ok ok")]
    [InlineData("123456789")]
    [InlineData("??")]
    [InlineData("Asante")]
    [InlineData("habari")]
    [InlineData("test 1")]
    [InlineData("😀 😀 😀")]
    [InlineData("........")]
    public void Too_little_is_nothing(string text) => Meaning.Of(text).Meant.ShouldBe(Meant.Nothing);

    [Theory]
    [InlineData("STATUS {0}")]
    [InlineData("status:{0}")]
    [InlineData("Hali  {0}.")]
    [InlineData("FUATILIA {1}")]
    [InlineData("{0}")]
    [InlineData(" {1} ")]
    [InlineData("hali {2}")]
    public void A_receipt_asks_where_it_is(string text)
    {
        var meaning = Meaning.Of(Filled(text));
        (meaning.Meant, meaning.Receipt).ShouldBe((Meant.Status, _receipt));
    }

    [Theory]
    [InlineData("ADD {0} they came back")]
    [InlineData("ongeza {1}: they came back")]
    [InlineData("STATUS {0} they came back")]
    [InlineData("{0} they came back")]
    public void A_receipt_with_words_adds_them(string text)
    {
        var meaning = Meaning.Of(Filled(text));
        (meaning.Meant, meaning.Receipt).ShouldBe((Meant.Add, _receipt));
        meaning.Words.TrimStart(':', ' ').ShouldBe("they came back");
    }

    [Theory]
    [InlineData("FORGET {0}", "en")]
    [InlineData("nisahau {1}", "sw")]
    [InlineData("Futa {0}", "sw")]
    public void To_be_forgotten_is_asked_with_the_receipt(string text, string language)
    {
        var meaning = Meaning.Of(Filled(text));
        (meaning.Meant, meaning.Receipt, meaning.Language).ShouldBe((Meant.Forget, _receipt, language));
    }

    [Theory]
    [InlineData("FOLLOW KISUMU", "Follow", "en", "KISUMU")]
    [InlineData("follow: Taita Taveta county", "Follow", "en", "Taita Taveta county")]
    [InlineData("Fuata kisumu.", "Follow", "sw", "kisumu.")]
    [InlineData("FUATA", "Follow", "sw", "")]
    [InlineData("Leave Lamu", "Leave", "en", "Lamu")]
    [InlineData("ONDOKA LAMU", "Leave", "sw", "LAMU")]
    public void A_county_is_followed_and_left_by_its_name(string text, string meant, string language, string words)
    {
        var meaning = Meaning.Of(text);
        (meaning.Meant.ToString(), meaning.Language, meaning.Words).ShouldBe((meant, language, words));
    }

    [Theory]
    [InlineData("STATUS")]
    [InlineData("HALI K7QM-3XTR-9WPA-H4NX")]
    [InlineData("status K7QM3XTR9W")]
    public void A_receipt_that_is_none_is_said_to_be_none(string text)
    {
        var meaning = Meaning.Of(text);
        (meaning.Meant, meaning.Receipt).ShouldBe((Meant.Status, null));
    }

    [Fact]
    public void Of_ten_thousand_texts_of_four_letter_words_none_is_taken_for_a_receipt()
    {
        var chance = new Random(11);
        string[] words =
        [
            "wezi",
            "wapi",
            "kama",
            "kuna",
            "watu",
            "hapa",
            "leo1",
            "maji",
            "kwao",
            "sana",
            "wako",
            "moto",
            "gari",
            "hiyo",
            "yetu",
            "siku",
        ];
        var texts = Enumerable.Range(0, 10_000).Select(_ => string.Join(' ', Enumerable.Range(0, 6).Select(_ => words[chance.Next(words.Length)])));
        texts.Count(t => Meaning.Of(t).Meant != Meant.Concern).ShouldBeLessThan(150, "a receipt among words has a digit and fits by chance only");
        texts.Where(t => !t.Any(char.IsDigit)).ShouldAllBe(t => Meaning.Of(t).Meant == Meant.Concern);
    }

    private static string Filled(string text) =>
        string.Format(
            null,
            text,
            _receipt.Written,
            _receipt.Code.ToLowerInvariant(),
            string.Join(' ', _receipt.Code.Chunk(4).Select(g => new string(g)))
        );
}
