using System.Net;
using System.Net.Mail;
using System.Text;
using Jukwaa.Web.Channels;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>Mail over a real connection to something that speaks SMTP.</summary>
public sealed class SmtpTests
{
    private static readonly Guid Id = new("0196a7c0-0000-7000-8000-000000000001");

    [Fact]
    public async Task A_mail_arrives_as_plain_text_with_an_id_that_stays()
    {
        await using var sink = new SmtpSink();
        var mail = new SmtpMail(Server(sink));
        await mail.Send(Id, "afisa@example.org", "Jukwaa: arifa kwenye dawati lako", "Arifa mpya 2.\n", Telling.Stop);
        await mail.Send(Id, "afisa@example.org", "Jukwaa: arifa kwenye dawati lako", "Arifa mpya 2.\n", Telling.Stop);
        sink.Mails.Count.ShouldBe(2);
        foreach (var taken in sink.Mails)
        {
            taken.ShouldContain("Subject: Jukwaa: arifa kwenye dawati lako");
            taken.ShouldContain("<0196a7c0000070008000000000000001@example.go.ke>", Case.Insensitive);
            taken.ShouldContain("Auto-Submitted: auto-generated");
            taken.ShouldContain("text/plain");
            taken.ShouldContain("Arifa mpya 2.");
            taken.ShouldNotContain("List-Unsubscribe");
        }

        sink.Lines.ShouldContain("MAIL FROM:<notices@example.go.ke>");
        sink.Lines.ShouldContain("RCPT TO:<afisa@example.org>");
        sink.Lines.ShouldNotContain(l => l.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_that_may_be_ended_says_so_to_mail_programs()
    {
        await using var sink = new SmtpSink();
        var leave = new Uri("https://jukwaa.example.go.ke/sw/follow/leave/0123456789abcdef0123456789abcdef");
        await new SmtpMail(Server(sink)).Send(Id, "mwananchi@example.org", "Jukwaa", "Habari.\n", Telling.Stop, leave);
        var mail = sink.Mails.ShouldHaveSingleItem().Replace("\n\t", " ", StringComparison.Ordinal).Replace("\n ", " ", StringComparison.Ordinal);
        mail.ShouldContain($"List-Unsubscribe: <{leave}>\n");
        mail.ShouldContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click\n");
        mail.IndexOf("List-Unsubscribe", StringComparison.Ordinal)
            .ShouldBeLessThan(mail.IndexOf("\n\n", StringComparison.Ordinal), "among the headers");
    }

    [Fact]
    public async Task It_says_who_it_is_where_a_password_is_given()
    {
        await using var sink = new SmtpSink();
        var mail = new SmtpMail(Server(sink) with { Credentials = new NetworkCredential("jukwaa", "siri:@ndani") });
        await mail.Send(Id, "afisa@example.org", "Subject", "Text", Telling.Stop);
        sink.Lines.ShouldContain("AUTH PLAIN " + Convert.ToBase64String(Encoding.UTF8.GetBytes("\0jukwaa\0siri:@ndani")));
    }

    [Fact]
    public async Task Where_secrecy_is_required_and_not_offered_nothing_is_said()
    {
        await using var sink = new SmtpSink();
        var mail = new SmtpMail(Server(sink) with { Tls = true, Credentials = new NetworkCredential("jukwaa", "siri") });
        (await NotSent(mail, "afisa@example.org")).Code.ShouldBe("refused");
        sink.Mails.ShouldBeEmpty();
        sink.Lines.ShouldNotContain(l => l.StartsWith("MAIL", StringComparison.Ordinal) || l.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_nobody_vouches_for_is_told_nothing()
    {
        await using var sink = new SmtpSink { OffersTls = true };
        var mail = new SmtpMail(Server(sink) with { Tls = true, Credentials = new NetworkCredential("jukwaa", "siri") });
        (await NotSent(mail, "afisa@example.org")).Code.ShouldBeOneOf("refused", "unreachable");
        sink.Lines.ShouldContain("STARTTLS");
        sink.Lines.ShouldNotContain(l => l.StartsWith("secretly", StringComparison.Ordinal) || l.StartsWith("AUTH", StringComparison.Ordinal));
        sink.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("550 5.1.1 <afisa@example.org> unknown", true)]
    [InlineData("450 4.2.1 try later", false)]
    [InlineData("451 4.3.0 local trouble", false)]
    public async Task A_mailbox_that_does_not_exist_is_not_tried_again(string answer, bool final)
    {
        await using var sink = new SmtpSink { Recipients = answer };
        var fault = await NotSent(new SmtpMail(Server(sink)), "afisa@example.org");
        (fault.Code, fault.Final).ShouldBe(("refused", final));
        fault.Message.ShouldNotContain("afisa", Case.Insensitive, "what the server said may hold an address");
        sink.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_alone_after_a_while()
    {
        await using var sink = new SmtpSink { Silent = true };
        var mail = new SmtpMail(Server(sink) with { Bound = TimeSpan.FromMilliseconds(300) });
        (await NotSent(mail, "afisa@example.org")).Code.ShouldBe("timeout");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_unreachable()
    {
        int port;
        await using (var sink = new SmtpSink())
        {
            port = sink.Port;
        }

        var mail = new SmtpMail(new("127.0.0.1", port, new("notices@example.go.ke"), null, false));
        (await NotSent(mail, "afisa@example.org")).Code.ShouldBe("unreachable");
    }

    [Theory]
    [InlineData("")]
    [InlineData("afisa")]
    [InlineData("afisa@example.org\r\nBcc: all@example.org")]
    [InlineData("afisa@example.org, all@example.org")]
    public async Task What_is_no_address_is_sent_to_nobody(string address)
    {
        await using var sink = new SmtpSink();
        var fault = await NotSent(new SmtpMail(Server(sink)), address);
        (fault.Code, fault.Final).ShouldBe(("no-address", true));
        sink.Lines.ShouldBeEmpty();
    }

    private static SmtpServer Server(SmtpSink sink) => new("127.0.0.1", sink.Port, new MailAddress("notices@example.go.ke"), null, false);

    private static Task<NotSentException> NotSent(SmtpMail mail, string address) =>
        Should.ThrowAsync<NotSentException>(() => mail.Send(Id, address, "Subject", "Text", Telling.Stop));
}
