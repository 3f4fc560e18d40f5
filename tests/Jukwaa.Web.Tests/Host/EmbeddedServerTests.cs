using System.Diagnostics;
using System.Globalization;
using Jukwaa.Storage.Embedded;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

public sealed class EmbeddedServerTests
{
    [Fact]
    public async Task What_was_written_is_there_after_a_clean_stop_and_start()
    {
        using var place = new Throwaway();
        await using (var first = await place.Start())
        {
            await Run(first, "create table kept as select 'haki' as word");
        }

        await using var second = await place.Start();
        (await Run(second, "select word from kept")).ShouldBe("haki");
    }

    [Fact]
    public async Task What_was_committed_is_there_after_kill_9_of_the_server()
    {
        using var place = new Throwaway();
        await using (var first = await place.Start(durable: true))
        {
            await Run(first, "create table kept as select 7 as number");
            using var process = Process.GetProcessById(ServerId(place));
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await using var second = await place.Start();
        (await Run(second, "select number from kept")).ShouldBe(7);
    }

    [Fact]
    public async Task A_server_that_dies_is_started_again_where_it_was()
    {
        using var place = new Throwaway();
        await using var server = await place.Start(durable: true);
        await Run(server, "create table kept as select 7 as number");
        using var process = Process.GetProcessById(ServerId(place));
        process.Kill();
        (await Eventually(server, "select number from kept")).ShouldBe(7);
        ServerId(place).ShouldNotBe(process.Id);
    }

    [Fact]
    public async Task A_second_start_in_the_same_folder_is_refused_in_one_sentence()
    {
        using var place = new Throwaway();
        await using var first = await place.Start();
        var refusal = await Should.ThrowAsync<SetupException>(() => place.Start());
        refusal.Message.ShouldContain(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        refusal.Message.ShouldContain("already runs");
    }

    [Fact]
    public async Task A_number_left_by_a_killed_run_that_now_belongs_to_a_stranger_is_not_signalled()
    {
        using var place = new Throwaway();
        await (await place.Start()).DisposeAsync();
        using var stranger = Process.Start("sleep", "60");
        await File.WriteAllTextAsync(Pid(place), $"{stranger.Id}\n", TestContext.Current.CancellationToken);
        await using var second = await place.Start();
        stranger.HasExited.ShouldBeFalse();
        stranger.Kill();
        ServerId(place).ShouldNotBe(stranger.Id);
    }

    [Fact]
    public async Task It_listens_on_loopback_only_below_the_range_of_outgoing_connections_and_asks_for_the_password()
    {
        using var place = new Throwaway();
        await using var server = await place.Start();
        (await Run(server, "show listen_addresses")).ShouldBe("127.0.0.1");
        var to = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        to.Port.ShouldBeLessThan(32768);
        to.Password = "guess";
        await using var stranger = new NpgsqlConnection(to.ConnectionString);
        (await Should.ThrowAsync<PostgresException>(() => stranger.OpenAsync(TestContext.Current.CancellationToken))).SqlState.ShouldBe("28P01");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused_in_one_sentence()
    {
        using var place = new Throwaway();
        await File.WriteAllTextAsync(Path.Combine(place.Folder, "pg"), "in the way", TestContext.Current.CancellationToken);
        (await Should.ThrowAsync<SetupException>(() => place.Start())).Message.ShouldContain("cannot be written");
    }

    private static string Pid(Throwaway place) => Path.Combine(place.Folder, "pg", "data", "postmaster.pid");

    private static int ServerId(Throwaway place) => int.Parse(File.ReadLines(Pid(place)).First(), CultureInfo.InvariantCulture);

    private static async Task<object?> Run(EmbeddedServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The first answer within 15 seconds.</summary>
    private static async Task<object?> Eventually(EmbeddedServer server, string sql)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Run(server, sql);
            }
            catch (NpgsqlException) when (attempt < 150)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }
}
