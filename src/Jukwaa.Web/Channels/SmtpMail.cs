using System.Net;
using System.Net.Mail;
using System.Net.Sockets;

namespace Jukwaa.Web.Channels;

/// <summary>Where mail is handed over.</summary>
/// <param name="Tls">Whether the connection must be made secret (STARTTLS) before anything is said.</param>
public sealed record SmtpServer(string Host, int Port, MailAddress From, NetworkCredential? Credentials, bool Tls)
{
    /// <summary>Longest time that handing over one message may take.</summary>
    public TimeSpan Bound { get; init; } = Outgoing.Bound;
}

/// <summary>Hands plain-text mail to one server.</summary>
public sealed class SmtpMail(SmtpServer server)
{
    /// <param name="id">Of the message: the same in every attempt, so that one which arrived twice can be told.</param>
    /// <exception cref="NotSentException">It was not taken.</exception>
    public async Task Send(Guid id, string address, string subject, string text, CancellationToken stop)
    {
        // A list, or a name beside the address, is taken for an address too: only the address itself is one.
        if (!MailAddress.TryCreate(address, out var to) || to.Address != address)
        {
            throw new NotSentException("no-address", final: true);
        }

        using var client = new SmtpClient(server.Host, server.Port)
        {
            EnableSsl = server.Tls,
            UseDefaultCredentials = false,
            Credentials = server.Credentials,
        };
        using var message = new MailMessage(server.From, to) { Subject = subject, Body = text };
        message.Headers.Add("Message-ID", $"<{id:N}@{server.From.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        await Within(client, message, stop);
    }

    private async Task Within(SmtpClient client, MailMessage message, CancellationToken stop)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(stop);
        bound.CancelAfter(server.Bound);
        try
        {
            // The client does not always hear of the end of the time: it is not waited for, and disposing it ends the connection.
            await client.SendMailAsync(message, bound.Token).WaitAsync(server.Bound + TimeSpan.FromSeconds(1), stop);
        }
        catch (SmtpFailedRecipientException fault)
        {
            throw new NotSentException("refused", IsFinal(fault.StatusCode), fault);
        }
        catch (SmtpException fault)
        {
            var away = fault.InnerException is SocketException or IOException;
            throw new NotSentException(away ? "unreachable" : "refused", cause: fault);
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            throw new NotSentException("timeout", cause: fault);
        }
        catch (Exception fault) when (fault is IOException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            throw new NotSentException("unreachable", cause: fault);
        }
    }

    /// <summary>No such mailbox: RFC 5321, section 4.2.3. What may end by itself is tried again.</summary>
    private static bool IsFinal(SmtpStatusCode code) =>
        code is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath;
}
