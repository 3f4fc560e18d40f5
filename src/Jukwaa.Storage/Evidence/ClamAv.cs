using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Jukwaa.Storage;

/// <summary>What a scanner says of a file.</summary>
internal enum ScanVerdict
{
    Clean,
    Infected,
    Unreachable,
}

/// <summary>Asks a ClamAV daemon (clamd) over its INSTREAM command; nothing is written to a disk.</summary>
public sealed class ClamAv
{
    /// <summary>Where Debian's clamd listens.</summary>
    public const string UsualSocket = "/var/run/clamav/clamd.ctl";

    private const int Chunk = 64 << 10;
    private const int LongestAnswer = 4096;

    private readonly EndPoints _to;

    private ClamAv(EndPoints to) => _to = to;

    /// <summary>Longest time to connect, and for a whole scan.</summary>
    internal (TimeSpan Connect, TimeSpan Whole) Patience { get; init; } = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(20));

    /// <summary>The scanner at an address; null when none is given and the usual socket is not there.</summary>
    /// <param name="address">JUKWAA_CLAMAV: the path of a Unix socket, or host:port.</param>
    /// <exception cref="ArgumentException">Neither of the two.</exception>
    public static ClamAv? At(string? address) =>
        !string.IsNullOrWhiteSpace(address) ? new(EndPoints.Parse(address.Trim()))
        : File.Exists(UsualSocket) ? new(EndPoints.Parse(UsualSocket))
        : null;

    internal static ClamAv Patient(string address, TimeSpan connect, TimeSpan whole) => new(EndPoints.Parse(address)) { Patience = (connect, whole) };

    internal async Task<ScanVerdict> Scan(byte[] bytes, CancellationToken stop)
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(stop);
        whole.CancelAfter(Patience.Whole);
        try
        {
            using var socket = await Connect(whole.Token);
            await using NetworkStream stream = new(socket);
            await Send(stream, bytes, whole.Token);
            return Said(await Answer(stream, whole.Token));
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return ScanVerdict.Unreachable;
        }
    }

    private async Task<Socket> Connect(CancellationToken stop)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        soon.CancelAfter(Patience.Connect);
        var socket = _to.Open();
        try
        {
            await socket.ConnectAsync(_to.Address, soon.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task Send(NetworkStream stream, byte[] bytes, CancellationToken stop)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var size = new byte[4];
        for (var at = 0; at < bytes.Length; at += Chunk)
        {
            var part = bytes.AsMemory(at, Math.Min(Chunk, bytes.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(size, part.Length);
            await stream.WriteAsync(size, stop);
            await stream.WriteAsync(part, stop);
        }

        await stream.WriteAsync(new byte[4], stop);
    }

    private static async Task<string> Answer(NetworkStream stream, CancellationToken stop)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        for (int read; length < answer.Length && (read = await stream.ReadAsync(answer.AsMemory(length), stop)) > 0; )
        {
            length += read;
            if (answer[length - 1] == 0)
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private static ScanVerdict Said(string answer) =>
        answer == "stream: OK" ? ScanVerdict.Clean
        : answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanVerdict.Infected
        : ScanVerdict.Unreachable;
}
