using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Jukwaa.Storage.Embedded;

internal static class Ports
{
    private const int Lowest = 20000,
        Beyond = 32768,
        Tries = 100;

    /// <summary>A loopback port that is free now, below the range systems give to outgoing connections.</summary>
    internal static int Free() =>
        Enumerable.Range(0, Tries).Select(_ => RandomNumberGenerator.GetInt32(Lowest, Beyond)).Where(IsFree).Select(p => (int?)p).FirstOrDefault()
        ?? throw new SetupException($"No free port between {Lowest} and {Beyond - 1} was found for the private PostgreSQL.");

    private static bool IsFree(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
