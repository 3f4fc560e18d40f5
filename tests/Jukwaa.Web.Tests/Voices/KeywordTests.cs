using Jukwaa.Domain.Concerns;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Texting;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Every keyword as people type it, numbers of issues, names of counties and receipts.</summary>
public sealed class KeywordTests
{
    private static readonly string[] _typed =
    [
        "{0}",
        " {0} ",
        "{0}.",
        "{0}!!!",
        "{0}?",
        "{0}:",
        "{0},",
        "{0} ...",
        "{0}\n",
        "\n{0}",
        "\"{0}\"",
        "'{0}'",
        "*{0}*",
        "#{0}#",
        ".{0}",
        "{0} -",
        "{0} 😀",
    ];

    private static readonly Receipt _receipt = Receipt.Of([.. Enumerable.Range(3, 16).Select(i => (byte)(i * 31))]);

    [Theory]
    [InlineData("help", "Help", "en")]
    [InlineData("info", "Help", null)]
    [InlineData("msaada", "Help", "sw")]
    [InlineData("stop", "Stop", "en")]
    [InlineData("unsubscribe", "Stop", "en")]
    [InlineData("acha", "Stop", "sw")]
    [InlineData("koma", "Stop", "sw")]
    [InlineData("status", "Status", "en")]
    [InlineData("hali", "Status", "sw")]
    [InlineData("fuatilia", "Status", "sw")]
    [InlineData("add", "Add", "en")]
    [InlineData("ongeza", "Add", "sw")]
    [InlineData("forget", "Forget", "en")]
    [InlineData("nisahau", "Forget", "sw")]
    [InlineData("futa", "Forget", "sw")]
    [InlineData("follow", "Follow", "en")]
    [InlineData("fuata", "Follow", "sw")]
    [InlineData("leave", "Leave", "en")]
    [InlineData("ondoka", "Leave", "sw")]
    [InlineData("yes", "Yes", "en")]
    [InlineData("y", "Yes", "en")]
    [InlineData("ok", "Yes", null)]
    [InlineData("ndiyo", "Yes", "sw")]
    [InlineData("ndio", "Yes", "sw")]
    [InlineData("naam", "Yes", "sw")]
    [InlineData("sawa", "Yes", "sw")]
    [InlineData("no", "No", "en")]
    [InlineData("n", "No", "en")]
    [InlineData("hapana", "No", "sw")]
    [InlineData("la", "No", "sw")]
    public void A_keyword_is_one_in_any_case_and_with_any_sign_around_it(string word, string meant, string? language)
    {
        foreach (var form in _typed)
        {
            foreach (var written in (string[])[word, word.ToUpperInvariant(), char.ToUpperInvariant(word[0]) + word[1..]])
            {
                var text = form.Replace("{0}", written, StringComparison.Ordinal);
                var meaning = Meaning.Of(text);
                (meaning.Meant.ToString(), meaning.Language, meaning.Receipt).ShouldBe((meant, language, null), text);
            }
        }
    }

    [Theory]
    [InlineData("stopp")]
    [InlineData("stop2")]
    [InlineData("halisi")]
    [InlineData("yesu")]
    [InlineData("lala")]
    [InlineData("noo")]
    [InlineData("helpme")]
    public void A_word_that_begins_like_a_keyword_is_none(string text) => Meaning.Of(text).Meant.ShouldBe(Meant.Nothing);

    [Theory]
    [InlineData("NAMI 13", 13L)]
    [InlineData("NAMI13", 13L)]
    [InlineData("nami\n13", 13L)]
    [InlineData("nami 13.", 13L)]
    [InlineData("#nami 1 2 5", 125L)]
    [InlineData("METOO: 12-34", 1234L)]
    [InlineData("support #5.7.2.4", 5724L)]
    [InlineData("nami 999999999999", 999_999_999_999L)]
    [InlineData("nami 31", null)]
    [InlineData("nami 14", null)]
    [InlineData("nami 5742", null)]
    [InlineData("nami 013", null)]
    [InlineData("nami 0", null)]
    [InlineData("nami 9999999999990", null)]
    public void A_number_with_a_wrong_digit_is_meant_as_one_and_is_none(string text, long? number)
    {
        var meaning = Meaning.Of(text);
        (meaning.Meant, meaning.Issue, meaning.Words).ShouldBe((Meant.Support, number, ""));
    }

