using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Jukwaa.House.Tests;

/// <summary>Rooms look only where they may: folders of the domain to the left, Open at none of our projects.</summary>
public sealed partial class LayerTests
{
    private static readonly string[] _order =
    [
        "Kernel",
        "Places",
        "Access",
        "Forums",
        "Boxes",
        "Concerns",
        "Issues",
        "Commitments",
        "Reviews",
        "Initiatives",
        "Publishing",
    ];

    [Fact]
    public void A_folder_of_the_domain_looks_only_left()
    {
        var files = Checkout.Source(".cs").Where(f => f.StartsWith("src/Jukwaa.Domain/", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(10, "there must be rules to look at");
        files.SelectMany(f => LooksRight(f, Checkout.Read(f))).ShouldBeEmpty();
    }

    [Fact]
    public void Looking_right_is_noticed() => LooksRight("src/Jukwaa.Domain/Kernel/Fact.cs", "using Jukwaa.Domain.Issues;").ShouldNotBeEmpty();

    [Fact]
    public void Every_folder_of_the_domain_has_its_place_in_the_order() =>
        Checkout
            .Source(".cs")
            .Where(f => f.StartsWith("src/Jukwaa.Domain/", StringComparison.Ordinal))
            .Select(f => f.Split('/'))
            .Where(p => p.Length > 3)
            .Select(p => p[2])
            .Distinct()
            .Except(_order)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Jukwaa.Domain", "")]
    [InlineData("Jukwaa.Open", "")]
    [InlineData("Jukwaa.Insights", "")]
    [InlineData("Jukwaa.Storage", "Jukwaa.Domain")]
    public void A_project_references_only_what_it_may(string project, string allowed)
    {
        var references = ProjectReference().Matches(Checkout.Read($"src/{project}/{project}.csproj")).Select(m => m.Groups[1].Value);
        references.ShouldBe(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Fact]
    public void Only_storage_and_open_speak_SQL()
    {
        var speakers = Checkout
            .Source(".cs")
            .Where(f => f.StartsWith("src/", StringComparison.Ordinal) && SqlStatement().IsMatch(Checkout.Read(f)))
            .ToList();
        speakers.ShouldNotBeEmpty();
        speakers.ShouldAllBe(f =>
            f.StartsWith("src/Jukwaa.Storage/", StringComparison.Ordinal) || f.StartsWith("src/Jukwaa.Open/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Open_names_no_schema_but_its_own()
    {
        var files = Checkout.Source(".cs", ".cshtml").Where(f => f.StartsWith("src/Jukwaa.Open/", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(10);
        files.Where(f => PrivateSchema().IsMatch(Checkout.Read(f))).ShouldBeEmpty();
    }

    private static IEnumerable<string> LooksRight(string file, string text)
    {
        var own = Array.IndexOf(_order, file.Split('/')[2]);
        return from used in DomainNamespace().Matches(text).Select(m => m.Groups[1].Value).Distinct()
            where Array.IndexOf(_order, used) > own
            select $"{file} looks at {used}";
    }

    [GeneratedRegex(@"Jukwaa\.Domain\.(\w+)")]
    private static partial Regex DomainNamespace();

    [GeneratedRegex(@"ProjectReference Include=""[^""]*/([\w.]+)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(
        @"\b(select\s+[^;]{1,400}\sfrom\s+\w+\.|insert\s+into\s+\w+\.|update\s+\w+\.\w+\s+set|delete\s+from\s+\w+\.)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SqlStatement();

    [GeneratedRegex(@"\b(from|join|into)\s+(ledger|desk)\.", RegexOptions.IgnoreCase)]
    private static partial Regex PrivateSchema();
}
