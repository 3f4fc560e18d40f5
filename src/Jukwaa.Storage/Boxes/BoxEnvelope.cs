using System.Text;
using System.Text.Json;
using Jukwaa.Domain.Boxes;

namespace Jukwaa.Storage;

/// <summary>
/// What a box sends in one go: a line that says from which item on and after which hash, and then the items, each as the line that the chain covers. The whole is signed.
/// </summary>
/// <param name="From">Number of the first item.</param>
/// <param name="Before">Hash of the chain before it.</param>
internal sealed record BoxEnvelope(string Box, long From, string Before, IReadOnlyList<string> Items)
{
    /// <summary>Most bytes of one envelope.</summary>
    public const int MostBytes = 1024 * 1024;

    internal byte[] Write() =>
        Encoding.UTF8.GetBytes(string.Join('\n', Items.Prepend(JsonSerializer.Serialize(new Top(Box, From, Before), BoxText.Options))));

    /// <summary>Null when it cannot be read, or holds no or too many items.</summary>
    internal static BoxEnvelope? Read(byte[] body)
    {
        try
        {
            var lines = Encoding.UTF8.GetString(body).Split('\n');
            return
                lines.Length is > 1 and <= Domain.Boxes.Box.MostItems + 1
                && JsonSerializer.Deserialize<Top>(lines[0], BoxText.Options) is { Box: not null, Before: not null } top
                ? new(top.Box, top.From, top.Before, lines[1..])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Top(string Box, long From, string Before);
}
