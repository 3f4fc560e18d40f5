using System.Net;
using Jukwaa.Storage.Embedded;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Jukwaa.Web.Host;

/// <summary>
/// The proxies in front of this host. Only they are believed when they say who calls and whether the line is secret: the slow-down of sign-in, the list of
/// sessions and the cookie that goes over secret lines alone depend on it, and anybody could say so.
/// </summary>
public static class Proxies
{
    /// <summary>Most proxies one behind the other.</summary>
    private const int Most = 5;

    /// <summary>Reads JUKWAA_PROXIES: addresses and networks, as "127.0.0.1, 10.0.0.0/8". None when it is not set.</summary>
    /// <exception cref="SetupException">One of them is neither.</exception>
    public static IReadOnlyList<IPNetwork> Of(string? named) =>
        [.. (named ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One)];

    internal static void UseProxies(this IApplicationBuilder app, IReadOnlyList<IPNetwork> proxies)
    {
        if (proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = Most,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        app.UseForwardedHeaders(options);
    }

    private static IPNetwork One(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new SetupException(
            $"JUKWAA_PROXIES holds \"{text}\": name addresses or networks, as 127.0.0.1 or 10.0.0.0/8, with commas between them."
        );
}
