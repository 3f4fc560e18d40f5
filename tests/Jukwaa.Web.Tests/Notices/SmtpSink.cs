using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
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
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
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
                    await Say(stream, "250-sink", "250 AUTH LOGIN");
                    break;
                case "AUTH":
                    await Say(stream, "334 UGFzc3dvcmQ6");
                    Lines.Enqueue(await reader.ReadLineAsync(_stop.Token) ?? "");
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
