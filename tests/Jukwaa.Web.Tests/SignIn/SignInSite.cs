using System.Collections.Concurrent;
using Jukwaa.Storage;
using Jukwaa.Web.Host;
using Jukwaa.Web.SignIn;
using Jukwaa.Web.Tests.Host;
using Jukwaa.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.SignIn;

/// <summary>Somebody who can sign in, with what they know and have.</summary>
internal sealed record Somebody(Guid Id, string Name, string Passphrase, string Key);

/// <summary>A real host with people on a real port over a real PostgreSQL; its clock goes when told, and nobody is made to wait.</summary>
public sealed class SignInSite(Cluster cluster) : IAsyncLifetime
{
    internal const string Passphrase = "nne tembo hupanda mlima";
    private static readonly Lazy<string> Hashed = new(() =>
        new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = SignInSetup.Iterations })).HashPassword(
            new(),
            Passphrase
        )
    );

    private readonly List<WebApplication> hosts = [];
    private Storage.TestLedger desk = null!;
    private int count;

    internal SetClock Clock { get; } = new();

    internal People People { get; private set; } = null!;

    internal Uri Address { get; private set; } = null!;

    /// <summary>How long each guess was made to wait, in order.</summary>
    internal ConcurrentQueue<TimeSpan> Waits { get; } = [];

    /// <summary>Every line of the log.</summary>
    internal ConcurrentQueue<string> Log { get; } = [];

    internal Storage.TestLedger Desk => desk;

    public async ValueTask InitializeAsync()
    {
        desk = await Storage.TestLedger.Open(cluster, Clock);
        People = new(desk.Database.Host, Clock);
        Address = await Host();
    }

    /// <summary>One more host on the same database, as behind a proxy.</summary>
    internal async Task<Uri> Host()
    {
        var slowdown = new Slowdown(Clock)
        {
            Wait = (delay, _) =>
            {
                Waits.Enqueue(delay);
                return Task.CompletedTask;
            },
        };
        var parts = new SiteParts(desk.Database.Open, "http://127.0.0.1:0", Requests: true)
        {
            Clock = Clock,
            People = People,
            Desk = new(desk.Database, desk.Ledger, desk.Reference),
        };
        var host = Site.Build(
            parts,
            builder =>
            {
                builder.Services.AddSingleton(slowdown);
                builder.Logging.ClearProviders().AddProvider(new Notebook(Log));
            }
        );
        hosts.Add(host);
        await host.StartAsync(Storage.TestLedger.Stop);
        return new(host.Urls.First());
    }

    /// <summary>A browser that nobody has used.</summary>
    internal Caller Caller(Uri? host = null) => new(host ?? Address, Clock);

    /// <summary>Somebody who was invited and has set everything up.</summary>
    internal async Task<Somebody> Person(string? name = null)
    {
        var added = await Invited(name);
        var key = Totp.NewKey();
        var invitation = await People.Invite(added.Id, Storage.TestLedger.Stop);
        (await People.Accept(invitation.ShouldNotBeNull().Token, new(Hashed.Value, key, 0, []), Storage.TestLedger.Stop)).ShouldNotBeNull();
        return new(added.Id, added.SignIn, Passphrase, key);
    }

    /// <summary>Somebody who cannot sign in yet.</summary>
    internal async Task<NewPerson> Invited(string? name = null)
    {
        var person = new NewPerson(Guid.NewGuid(), name ?? $"afisa-{Interlocked.Increment(ref count)}", "Asha Mwangi", null, null, "sw");
        (await People.Add(person, Storage.TestLedger.Stop)).ShouldBeTrue();
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        await desk.DisposeAsync();
    }

    private sealed class Notebook(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? fault, Func<TState, Exception?, string> words) =>
            lines.Enqueue($"{level} {words(state, fault)} {fault}");

        public void Dispose() { }
    }
}
