using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;
using Checkout = Jukwaa.Web.Tests.Host.Checkout;

namespace Jukwaa.Web.Tests.Docs;

public sealed class TablePageTests(Cluster cluster)
{
    private const string Head = """
        # The open data

        Schema `open`: everything the public side reads, and all that its database role can read. Made from the migrations and their comments; a text in two
        languages is a pair `*_en`, `*_sw`. Columns that are written on one line there stand in one row here.

        """;

    private static IReadOnlyList<OpenTable> Tables =>
        OpenTables.Read(
            Directory
                .EnumerateFiles(Path.Combine(Checkout.Root, "src", "Jukwaa.Storage", "Migrations"), "*.sql")
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
        );

    [Fact]
    public async Task The_page_of_open_data_is_what_the_migrations_say()
    {
        await Generated.Check("open-data.md", Head + string.Concat(Tables.Select(Section)));
    }

    [Fact]
    public async Task No_table_or_column_of_the_database_is_left_out()
    {
        await using var desk = await Storage.TestLedger.Open(cluster);
        var real = await desk.List<string>("select table_name || '.' || column_name from information_schema.columns where table_schema = 'open'");
        real.Count.ShouldBeGreaterThan(150);
        Tables.SelectMany(t => t.Lines.SelectMany(l => l.Columns.Select(c => $"{t.Name}.{c.Name}"))).ShouldBe(real, ignoreOrder: true);
    }

    private static string Section(OpenTable table) =>
        $"\n## {table.Name}\n\n{(table.Comment.Length > 0 ? table.Comment + "\n\n" : "")}| columns | meaning |\n| --- | --- |\n"
        + string.Concat(
            table.Lines.Select(l =>
                $"| {string.Join("<br>", l.Columns.Select(c => $"`{c.Name}` {c.Type}"))} | {l.Comment.Replace("|", "\\|", StringComparison.Ordinal)} |\n"
            )
        );
}
