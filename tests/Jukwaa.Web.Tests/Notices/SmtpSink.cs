using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Jukwaa.Web.Tests.Notices;

/// <summary>The other end of the network: takes mail by SMTP (RFC 5321) on a port of its own and keeps every line that was said to it.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public SmtpSink()
    {
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it answers to RCPT TO; 250 takes the mail.</summary>
    public string Recipients { get; set; } = "250 OK";

    /// <summary>Accepts the connection and never says a word.</summary>
    public bool Silent { get; init; }

    /// <summary>Offers to make the connection secret, with a certificate that nobody vouches for.</summary>
    public bool OffersTls { get; init; }

    /// <summary>All that clients said, line by line.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>The mails that were taken, as they came.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Talk(client.GetStream());
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException or AuthenticationException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        if (Silent)
        {
            await reader.ReadLineAsync(_stop.Token);
            return;
        }

        await Say(stream, "220 sink ESMTP");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            Lines.Enqueue(line);
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await Say(stream, "250-sink", OffersTls ? "250-STARTTLS" : "250-8BITMIME", "250 AUTH PLAIN");
                    break;
                case "STARTTLS":
                    await Say(stream, "220 go ahead");
                    await Secretly(stream);
                    return;
                case "AUTH":
                    await Say(stream, "235 in");
                    break;
                case "RCPT":
                    await Say(stream, Recipients);
                    break;
                case "DATA":
                    await Say(stream, "354 go on");
                    Mails.Enqueue(await Body(reader));
                    await Say(stream, "250 taken");
                    break;
                case "QUIT":
                    await Say(stream, "221 bye");
                    return;
                default:
                    await Say(stream, "250 OK");
                    break;
            }
        }
    }

    /// <summary>Whoever trusts this certificate is heard; nobody should.</summary>
    private async Task Secretly(NetworkStream stream)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var secret = new SslStream(stream, leaveInnerStreamOpen: true);
        await secret.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, _stop.Token);
        using var reader = new StreamReader(secret, Encoding.UTF8);
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            Lines.Enqueue("secretly: " + line);
        }
    }

    private async Task<string> Body(StreamReader reader)
    {
        var body = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            body.Append(line).Append('\n');
        }

        return body.ToString();
    }

    private async Task Say(NetworkStream stream, params string[] lines) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Concat(lines.Select(l => l + "\r\n"))), _stop.Token);
}
