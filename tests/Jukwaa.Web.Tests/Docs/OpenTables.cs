using System.Text.RegularExpressions;

namespace Jukwaa.Web.Tests.Docs;

/// <summary>A table of schema open as its migration writes it.</summary>
internal sealed record OpenTable(string Name, string Comment, IReadOnlyList<OpenLine> Lines);

/// <summary>Columns written on one line, and the comment behind them.</summary>
internal sealed record OpenLine(IReadOnlyList<(string Name, string Type)> Columns, string Comment);

/// <summary>Reads `create table open.…` and `alter table open.… add column …` with their comments, and `comment on column open.…` that replaces one.</summary>
internal static partial class OpenTables
{
    private static readonly string[] NoColumn = ["primary", "unique", "check", "foreign", "constraint", "exclude"];

    internal static IReadOnlyList<OpenTable> Read(IEnumerable<string> migrations)
    {
        var tables = new List<OpenTable>();
        foreach (var sql in migrations)
        {
            foreach (Match table in Create().Matches(sql))
            {
                tables.Add(new(table.Groups["name"].Value, Comment(table.Groups["comment"].Value), Lines(table.Groups["body"].Value)));
            }

            foreach (Match added in Added().Matches(sql))
            {
                var at = tables.FindIndex(t => t.Name == added.Groups["name"].Value);
                tables[at] = tables[at] with { Lines = [.. tables[at].Lines, .. Lines(added.Groups["column"].Value + added.Groups["rest"].Value)] };
            }

            foreach (Match said in Commented().Matches(sql))
            {
                var at = tables.FindIndex(t => t.Name == said.Groups["name"].Value);
                tables[at] = tables[at] with { Lines = [.. tables[at].Lines.Select(l => Said(l, said))] };
            }
        }

        return tables;
    }

    private static OpenLine Said(OpenLine line, Match said) =>
        line.Columns is [var (name, _)] && name == said.Groups["column"].Value ? line with { Comment = said.Groups["comment"].Value } : line;

    private static List<OpenLine> Lines(string body) => [.. body.Split('\n').Select(Line).Where(l => l.Columns.Count > 0)];

    private static OpenLine Line(string line)
    {
        var parts = line.Split("--", 2);
        var columns = TopLevel(parts[0])
            .Select(c => c.Trim())
            .Where(c => c.Length > 0 && !NoColumn.Contains(c.Split(' ', '(')[0]))
            .Select(c => c.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(c => (c[0], Spaces().Replace(c[1], " ").Trim()));
        return new([.. columns], parts.Length > 1 ? parts[1].Trim() : "");
    }

    /// <summary>Split at commas that stand in no brackets.</summary>
    private static IEnumerable<string> TopLevel(string text)
    {
        var (depth, start) = (0, 0);
        for (var n = 0; n < text.Length; n++)
        {
            depth +=
                text[n] == '(' ? 1
                : text[n] == ')' ? -1
                : 0;
            if (text[n] == ',' && depth == 0)
            {
                yield return text[start..n];
                start = n + 1;
            }
        }

        yield return text[start..];
    }

    private static string Comment(string text) => text.Trim().TrimStart('-').Trim();

    [GeneratedRegex(
        @"^create table open\.(?<name>\w+) \((?<comment>[ ]*--[^\n]*)?(?<body>.*?)\);[ ]*(--[^\n]*)?$",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Create();

    [GeneratedRegex(
        @"^alter table open\.(?<name>\w+)\s+add column (if not exists )?(?<column>[^;\n]*);?(?<rest>[ ]*--[^\n]*)?",
        RegexOptions.Multiline
    )]
    private static partial Regex Added();

    [GeneratedRegex(@"^comment on column open\.(?<name>\w+)\.(?<column>\w+) is '(?<comment>[^'\n]*)';", RegexOptions.Multiline)]
    private static partial Regex Commented();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
