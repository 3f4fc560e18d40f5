using System.Text.Json;

namespace Jukwaa.Storage;

/// <summary>How the numbers of a hall stand in its row.</summary>
internal static class HallText
{
    public static JsonSerializerOptions Options { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
