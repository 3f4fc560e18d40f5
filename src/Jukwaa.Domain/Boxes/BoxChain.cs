using System.Security.Cryptography;
using System.Text;

namespace Jukwaa.Domain.Boxes;

/// <summary>The chain of what a box brings: each hash covers the item and, by the hash before it, all before it. Computed on the box and again at the centre.</summary>
public static class BoxChain
{
    /// <summary>Before the first item: 64 zeros.</summary>
    public static string Start { get; } = new('0', 64);

    /// <summary>SHA-256 over the hash before, a line feed and the item as it was sent, lower-case hex.</summary>
    public static string Next(string head, string item) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{head}\n{item}")));

    /// <summary>After several items.</summary>
    public static string After(string head, IEnumerable<string> items) => items.Aggregate(head, Next);
}
