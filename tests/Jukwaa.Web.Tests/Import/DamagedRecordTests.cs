using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

/// <summary>The record of 2025 with one value of another kind, at every so many of its paths.</summary>
public sealed class DamagedRecordTests
{
    /// <summary>Parts of the file that describe it and that nothing is taken from; see meta and taxonomy in data/record/README.md.</summary>
    private static readonly string[] Described = ["meta", "taxonomy"];

    /// <summary>Members that repeat what the reference data says, or that no page shows.</summary>
    private static readonly string[] Repeated = [".region", ".launched_by", ".sequence_inferred"];

    /// <summary>About 300 of several thousand; a prime step, so that each kind of path is met.</summary>
    private static IEnumerable<(string Path, JsonValueKind Kind)> Sample =>
        Damage
            .Paths(JsonNode.Parse(Shelf.TheRecord))
            .Where(p => !Described.Any(d => p.Path.StartsWith(d, StringComparison.Ordinal)))
            .Where((_, i) => i % 11 == 0)
            .Select(p => (p.Path, p.Value?.GetValueKind() ?? JsonValueKind.Null));

    [Fact]
    public void A_value_of_another_kind_is_told_at_its_path_alone_or_was_never_read()
    {
        var paths = Sample.ToList();
        paths.Count.ShouldBeInRange(250, 400);
        var untold = new List<string>();
        foreach (var (path, kind) in paths)
        {
            var damaged = Damage.Apply(JsonNode.Parse(Shelf.TheRecord)!.AsObject(), path, Other(kind));
            var plan = new Shelf().Plan(damaged);
            plan.Problems.ShouldAllBe(p => p.Where == path || p.Where.StartsWith($"{path}[", StringComparison.Ordinal), path);
            if (plan.Sound)
            {
                untold.Add(path);
            }
        }

        untold.Where(p => !Repeated.Any(r => p.EndsWith(r, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("meta")]
    [InlineData("taxonomy")]
    [InlineData("editions[0].region")]
    [InlineData("national_report.launched_by")]
    public void What_is_not_read_changes_no_command_whatever_stands_there(string path)
    {
        var plain = Commands(JsonNode.Parse(Shelf.TheRecord)!.ToJsonString());
        foreach (var damage in Damage.Values.Keys)
        {
            Commands(Damage.Apply(JsonNode.Parse(Shelf.TheRecord)!.AsObject(), path, damage)).ShouldBe(plain, damage);
        }
    }

    private static List<Guid> Commands(string file)
    {
        var plan = new Shelf().Plan(file);
        plan.Problems.ShouldBeEmpty();
        return [.. plan.Commands.Select(c => c.CommandId)];
    }

    /// <summary>A list where an object should be, a number where a text should be, and so on.</summary>
    private static string Other(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.String => "number",
            JsonValueKind.Number => "text",
            JsonValueKind.Object => "list",
            _ => "text",
        };
}
