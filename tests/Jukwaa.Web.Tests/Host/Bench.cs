using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jukwaa.Web.Tests.Import;
using Jukwaa.Web.Tests.Storage;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

/// <summary>The record of 2025 brought in by the command line, in a database and a home of its own whose data/record may be changed.</summary>
public sealed partial class Bench(Cluster cluster) : IAsyncLifetime
{
    private readonly Throwaway _place = new();
    private string _database = "";

    internal string Record => Path.Combine(_place.Folder, "data", "record", "editions.json");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private (string, string?)[] Environment => [("JUKWAA_DATABASE", _database), ("JUKWAA_HOME", _place.Folder)];

    public async ValueTask InitializeAsync()
    {
        _database = await cluster.Empty();
        var data = Directory.CreateDirectory(Path.Combine(_place.Folder, "data")).FullName;
        foreach (var part in new DirectoryInfo(Path.Combine(Checkout.Root, "data")).EnumerateFileSystemInfos().Where(p => p.Name != "record"))
        {
            Directory.CreateSymbolicLink(Path.Combine(data, part.Name), part.FullName);
        }

        Directory.CreateDirectory(Path.Combine(data, "record"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "data", "record")))
        {
            File.Copy(file, Path.Combine(data, "record", Path.GetFileName(file)));
        }

        var told = await Run("import", Record);
        told.Code.ShouldBe(0, told.Error);
    }

    internal Task<Told> Run(params string[] arguments) => Told.By(arguments, Environment);

    internal Task<Served> Serve() => Served.Begin(["serve", "--port", "0"], Environment);

    /// <summary>Writes a file beside data/.</summary>
    internal string Write(string name, string text)
    {
        var path = Path.Combine(_place.Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The record with something changed in it, as a file.</summary>
    internal string Changed(string name, Action<JsonObject> change) => Write(name, Files.Record(change));

    /// <summary>Takes lines out of links.csv.</summary>
    internal void Unlink(string start)
    {
        var links = Path.Combine(_place.Folder, "data", "record", "links.csv");
        File.WriteAllLines(links, File.ReadAllLines(links).Where(l => !l.StartsWith(start, StringComparison.Ordinal)).ToList());
    }

    /// <summary>The end of the ledger: number of facts and the last hash, which no change of it leaves alone.</summary>
    internal async Task<string> End() =>
        $"{await Ask("select count(*) from ledger.fact")} {await Ask("select encode(hash, 'hex') from ledger.head")}";

    /// <summary>One value, or one column divided by spaces.</summary>
    internal async Task<string> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(_database + ";Pooling=false");
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var values = new List<string>();
        while (await reader.ReadAsync(Stop))
        {
            values.Add($"{reader.GetValue(0)}");
        }

        return string.Join(' ', values);
    }

    internal static string Spaced(string text) => Space().Replace(text, " ");

    public ValueTask DisposeAsync()
    {
        _place.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
