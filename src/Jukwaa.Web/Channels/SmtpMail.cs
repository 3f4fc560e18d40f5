using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;
using SmtpClient = MailKit.Net.Smtp.SmtpClient;
using SmtpStatusCode = MailKit.Net.Smtp.SmtpStatusCode;

namespace Jukwaa.Web.Channels;

/// <summary>Where mail is handed over.</summary>
/// <param name="Tls">Whether the connection must be made secret before anything is said: by STARTTLS, on port 465 from the first byte.</param>
public sealed record SmtpServer(string Host, int Port, MailAddress From, NetworkCredential? Credentials, bool Tls)
{
    /// <summary>Longest time that handing over one message may take.</summary>
    public TimeSpan Bound { get; init; } = Outgoing.Bound;

    internal SecureSocketOptions Security =>
        !Tls ? SecureSocketOptions.None
        : Port == 465 ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;
}

/// <summary>Hands plain-text mail to one server.</summary>
public sealed class SmtpMail(SmtpServer server)
{
    /// <param name="id">Of the message: the same in every attempt, so that one which arrived twice can be told.</param>
    /// <param name="leave">Where whoever gets it ends such mail with one press (RFC 8058); null = it is no mail of that kind.</param>
    /// <exception cref="NotSentException">It was not taken.</exception>
    public async Task Send(Guid id, string address, string subject, string text, CancellationToken stop, Uri? leave = null)
    {
        // A list, or a name beside the address, is taken for an address too: only the address itself is one.
        if (!MailAddress.TryCreate(address, out var to) || to.Address != address)
        {
            throw new NotSentException("no-address", final: true);
        }

        using var message = new MimeMessage();
        message.From.Add(new MailboxAddress(null, server.From.Address));
        message.To.Add(new MailboxAddress(null, to.Address));
        (message.Subject, message.MessageId) = (subject, $"{id:N}@{server.From.Host}");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (leave is not null)
        {
            message.Headers.Add("List-Unsubscribe", $"<{leave}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.Body = new TextPart(TextFormat.Plain) { Text = text };
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(stop);
        bound.CancelAfter(server.Bound);
        try
        {
            await Hand(message, bound.Token);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && CodeOf(fault) is { } code)
        {
            throw new NotSentException(code, IsFinal(fault), fault);
        }
    }

    private async Task Hand(MimeMessage message, CancellationToken stop)
    {
        // Lists of revoked certificates are fetched from elsewhere, and a network of its own may not reach them.
        using var client = new SmtpClient { CheckCertificateRevocation = false };
        await client.ConnectAsync(server.Host, server.Port, server.Security, stop);
        if (server.Credentials is { } credentials)
        {
            await client.AuthenticateAsync(credentials, stop);
        }

        await client.SendAsync(message, stop);
        await client.DisconnectAsync(quit: true, stop);
    }

    /// <summary>Null = a fault of ours.</summary>
    private static string? CodeOf(Exception fault) =>
        fault switch
        {
            OperationCanceledException or TimeoutException => "timeout",
            SocketException or IOException or SmtpProtocolException => "unreachable",
            // NotSupportedException: secrecy is required and not offered, or no way to say who we are.
            CommandException or SslHandshakeException or System.Security.Authentication.AuthenticationException or NotSupportedException => "refused",
            MailKit.Security.AuthenticationException => "refused",
            _ => null,
        };

    /// <summary>No such mailbox: RFC 5321, section 4.2.3. What may end by itself is tried again.</summary>
    private static bool IsFinal(Exception fault) =>
        fault
            is SmtpCommandException
            {
                ErrorCode: SmtpErrorCode.RecipientNotAccepted,
                StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath,
            };
}