    [Theory]
    [InlineData("FUATA Murang'a", "sw", "Murang'a")]
    [InlineData("FOLLOW  Elgeyo-Marakwet ", "en", "Elgeyo-Marakwet")]
    [InlineData("fuata, Tana River", "sw", "Tana River")]
    [InlineData("follow\tHoma Bay", "en", "Homa Bay")]
    [InlineData("Follow the county of Kisumu", "en", "the county of Kisumu")]
    public void Up_to_four_words_may_be_the_name_of_a_county(string text, string language, string words)
    {
        var meaning = Meaning.Of(text);
        (meaning.Meant, meaning.Language, meaning.Words).ShouldBe((Meant.Follow, language, words));
    }

    [Theory]
    [InlineData("Follow the big county of Kisumu")]
    [InlineData("Ondoka hapa kabla ya usiku huu")]
    public void Five_words_say_something(string text) => (Meaning.Of(text).Meant, Meaning.Of(text).Words).ShouldBe((Meant.Concern, text));

    [Theory]
    [InlineData("-")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData("_")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData(" - ")]
    [InlineData("")]
    public void A_receipt_is_read_whatever_stands_between_its_groups(string between)
    {
        var groups = string.Join(between, _receipt.Written.Split('-'));
        foreach (var text in (string[])[groups, groups.ToLowerInvariant(), groups + ".", groups + " ?", "HALI " + groups, "status: " + groups + "!"])
        {
            (Meaning.Of(text).Meant, Meaning.Of(text).Receipt).ShouldBe((Meant.Status, _receipt), text);
        }

        foreach (var text in (string[])["ADD " + groups + ": wamerudi", groups + " wamerudi", "hali " + groups + ", wamerudi"])
        {
            (Meaning.Of(text).Meant, Meaning.Of(text).Receipt).ShouldBe((Meant.Add, _receipt), text);
            Meaning.Of(text).Words.ShouldEndWith("wamerudi");
        }

        (Meaning.Of("FUTA " + groups).Meant, Meaning.Of("FUTA " + groups).Receipt).ShouldBe((Meant.Forget, _receipt));
    }

    [Theory]
    [InlineData("0500034a0301", 0x4A, 3, 1)]
    [InlineData("0500034A0301FFFFFF", 0x4A, 3, 1)]
    [InlineData("0A00034A010100034A0201", 0x4A, 2, 1)]
    [InlineData("050003FFFFFF", 0xFF, 255, 255)]
    [InlineData("060804FFFF0202", 0xFFFF, 2, 2)]
    [InlineData("%06%08%04%01%2C%04%02", 0x12C, 4, 2)]
    [InlineData("%05%00%03+%02%01", 0x20, 2, 1)]
    [InlineData("%05%00%030%02%02", 0x30, 2, 2)]
    public void A_part_is_known_by_its_header(string header, int reference, int total, int number) =>
        UserHeader.PartIn(header).ShouldBe(new PartOf(reference, total, number));

    [Theory]
    [InlineData("040003 4A03")]
    [InlineData("0500044A0301")]
    [InlineData("0508034A0301")]
    [InlineData("0400034A0301")]
    [InlineData("05 70 03 4A 03 01")]
    [InlineData("06080400010203 0")]
    [InlineData("060804012C0003")]
    public void A_header_of_something_else_is_of_no_part(string header) => UserHeader.PartIn(header).ShouldBeNull();
}
