using Jukwaa.Open.Api;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.Channels;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>Limits of what the environment may say of ways out, and the tags by which answers are known again.</summary>
public sealed class OutgoingFormTests
{
    [Theory]
    [InlineData("smtp://habari@mail.example.go.ke?from=a@example.go.ke", "habari", "")]
    [InlineData("smtp://habari:a:b@mail.example.go.ke?from=a@example.go.ke", "habari", "a:b")]
    [InlineData("smtp://a%40example.go.ke:si%2Fri@mail.example.go.ke?from=a@example.go.ke", "a@example.go.ke", "si/ri")]
    public void A_name_and_a_password_are_read_as_they_were_meant(string text, string user, string password)
    {
        var server = Outgoing.ServerOf(text);
        (server.Host, server.Credentials?.UserName, server.Credentials?.Password).ShouldBe(("mail.example.go.ke", user, password));
    }

    [Theory]
    [InlineData("http://u:p@127.0.0.1:13013/cgi-bin/sendsms?from=JUKWAA")]
    [InlineData("http://u:p@localhost:13013/cgi-bin/sendsms")]
    [InlineData("http://u:p@[::1]:13013/cgi-bin/sendsms")]
    [InlineData("https://u:p@sms.example.go.ke/sendsms")]
    [InlineData("https://u:@sms.example.go.ke/sendsms")]
    public void A_gateway_is_on_this_machine_or_behind_a_secret_line(string text) => Outgoing.GatewayOf(text).ShouldBe(new Uri(text));

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void The_address_of_a_site_has_at_most_80_letters(int letters, bool taken)
    {
        const string Start = "https://jukwaa.example.go.ke/";
        var text = Start + new string('a', letters - Start.Length);
        if (taken)
        {
            Outgoing.SiteOf(text).ToString().ShouldBe(text);
        }
        else
        {
            Should.Throw<SetupException>(() => Outgoing.SiteOf(text)).Message.ShouldContain("at most 80 letters");
        }
    }

    [Theory]
    [InlineData("https://jukwaa.example.go.ke/#top")]
    [InlineData("https://")]
    [InlineData("/jukwaa")]
    [InlineData("mailto:jukwaa@example.go.ke")]
    [InlineData("ftp://jukwaa.example.go.ke")]
    public void What_is_no_address_of_pages_is_refused(string text) =>
        Should.Throw<SetupException>(() => Outgoing.SiteOf(text)).Message.ShouldStartWith("JUKWAA_SITE must be");

    [Theory]
    [InlineData(1L, 2028, 2, 29, "W/\"1-20280229-")]
    [InlineData(9_999_999_999L, 2027, 1, 1, "W/\"9999999999-20270101-")]
    public void A_tag_names_the_last_fact_and_the_day(long seq, int year, int month, int day, string start)
    {
        var tag = Freshness.TagOf(seq, new(year, month, day), "/sw/feed.atom?page=2");
        tag.ShouldStartWith(start, Case.Sensitive);
        tag[start.Length..].ShouldMatch("^[0-9a-f]{12}\"$");
        Freshness.Matches($" \"a\" ,W/\"b\",  {tag}", tag).ShouldBeTrue();
        Freshness.Matches($"{tag}, \"a\"", tag).ShouldBeTrue();
        Freshness.Matches(tag[..^2] + "\"", tag).ShouldBeFalse("a tag that is shorter is another");
    }

    [Theory]
    [InlineData("2028-02-28T20:59:59Z", 2028, 2, 29, "2028-02-28T21:00:00Z")]
    [InlineData("2028-02-28T21:00:00.9Z", 2028, 2, 29, "2028-02-28T21:00:00Z")]
    [InlineData("2028-02-28T21:00:01Z", 2028, 2, 29, "2028-02-28T21:00:01Z")]
    [InlineData("2027-01-01T00:00:05+03:00", 2027, 1, 1, "2026-12-31T21:00:05Z")]
    public void An_answer_is_as_old_as_the_last_fact_or_the_day(string asOf, int year, int month, int day, string changed)
    {
        static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var at = Freshness.ChangedAt(At(asOf), new(year, month, day));
        (at, at.Offset).ShouldBe((At(changed), TimeSpan.Zero));
    }
}
