using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Jukwaa.House.Tests;

public sealed partial class WordTests
{
    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var names = Checkout
            .Source(".cs")
            .SelectMany(f => TypeName().Matches(Checkout.Read(f)).Select(m => (File: f, Name: m.Groups[1].Value)))
            .ToList();
        names.Count.ShouldBeGreaterThan(100, "there must be types to look at");
        names.Where(n => EmptySuffix().IsMatch(n.Name)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ForumService")]
    [InlineData("PlaceHelper")]
    [InlineData("ConcernDto")]
    public void Such_a_name_is_noticed(string name) => EmptySuffix().IsMatch(name).ShouldBeTrue();

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var files = Checkout
            .Source(".cs", ".cshtml", ".sql", ".scss", ".sh", ".md")
            .Where(f => f != "tests/Jukwaa.House.Tests/WordTests.cs")
            .ToList();
        files.Count.ShouldBeGreaterThan(50);
        files.Where(f => LeftOver().IsMatch(Checkout.Read(f))).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_holds_an_absolute_path_of_a_machine_or_an_address_of_a_package()
    {
        var files = Checkout.Files.Where(f =>
            Path.GetExtension(f) is ".cs" or ".md" or ".json" or ".mjs" or ".sh" or ".csv" or ".sql" or "" or ".csproj" or ".props"
        );
        files.Where(f => f != "tests/Jukwaa.House.Tests/WordTests.cs" && MachinePath().IsMatch(Checkout.Read(f))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("see /home/ann/notes")]
    [InlineData("""  "resolved": "https://packages.example/a.tgz" """)]
    public void Such_a_path_is_noticed(string text) => MachinePath().IsMatch(text).ShouldBeTrue();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex("(Service|Manager|Helper|Dto|Impl|Info|Data|Util|Utils)$")]
    private static partial Regex EmptySuffix();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException|Thread\.Sleep|\bSkip\s*=\s*""|lorem ipsum", RegexOptions.IgnoreCase)]
    private static partial Regex LeftOver();

    [GeneratedRegex(@"(?<![\w.~$}])/(home|Users|root|work|mnt|media)/\w+/|[A-Z]:\\Users\\|""resolved"": ""http")]
    private static partial Regex MachinePath();
}
