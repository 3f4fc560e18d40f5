using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Channels.Texting;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Short messages to the letter: their alphabet, their days and the names in them.</summary>
public sealed class ReplyWordsTests
{
    private static readonly DateOnly _leap = new(2028, 2, 29);

    private static readonly Followed _heard = ReplyTests.Heard with { ReceivedAt = new(2026, 12, 31, 20, 59, 59, DateTimeKind.Utc), Answer = null };

    static ReplyWordsTests() => Texts.Take(typeof(Reply).Assembly);

    [Theory]
    [InlineData("", 0)]
    [InlineData("Jukwaa", 6)]
    [InlineData("ng'ombe", 7)]
    [InlineData("@£$¥_\n!?", 8)]
    [InlineData("èéùìòÇØøÅåÆæßÉÄÖÑÜäöñüà", 23)]
    [InlineData("ΔΦΓΛΩΠΨΣΘΞ", 10)]
    [InlineData("€", 2)]
    [InlineData("[a]", 5)]
    [InlineData("^{}\\~|", 12)]
    [InlineData("ngʼombe", null)]
    [InlineData("Ng’iya", null)]
    [InlineData("“hapa”", null)]
    [InlineData("2026 – 2027", null)]
    [InlineData("ç", null)]
    [InlineData("á", null)]
    [InlineData("ĩ", null)]
    [InlineData("a\tb", null)]
    [InlineData("`", null)]
    [InlineData("😀", null)]
    public void A_text_takes_as_many_septets_as_its_letters_do(string text, int? septets) => Gsm7.Length(text).ShouldBe(septets);

    [Theory]
    [InlineData('x', 160, "", true)]
    [InlineData('x', 161, "", false)]
    [InlineData('x', 158, "€", true)]
    [InlineData('x', 159, "€", false)]
    [InlineData('€', 80, "", true)]
    [InlineData('€', 80, "x", false)]
    [InlineData('ʼ', 1, "", false)]
    public void One_message_holds_160_septets(char letter, int times, string more, bool fits) =>
        Gsm7.FitsOne(new string(letter, times) + more).ShouldBe(fits);

    [Theory]
    [InlineData("2026-12-31T20:59:59Z", "31/12/2026")]
    [InlineData("2026-12-31T21:00:00Z", "1/1/2027")]
    [InlineData("2028-02-28T21:00:00Z", "29/2/2028")]
    [InlineData("2028-02-29T21:00:00Z", "1/3/2028")]
    public void What_was_heard_at_night_was_heard_on_the_day_in_kenya(string at, string day)
    {
        var heard = _heard with { ReceivedAt = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime };
        new Reply("en", null).Status(heard, _leap).ShouldBe($"Jukwaa: heard on {day}. It waits to be read and passed to whoever must answer.");
        new Reply("sw", null).Status(heard, _leap).ShouldBe($"Jukwaa: tulisikia {day}. Linasubiri kusomwa na kupelekwa kwa anayepaswa kujibu.");
    }

    [Theory]
    [InlineData(-1, "Jukwaa: it is with the office that must answer. The answer is due by 29/2/2028.")]
    [InlineData(0, "Jukwaa: it is with the office that must answer. The answer is due by 29/2/2028.")]
    [InlineData(1, "Jukwaa: the answer was due on 29/2/2028 and has not come. It was moved up to those above that office.")]
    public void An_answer_is_late_on_the_day_after_it_was_due(int days, string said) =>
        new Reply("en", null).Status(_heard with { Read = true, Office = "OCS", AnswerDue = _leap }, _leap.AddDays(days)).ShouldBe(said);

    [Fact]
    public void What_is_forgotten_is_not_told_however_far_it_came()
    {
        var all = _heard with { Forgotten = true, Read = true, RespondedOn = _leap, Promised = _leap, Done = _leap, Confirmed = _leap };
        new Reply("en", null).Status(all, _leap).ShouldBe("Jukwaa: forgotten. What you told us is erased and cannot be brought back.");
        new Reply("sw", null).Status(all, _leap).ShouldBe("Jukwaa: tumesahau. Uliyosema yamefutwa, na hayarudi.");
    }

    [Theory]
    [InlineData("Kondele", "Kondele")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcd", "abcdefghijklmnopqrstuvwxyzabcd")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcde", "abcdefghijklmnopqrstuvwxyzabcd...")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabc and more", "abcdefghijklmnopqrstuvwxyzabc...")]
    public void A_place_has_at_most_thirty_letters(string place, string told)
    {
        var reply = new Reply("en", null);
        reply.Placed(place, kept: true).ShouldBe($"Jukwaa: thank you, noted for {told}. Answers come to this phone. To ask: STATUS + receipt.");
        reply
            .Counted(1234, place, "R", kept: false)
            .ShouldBe($"Jukwaa: counted with no. 1234, {told}. Receipt R. Reply YES to be told here what becomes of it.");
    }

    [Theory]
    [InlineData("en", "answer", "Jukwaa: there is an answer to what you told us. Is it settled? Reply 1 yes, 2 no, 3 it still happens.", "More")]
    [InlineData(
        "en",
        "silent",
        "Jukwaa: no answer has come yet to what you told us. How is it now? Reply 1 it ended, 2 no change, 3 it still happens.",
        "More"
    )]
    [InlineData("sw", "answer", "Jukwaa: kuna jibu kwa uliyotuambia. Je, limeisha? Jibu 1 ndiyo, 2 hapana, 3 bado linaendelea.", "Zaidi")]
    public void A_question_names_the_page_where_it_fits(string language, string kind, string asked, string more)
    {
        new Reply(language, null).Ask(kind).ShouldBe(asked);
        new Reply(language, new("https://go.ke/a/")).Ask(kind).ShouldBe($"{asked} {more}: go.ke/a/receipt");
        new Reply(language, new($"https://{new string('a', 63)}.go.ke")).Ask(kind).ShouldBe(asked);
    }

    [Theory]
    [InlineData("07 12 34 56 78", "+254712345678")]
    [InlineData("0712.345.678", "+254712345678")]
    [InlineData("(0712) 345-678", "+254712345678")]
    [InlineData("\t0712345678\r\n", "+254712345678")]
    [InlineData("0712\u00a0345\u00a0678", "+254712345678")]
    [InlineData("0112345678", "+254112345678")]
    [InlineData("254 712 345 678", "+254712345678")]
    [InlineData("+254-712-345-678", "+254712345678")]
    [InlineData("+255 754 123 456", "+255754123456")]
    [InlineData("+123456789", "+123456789")]
    [InlineData("+123456789012345", "+123456789012345")]
    [InlineData("+12345678", null)]
    [InlineData("+1234567890123456", null)]
    [InlineData("0212345678", null)]
    [InlineData("071234567", null)]
    [InlineData("25471234567", null)]
    [InlineData("2547123456789", null)]
    [InlineData("255754123456", null)]
    [InlineData("++254712345678", null)]
    [InlineData("0712345678a", null)]
    [InlineData("071234567O", null)]
    [InlineData("٠٧١٢٣٤٥٦٧٨", null)]
    [InlineData("07١٢٣٤٥٦٧٨", null)]
    [InlineData("+", null)]
    [InlineData("(-) .", null)]
    [InlineData("999", null)]
    [InlineData("Safaricom", null)]
    public void A_number_is_told_from_what_is_none_in_any_spelling(string typed, string? number) => PhoneNumber.Of(typed).ShouldBe(number);
}
