using Jukwaa.Domain.Access;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Jobs;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>The whole way from what happened to what arrives.</summary>
public sealed class SendingTests(Cluster cluster)
{
    /// <summary>Words, names, places, themes, offices and ids of the records below: none may leave the house.</summary>
    private static readonly string[] Marks =
    [
        "gang",
        "magenge",
        "violence",
        "kijinsia",
        "police",
        "polisi",
        "mtongwe",
        "likoni",
        "mombasa",
        "machete",
        "nps",
        "ipoa",
        "sealed",
        "c-",
        "i-",
        "p-",
        "afisa 1",
        "afisa 2",
        "accus",
        "laum",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("sw")]
    public async Task Nothing_of_a_record_is_in_any_message(string language)
    {
        await using var telling = await Telling.Open(cluster);
        await using var smtp = new SmtpSink();
        await using var gateway = await HttpSink.Open();
        var commander = await telling.With(Role.Responder, "nps@KE-01", Clearance.Restricted, language);
        var overseer = await telling.With(Role.Oversight, "ipoa@KE", Clearance.Restricted, language);
        await telling.Notices.Keep(commander, new("each", true, true), Telling.Stop);
        await telling.Notices.Keep(overseer, new("digest", true, true), Telling.Stop);
        await Matter.Record(telling.Officers);
        await Job(telling, smtp, gateway).Round(Telling.Stop);
        smtp.Mails.Count.ShouldBe(2);
        gateway.Asked.Count.ShouldBe(2);
        foreach (var text in smtp.Mails.Select(Words).Concat(gateway.Asked.Select(a => a.Query["text"])))
        {
            Marks.Where(m => text.Contains(m, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(text);
            text.ShouldContain(language == "en" ? "new notices" : "Arifa mpya");
        }

        (await telling.Officers.Ask<int>("select count(*)::int from desk.outbox where state = 'sent' and sent_at is not null")).ShouldBe(4);
        await Job(telling, smtp, gateway).Round(Telling.Stop);
        (smtp.Mails.Count, gateway.Asked.Count).ShouldBe((2, 2), "sent is sent");
    }

    [Fact]
    public async Task A_message_tells_what_waits_when_it_is_sent()
    {
        await using var telling = await Telling.Open(cluster);
        await using var smtp = new SmtpSink();
        await using var gateway = await HttpSink.Open();
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Issue();
        await telling.Round();
        await telling.Outbox.Fill(new(true, false), Telling.Stop);
        await telling.Issue("i-2");
        await telling.Issue("i-3");
        await telling.Notices.MarkOpened(commander, "issue", "i-1", Telling.Stop);
        await Job(telling, smtp, gateway).Round(Telling.Stop);
        Words(smtp.Mails.ShouldHaveSingleItem()).ShouldContain("3 new notices. 3 matters wait at your desk.");
    }

    [Fact]
    public async Task What_was_seen_meanwhile_is_not_sent()
    {
        await using var telling = await Telling.Open(cluster);
        await using var smtp = new SmtpSink();
        await using var gateway = await HttpSink.Open();
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Round();
        await telling.Outbox.Fill(new(true, false), Telling.Stop);
        await telling.Notices.MarkAll(commander, long.MaxValue, Telling.Stop);
        await Job(telling, smtp, gateway).Round(Telling.Stop);
        smtp.Lines.ShouldBeEmpty();
        (await telling.Officers.Ask<int>("select count(*)::int from desk.outbox")).ShouldBe(0);
    }

    [Fact]
    public async Task After_the_last_post_a_message_says_that_and_no_number()
    {
        await using var telling = await Telling.Open(cluster);
        await using var smtp = new SmtpSink();
        await using var gateway = await HttpSink.Open();
        await telling.With(Role.Responder, "nps@KE-01");
        await telling.Issue();
        await telling.Round();
        await telling.Officers.End("post-1", telling.Officers.Today.AddDays(-1));
        await Job(telling, smtp, gateway).Round(Telling.Stop);
        Words(smtp.Mails.ShouldHaveSingleItem()).ShouldStartWith("Your posts have changed: today you hold none.");
    }

    [Fact]
    public async Task A_message_that_is_refused_holds_up_no_other_and_keeps_no_address()
    {
        await using var telling = await Telling.Open(cluster);
        await using var smtp = new SmtpSink { Recipients = "451 <afisa@example.org> later" };
        await using var gateway = await HttpSink.Open();
        var commander = await telling.With(Role.Responder, "nps@KE-01");
        await telling.Notices.Keep(commander, new("each", true, true), Telling.Stop);
        await Job(telling, smtp, gateway).Round(Telling.Stop);
        gateway.Asked.Count.ShouldBe(1);
        (await telling.Officers.Ask<string>("select state || ' ' || error from desk.outbox where channel = 'email'")).ShouldBe("waiting refused");
        smtp.Recipients = "250 OK";
        telling.Officers.Clock.Now += TimeSpan.FromMinutes(1);
        await Job(telling, smtp, gateway).Round(Telling.Stop);
        smtp.Mails.Count.ShouldBe(1);
        gateway.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_number_that_is_none_is_failed_at_once()
    {
        await using var telling = await Telling.Open(cluster);
        await using var smtp = new SmtpSink();
        await using var gateway = await HttpSink.Open();
        var person = await telling.Somebody(phone: "ask the secretary");
        await telling.Officers.With(person, (Role.Responder, "nps@KE-01", Clearance.Ordinary));
        await telling.Notices.Keep(person, new("each", false, true), Telling.Stop);
        await Job(telling, smtp, gateway).Round(Telling.Stop);
        gateway.Asked.ShouldBeEmpty();
        (await telling.Notices.Unreached(person, Telling.Stop)).ShouldBe(["sms"]);
    }

    private static Noticing Job(Telling telling, SmtpSink smtp, HttpSink gateway)
    {
        var outgoing = Outgoing.Of(name =>
            name switch
            {
                "JUKWAA_SMTP" => $"smtp://127.0.0.1:{smtp.Port}?from=notices@example.go.ke",
                "JUKWAA_SMS" => $"http://u:p@127.0.0.1:{gateway.Address.Port}/cgi-bin/sendsms?from=JUKWAA",
                _ => "https://jukwaa.example.go.ke",
            }
        );
        var sending = new Sending(telling.Outbox, telling.Notices, telling.Officers.Reading, outgoing);
        return new(telling.Writing, telling.Outbox, sending, outgoing, telling.Officers.Clock, NullLogger<Noticing>.Instance);
    }

    /// <summary>The text of a mail and its subject, without the lines that carry it.</summary>
    private static string Words(string mail)
    {
        var (head, body) = (mail[..mail.IndexOf("\n\n", StringComparison.Ordinal)], mail[(mail.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
        head.Split('\n').ShouldContain(l => l.StartsWith("Subject: Jukwaa", StringComparison.Ordinal));
        return body.Replace("=\n", "", StringComparison.Ordinal);
    }
}
