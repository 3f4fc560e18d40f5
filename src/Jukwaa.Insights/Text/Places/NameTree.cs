namespace Jukwaa.Insights.Text.Places;

/// <summary>Names letter by letter, so that a name is found exactly or with a few letters wrong.</summary>
internal sealed class NameTree
{
    private const int None = -1;

    private readonly List<Node> _nodes = [new('\0')];

    private readonly List<string> _names = [];

    public void Add(string name)
    {
        var at = 0;
        foreach (var letter in name)
        {
            at = Child(at, letter) is var child and not None ? child : Grow(at, letter);
        }

        if (_nodes[at].Name == None)
        {
            _nodes[at] = _nodes[at] with { Name = _names.Count };
            _names.Add(name);
        }
    }

    public bool Contains(string name)
    {
        var at = 0;
        foreach (var letter in name)
        {
            at = Child(at, letter);
            if (at == None)
            {
                return false;
            }
        }

        return _nodes[at].Name != None;
    }

    /// <summary>
    /// Names that become this one by at most so many letters put in, left out, changed or swapped with the next; with how many, in ordinal order.
    /// </summary>
    public IReadOnlyList<(string Name, int Edits)> Near(string name, int most)
    {
        List<(string Name, int Edits)> found = [];
        Walk(new(name, most, found), 0, '\0', [.. Enumerable.Range(0, name.Length + 1)], null);
        return [.. found.OrderBy(f => f.Edits).ThenBy(f => f.Name, StringComparer.Ordinal)];
    }

    // One row of the table of optimal string alignment per letter of the tree (Wagner and Fischer 1974; swaps as Damerau has them).
    private void Walk(Search search, int node, char last, int[] row, int[]? before)
    {
        for (var child = _nodes[node].Child; child != None; child = _nodes[child].Sibling)
        {
            var letter = _nodes[child].Letter;
            var next = Next(search.Name, letter, last, row, before);
            if (_nodes[child].Name != None && next[^1] <= search.Most)
            {
                search.Found.Add((_names[_nodes[child].Name], next[^1]));
            }

            if (next.Min() <= search.Most)
            {
                Walk(search, child, letter, next, row);
            }
        }
    }

    private static int[] Next(string name, char letter, char last, int[] row, int[]? before)
    {
        var next = new int[row.Length];
        next[0] = row[0] + 1;
        for (var at = 1; at < row.Length; at++)
        {
            next[at] = Math.Min(Math.Min(next[at - 1], row[at]) + 1, row[at - 1] + (name[at - 1] == letter ? 0 : 1));
            if (before is not null && at > 1 && name[at - 1] == last && name[at - 2] == letter)
            {
                next[at] = Math.Min(next[at], before[at - 2] + 1);
            }
        }

        return next;
    }

    private int Child(int node, char letter)
    {
        var child = _nodes[node].Child;
        while (child != None && _nodes[child].Letter != letter)
        {
            child = _nodes[child].Sibling;
        }

        return child;
    }

    private int Grow(int node, char letter)
    {
        _nodes.Add(new(letter) { Sibling = _nodes[node].Child });
        _nodes[node] = _nodes[node] with { Child = _nodes.Count - 1 };
        return _nodes.Count - 1;
    }

    private sealed record Search(string Name, int Most, List<(string Name, int Edits)> Found);

    private readonly record struct Node(char Letter)
    {
        public int Child { get; init; } = None;

        public int Sibling { get; init; } = None;

        public int Name { get; init; } = None;
    }
}
