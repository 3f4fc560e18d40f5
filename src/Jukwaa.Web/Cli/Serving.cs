using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.Boxes;
using Jukwaa.Web.Channels;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Channels.Raise;
using Jukwaa.Web.Host;
using Jukwaa.Web.Printing;
using Microsoft.AspNetCore.Connections;

namespace Jukwaa.Web.Cli;

/// <summary>Where and as what to serve.</summary>
/// <param name="Host">Address of this machine; null = 127.0.0.1.</param>
/// <param name="Certificate">File with certificate and key, PEM; null = plain HTTP.</param>
internal sealed record Listening(int Port, IPAddress? Host = null, string? Certificate = null)
{
    public IPAddress Host { get; } = Host ?? IPAddress.Loopback;

    public bool Demo { get; init; }

    /// <summary>What makes it a box; null = it is none.</summary>
    public BoxParts? Box { get; init; }

    /// <summary>Told once it answers.</summary>
    public Func<Task> Said { get; init; } = () => Task.CompletedTask;

    public Uri Address => new UriBuilder(Certificate is null ? "http" : "https", Host.ToString(), Port).Uri;
}

/// <summary>Serves until it is asked to stop.</summary>
internal static class Serving
{
    /// <summary>Looked at before anything slow is done, so that a taken port is said at once.</summary>
    /// <exception cref="SetupException">It is taken, or not for this user.</exception>
    internal static void CheckPort(int port, IPAddress? host = null)
    {
        try
        {
            using var probe = new Socket((host ?? IPAddress.Loopback).AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(host ?? IPAddress.Loopback, port));
        }
        catch (SocketException fault)
        {
            throw fault.SocketErrorCode == SocketError.AddressNotAvailable ? new SetupException($"{host} is no address of this machine.", fault)
            : fault.SocketErrorCode == SocketError.AccessDenied
                ? new SetupException($"Port {port} is not for ordinary users: choose one above 1023 with --port.", fault)
            : Taken(port, fault);
        }
    }

    /// <summary>A port that nobody has at this moment, for whoever must name it before it is taken.</summary>
    internal static int FreePort(IPAddress host)
    {
        using var probe = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(host, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }

    internal static async Task Run(Premises premises, Reference reference, Listening place, Screen screen, CancellationToken stop)
    {
        Arrivals.Open(premises.Folders.Arrivals);
        await using var ledger = new Ledger(premises.Database, reference, TimeProvider.System);
        // What is raised on a box by a door other than the hall's would not come to the centre.
        var channels = place.Box is null ? await Channels(premises, place.Demo, screen, stop) : null;
        using var printer = Printer.Find(Environment.GetEnvironmentVariable("JUKWAA_CHROMIUM"));
        var parts = new SiteParts(premises.Database.Open, place.Address.GetLeftPart(UriPartial.Authority), Requests: !place.Demo)
        {
            Site = Outgoing.Of(Environment.GetEnvironmentVariable).Site,
            Proxies = Proxies.Of(Environment.GetEnvironmentVariable("JUKWAA_PROXIES")),
            People = new People(premises.Database.Host, TimeProvider.System),
            Desk = new(premises.Database, ledger, reference),
            Labelled = LabelledMessages.Load(Path.Combine(premises.Folders.Data, "text")),
            Channels = channels,
            Printer = printer,
            Box = place.Box,
        };
        await using var app = Site.Build(parts, place.Certificate is { } file ? builder => Certified(builder, file) : null);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw Taken(place.Port, fault);
        }

        screen.Tell($"Jukwaa is at {app.Urls.First()} (Ctrl-C stops it)");
        await place.Said();
        await Asked(stop);
        screen.Tell("Stopping …");
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await app.StopAsync(bound.Token);
    }

    /// <exception cref="SetupException">The file holds no certificate with its key.</exception>
    private static void Certified(WebApplicationBuilder builder, string file)
    {
        try
        {
            var certificate = X509Certificate2.CreateFromPemFile(file);
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
        }
        catch (Exception fault) when (fault is CryptographicException or IOException)
        {
            throw new SetupException($"{file} holds no certificate with its key in PEM: {fault.Message}", fault);
        }
    }

    /// <summary>The key by which lines and phones are told apart; all hosts of one database have the same.</summary>
    internal static async Task<VoiceKey> Key(Premises premises, CancellationToken stop)
    {
        var key = VoiceKeyFile.Load(Environment.GetEnvironmentVariable("JUKWAA_KEY"), premises.Folders.VoiceKey);
        await new ChannelSettings(premises.Database).Agree(key, stop);
        return key;
    }

    /// <summary>The key of the channels, which all hosts share, and the secret of the gateways' addresses, said once.</summary>
    private static async Task<ChannelParts> Channels(Premises premises, bool demo, Screen screen, CancellationToken stop)
    {
        var key = await Key(premises, stop);
        var settings = new ChannelSettings(premises.Database);
        var names = await PlaceNames.All(premises.Database, stop);
        var (wards, counties) = (WardMap.Load(premises.Folders.Data), PlaceSheets.Load(premises.Folders.Data));
        if (demo)
        {
            return new(key, ChannelSecret.HashOf(ChannelParts.DemoSecret), names, premises.Folders.Spool, Demo: true)
            {
                Wards = wards,
                Counties = counties,
            };
        }

        var (hash, fresh) = await settings.SecretHash(stop);
        if (fresh is not null)
        {
            Gateways.Tell(screen, fresh);
        }

        return new(key, hash, names, premises.Folders.Spool, Demo: false) { Wards = wards, Counties = counties };
    }

    private static SetupException Taken(int port, Exception cause) =>
        new($"Port {port} on 127.0.0.1 is taken by another program: stop that one, or choose another port with --port.", cause);

    private static async Task Asked(CancellationToken stop)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(asked.SetResult);
        await asked.Task;
    }
}
