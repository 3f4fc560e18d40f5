using Jukwaa.Open.Look;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Jobs;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>What a message says, and how little.</summary>
public sealed class MessageTests
{
    private static readonly Uri Site = new("https://jukwaa.example.go.ke");

    [Theory]
    [InlineData("en", 2, 3, 1, "Jukwaa: 2 new notices. 3 matters wait at your desk, 1 is late. Sign in: https://jukwaa.example.go.ke")]
    [InlineData("sw", 2, 3, 1, "Jukwaa: Arifa mpya 2. Mambo 3 yanakusubiri dawatini, 1 limechelewa. Ingia: https://jukwaa.example.go.ke")]
    [InlineData("en", 1, 1, 0, "Jukwaa: 1 new notice. 1 matter waits at your desk. Sign in: https://jukwaa.example.go.ke")]
    [InlineData("sw", 1, 1, 0, "Jukwaa: Arifa mpya 1. Jambo 1 linakusubiri dawatini. Ingia: https://jukwaa.example.go.ke")]
    [InlineData("en", 1, 0, 0, "Jukwaa: 1 new notice. Sign in: https://jukwaa.example.go.ke")]
    [InlineData("sw", 1, 12, 7, "Jukwaa: Arifa mpya 1. Mambo 12 yanakusubiri dawatini, 7 yamechelewa. Ingia: https://jukwaa.example.go.ke")]
    public void A_short_message_says_how_many(string language, int fresh, int waiting, int late, string said) =>
        new Message(language, fresh, waiting, late, true, Site).Short.ShouldBe(said);

    [Theory]
    [InlineData("en", "Your posts have changed: today you hold none.")]
    [InlineData("sw", "Nyadhifa zako zimebadilika: leo huna wadhifa wowote.")]
    public void Whoever_holds_no_post_any_more_hears_that_alone(string language, string said)
    {
        var message = new Message(language, 3, 0, 0, false, null);
        message.Short.ShouldBe("Jukwaa: " + said);
        message.Long.ShouldStartWith(said);
    }

    [Fact]
    public void Every_short_message_fits_one_segment_of_the_plain_alphabet()
    {
        int[] numbers = [0, 1, 2, 999, 1_000_000];
        Uri?[] sites = [null, Site, Outgoing.SiteOf("https://" + new string('a', 60) + ".go.ke")];
        var all = (
            from language in Texts.Languages
            from fresh in numbers
            from waiting in numbers
            from late in numbers
            from post in (bool[])[true, false]
            from site in sites
            select new Message(language, fresh, waiting, late, post, site).Short
        ).ToList();
        all.Count.ShouldBe(1500);
        all.ShouldAllBe(text => Gsm7.FitsOne(text));
        all.Count(t => t.Contains("jukwaa.example.go.ke", StringComparison.Ordinal)).ShouldBe(500, "a site of usual length always fits");
    }

    [Fact]
    public void A_site_that_does_not_fit_is_left_out()
    {
        var site = Outgoing.SiteOf("https://" + new string('a', 60) + ".go.ke");
        new Message("en", 9_999, 9_999, 9_999, true, site).Short.ShouldBe(
            "Jukwaa: 9999 new notices. 9999 matters wait at your desk, 9999 are late. Sign in: " + site.ToString().TrimEnd('/')
        );
        new Message("sw", 9_999, 9_999, 9_999, true, new(site + new string('b', 30))).Short.ShouldBe(
            "Jukwaa: Arifa mpya 9999. Mambo 9999 yanakusubiri dawatini, 9999 yamechelewa."
        );
    }

    [Fact]
    public void A_mail_also_says_why_it_comes()
    {
        var mail = new Message("en", 2, 3, 1, true, Site);
        mail.Subject.ShouldBe("Jukwaa: notices at your desk");
        mail.Long.ShouldStartWith("2 new notices. 3 matters wait at your desk, 1 is late.\n\nSign in: https://jukwaa.example.go.ke\n\nYou get this");
    }

    [Theory]
    [InlineData("Habari", 6)]
    [InlineData("[a]", 5)]
    [InlineData("€", 2)]
    [InlineData("ŵ", null)]
    [InlineData("’", null)]
    [InlineData("", 0)]
    public void Letters_of_the_short_alphabet_are_counted(string text, int? length) => Gsm7.Length(text).ShouldBe(length);

    [Fact]
    public void The_short_alphabet_has_as_many_letters_as_the_standard_says()
    {
        var all = Enumerable.Range(0, char.MaxValue).Select(c => ((char)c).ToString()).Select(Gsm7.Length).ToList();
        all.Count(l => l == 1).ShouldBe(127, "128 places, one of them the escape");
        all.Count(l => l == 2).ShouldBe(10);
        Gsm7.FitsOne(new string('a', 160)).ShouldBeTrue();
        Gsm7.FitsOne(new string('a', 161)).ShouldBeFalse();
    }
}
