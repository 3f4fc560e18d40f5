using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>Speaks clamd's protocol as its manual says, and finds one string. A fake stands where a service would.</summary>
internal sealed class FakeClam : IAsyncDisposable
{
    /// <summary>What it takes for a virus; the real test file would alarm whoever checks this repository out.</summary>
    public const string Virus = "a-virus-of-this-test";

    private readonly Socket _listener;
    private readonly CancellationTokenSource _over = new();
    private readonly Func<byte[], string?> _answer;
    private readonly Task _work;

    /// <param name="answer">What it says of a file; null = nothing, ever.</param>
    /// <param name="path">Of a socket of this machine; null = a port.</param>
    public FakeClam(Func<byte[], string?>? answer = null, string? path = null)
    {
        EndPoint at = path is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(path);
        _listener = new(at.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        _listener.Bind(at);
        _answer = answer ?? (bytes => bytes.Tells(Virus) ? "stream: Test.Virus FOUND" : "stream: OK");
        _listener.Listen();
        _work = Serve();
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}";

    /// <summary>The files it was sent.</summary>
    public List<byte[]> Seen { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Dispose();
        await _work;
        _over.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                await using NetworkStream client = new(await _listener.AcceptAsync(_over.Token), ownsSocket: true);
                await Talk(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The test is over, or the other side has hung up.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        var command = new byte[10];
        await stream.ReadExactlyAsync(command, _over.Token);
        using MemoryStream file = new();
        while (await Size(stream) is var size and > 0)
        {
            var part = new byte[size];
            await stream.ReadExactlyAsync(part, _over.Token);
            file.Write(part);
        }

        Seen.Add(file.ToArray());
        var known = Encoding.ASCII.GetString(command) == "zINSTREAM\0";
        if ((known ? _answer(Seen[^1]) : "UNKNOWN COMMAND") is { } answer)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"), _over.Token);
        }
        else
        {
            await Task.Delay(Timeout.Infinite, _over.Token);
        }
    }

    private async Task<int> Size(NetworkStream stream)
    {
        var size = new byte[4];
        await stream.ReadExactlyAsync(size, _over.Token);
        return BinaryPrimitives.ReadInt32BigEndian(size);
    }
}
