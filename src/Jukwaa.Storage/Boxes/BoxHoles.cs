using System.Text.Json;

namespace Jukwaa.Storage;

/// <summary>Looks for what the shape of a type does not forbid: lists with nothing at a place where something belongs.</summary>
internal static class BoxHoles
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static bool Has(string json)
    {
        using var whole = JsonDocument.Parse(json);
        return Has(whole.RootElement);
    }

    private static bool Has(JsonElement part) =>
        part.ValueKind switch
        {
            JsonValueKind.Array => part.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Null || Has(e)),
            JsonValueKind.Object => part.EnumerateObject().Any(p => Has(p.Value)),
            _ => false,
        };
}
