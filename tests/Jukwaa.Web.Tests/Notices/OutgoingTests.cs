using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.Channels;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>What the environment says of ways out, and which of it is refused before anything starts.</summary>
public sealed class OutgoingTests
{
    [Fact]
    public void Nothing_said_is_no_way_out()
    {
        var outgoing = Outgoing.Of(_ => null);
        (outgoing.Mail, outgoing.Sms, outgoing.Site).ShouldBe((null, null, null));
        outgoing.Ways.ShouldBe(OutgoingWays.None);
    }

    [Fact]
    public void Each_way_is_there_when_it_is_named()
    {
        var outgoing = Outgoing.Of(name =>
            name switch
            {
                "JUKWAA_SMTP" => "smtp://127.0.0.1:25?from=notices@example.go.ke",
                "JUKWAA_SMS" => "http://jukwaa:siri@127.0.0.1:13013/cgi-bin/sendsms",
                _ => "https://jukwaa.example.go.ke",
            }
        );
        outgoing.Ways.ShouldBe(new(true, true));
        outgoing.Site!.Host.ShouldBe("jukwaa.example.go.ke");
    }

    [Theory]
    [InlineData("smtp://mail.example.go.ke?from=a@example.go.ke", 587, true, null)]
    [InlineData("smtp://u:p%3A%40@mail.example.go.ke:2525?from=a@example.go.ke", 2525, true, "p:@")]
    [InlineData("smtp://mail.example.go.ke?from=a@example.go.ke&tls=0", 587, false, null)]
    [InlineData("smtp://127.0.0.1:25?from=a@example.go.ke", 25, false, null)]
    [InlineData("smtp://u:p@localhost:25?from=a@example.go.ke&tls=1", 25, true, "p")]
    public void Mail_is_secret_unless_it_stays_on_this_machine_or_somebody_says_otherwise(string text, int port, bool tls, string? password)
    {
        var server = Outgoing.ServerOf(text);
        (server.Port, server.Tls, server.Credentials?.Password).ShouldBe((port, tls, password));
        server.From.Address.ShouldBe("a@example.go.ke");
        server.Bound.ShouldBe(TimeSpan.FromSeconds(15));
    }

    [Theory]
    [InlineData("mail.example.go.ke")]
    [InlineData("http://mail.example.go.ke?from=a@example.go.ke")]
    [InlineData("smtp://u:secret@mail.example.go.ke")]
    [InlineData("smtp://u:secret@mail.example.go.ke?from=nobody")]
    [InlineData("smtp://u:secret@mail.example.go.ke?from=a@example.go.ke&tls=0")]
    public void A_mail_server_that_cannot_be_used_is_refused_without_its_password(string text) =>
        Should
            .Throw<SetupException>(() => Outgoing.ServerOf(text))
            .Message.ShouldSatisfyAllConditions(m => m.ShouldStartWith("JUKWAA_SMTP"), m => m.ShouldNotContain("secret"));

    [Theory]
    [InlineData("sendsms")]
    [InlineData("ftp://u:secret@127.0.0.1/sendsms")]
    [InlineData("http://127.0.0.1:13013/cgi-bin/sendsms")]
    [InlineData("http://u:secret@sms.example.go.ke/cgi-bin/sendsms")]
    public void A_gateway_that_cannot_be_used_is_refused_without_its_password(string text) =>
        Should
            .Throw<SetupException>(() => Outgoing.GatewayOf(text))
            .Message.ShouldSatisfyAllConditions(m => m.ShouldStartWith("JUKWAA_SMS"), m => m.ShouldNotContain("secret"));

    [Theory]
    [InlineData("jukwaa.example.go.ke")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://u:p@jukwaa.example.go.ke")]
    [InlineData("https://jukwaa.example.go.ke/?next=elsewhere")]
    [InlineData("https://jukwaa.example.go.ke/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_site_that_is_no_plain_address_is_refused(string text) =>
        Should.Throw<SetupException>(() => Outgoing.SiteOf(text)).Message.ShouldStartWith("JUKWAA_SITE");

    [Theory]
    [InlineData("0712 345 678", "+254712345678")]
    [InlineData("0110-345-678", "+254110345678")]
    [InlineData("254712345678", "+254712345678")]
    [InlineData("+254 (712) 345.678", "+254712345678")]
    [InlineData("+44 20 7946 0000", "+442079460000")]
    [InlineData("712345678", null)]
    [InlineData("0812345678", null)]
    [InlineData("+0712345678", null)]
    [InlineData("07123456789", null)]
    [InlineData("0712345678,0712345679", null)]
    [InlineData("afisa", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_is_brought_into_the_form_of_networks_or_is_none(string? typed, string? number) => PhoneNumber.Of(typed).ShouldBe(number);
}
