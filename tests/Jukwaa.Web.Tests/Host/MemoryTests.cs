using System.Net;
using Jukwaa.Storage.Embedded;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>Pages are remembered until something happens, on a database with nothing but the number of the last fact.</summary>
public sealed class MemoryTests(MemoryTests.Shelf shelf) : IClassFixture<MemoryTests.Shelf>
{
    [Fact]
    public async Task A_page_is_made_once_while_nothing_happens()
    {
        await shelf.LastFact(1);
        var first = await Ask("/counted");
        (await Ask("/counted")).ShouldBe(first);
    }

    [Fact]
    public async Task A_new_fact_makes_it_anew()
    {
        await shelf.LastFact(10);
        var first = await Ask("/counted");
        await shelf.LastFact(11);
        (await Ask("/counted")).ShouldNotBe(first);
    }

    [Fact]
    public async Task A_new_day_in_Kenya_makes_it_anew()
    {
        await shelf.LastFact(20);
        var first = await Ask("/counted");
        shelf.Clock.Now += TimeSpan.FromDays(1);
        (await Ask("/counted")).ShouldNotBe(first);
    }

    [Fact]
    public async Task Another_query_and_another_language_are_other_pages()
    {
        await shelf.LastFact(30);
        string[] made = [await Ask("/counted"), await Ask("/counted?q=likoni"), await Ask("/sw/counted")];
        made.Distinct().Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("/api/counted")]
    [InlineData("/box/counted")]
    [InlineData("/sw/hall/counted")]
    public async Task Neither_the_api_nor_what_has_a_form_is_remembered_here(string address)
    {
        await shelf.LastFact(40);
        (await Ask(address)).ShouldNotBe(await Ask(address));
    }

    private async Task<string> Ask(string address)
    {
        using var client = shelf.Site.GetTestClient();
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A site with pages that count how often they are made.</summary>
    public sealed class Shelf : IAsyncLifetime
    {
        private readonly Throwaway place = new();
        private EmbeddedServer server = null!;
        private NpgsqlDataSource source = null!;
        private int made;

        internal SetClock Clock { get; } = new();

        internal WebApplication Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            server = await place.Start();
            source = NpgsqlDataSource.Create(server.ConnectionString);
            await Run(
                "create schema open; create table open.record_state (seq bigint, as_of timestamptz); insert into open.record_state values (0, now())"
            );
            Site = Sites.On(
                source,
                Clock,
                () => (object)Interlocked.Increment(ref made),
                "/counted",
                "/sw/counted",
                "/api/counted",
                "/box/counted",
                "/sw/hall/counted"
            );
            await Site.StartAsync(TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await source.DisposeAsync();
            await server.DisposeAsync();
            place.Dispose();
        }

        /// <summary>Records it, and lets the second pass in which nobody asks again.</summary>
        internal async Task LastFact(long seq)
        {
            await Run($"update open.record_state set seq = {seq}");
            Clock.Now += TimeSpan.FromSeconds(2);
        }

        private async Task Run(string sql)
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}

/// <summary>A clock that goes when it is told to; it begins at noon in Nairobi.</summary>
internal sealed class SetClock : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
