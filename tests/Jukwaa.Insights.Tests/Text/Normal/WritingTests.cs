using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Normal;

namespace Jukwaa.Insights.Tests.Text.Normal;

public sealed class WritingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  ", "  ")]
    [InlineData("POLISI", "polisi")]
    [InlineData("PLIIIZ xaxa 2nataka polis", "please sasa tunataka polisi")]
    [InlineData("cjui kwan", "sijui kwani")]
    [InlineData("wa2 waxema", "watu wasema")]
    [InlineData("m2 ame2ambia", "mtu ametuambia")]
    [InlineData("hta mpk ucku", "hata mpaka usiku")]
    [InlineData("Murang’a, Ng‘ang‘a", "murang'a, ng'ang'a")]
    [InlineData("sanaaa jamaniii", "sana jamani")]
    [InlineData("saa mzee kuu", "saa mzee kuu")]
    [InlineData("b4 l8r", "before later")]
    [InlineData("ckuizi", "siku hizi")]
    [InlineData("p0lice fam1ly", "police family")]
    public void A_text_is_written_out(string text, string plain) => Writing.Plain(text).ShouldBe(plain);

    [Theory]
    [InlineData("12b")]
    [InlineData("2km")]
    [InlineData("20k")]
    [InlineData("3rd")]
    [InlineData("2pm")]
    [InlineData("500")]
    [InlineData("kca 123b")]
    [InlineData("ak47")]
    [InlineData("1000")]
    public void A_number_with_its_unit_stays(string text) => Writing.Plain(text).ShouldBe(text);

    [Theory]
    [InlineData("exam")]
    [InlineData("taxi")]
    [InlineData("extra")]
    [InlineData("mexico")]
    [InlineData("boxes")]
    [InlineData("cctv")]
    [InlineData("chief")]
    [InlineData("clerk")]
    [InlineData("kitchen")]
    public void An_English_word_is_not_respelled(string word) => Writing.Plain(word).ShouldBe(word);

    [Fact]
    public void Letters_with_accents_are_in_one_form() => Writing.Plain("Cafe\u0301").ShouldBe("caf\u00e9");

    [Fact]
    public void What_stands_between_words_stays() => Writing.Plain("😀 a,  b\n(c)!").ShouldBe("😀 a,  b\n(c)!");

    [Fact]
    public void Written_twice_over_nothing_changes() =>
        Always.Holds(_texts, text => Writing.Plain(Writing.Plain(text)).ShouldBe(Writing.Plain(text), text));

    [Fact]
    public void Words_are_those_of_the_plain_text_and_know_where_they_were() =>
        Always.Holds(
            _texts,
            text =>
            {
                var aligned = Writing.Aligned(text);
                aligned.ShouldAllBe(w => text.Substring(w.Token.Start, w.Token.Length) == w.Token.Text);
                aligned.Select(w => w.Word).ShouldBe(Writing.Words(text));
            }
        );

    [Fact]
    public void Every_short_form_is_written_out_to_words_that_stay()
    {
        ShortWords.Forms.Count().ShouldBeGreaterThan(200);
        foreach (var form in ShortWords.Forms)
        {
            var meant = ShortWords.WrittenOut(form)!;
            Writing.Plain(form).ShouldBe(meant);
            Writing.Plain(meant).ShouldBe(meant, form);
        }
    }

    [Fact]
    public void A_text_message_of_our_set_is_read_in_plain_words()
    {
        var words = Message.Train.Where(m => m.Author == "a11").SelectMany(m => Writing.Words(m.Text)).ToList();
        words.ShouldContain("watu");
        words.ShouldNotContain("wa2");
        words.ShouldNotContain("2ko");
    }

    private static readonly Gen<string> _texts =
        from count in Gen.Choose(0, 12)
        from pieces in Gen.Elements([
                .. Message.Train.Take(60).SelectMany(m => m.Text.Split(' ')),
                "xaxa",
                "2nataka",
                "cjui",
                "PLIIIZ",
                "p0l1s",
                "m2",
                "\ud800",
                "e\u0301",
                "",
                "w8t2x",
            ])
            .ArrayOf(count)
        select string.Join(' ', pieces);
}
