using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Jukwaa.Storage;

/// <summary>An address that is a Unix socket's path or host:port.</summary>
internal sealed record EndPoints(EndPoint Address)
{
    public static EndPoints Parse(string text)
    {
        if (text.StartsWith('/') && text.Length < 100)
        {
            return new(new UnixDomainSocketEndPoint(text));
        }

        var colon = text.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
            ? new(new DnsEndPoint(text[..colon].Trim('[', ']'), port))
            : throw new ArgumentException($"'{text}' is neither the path of a socket nor host:port. Check JUKWAA_CLAMAV.", nameof(text));
    }

    public Socket Open() =>
        Address is UnixDomainSocketEndPoint
            ? new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new(SocketType.Stream, ProtocolType.Tcp);
}
