using System.Text.Json;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage.Import;

/// <summary>The details a fact holds, as text.</summary>
internal static class FactContent
{
    public static string Of(Fact fact)
    {
        using var json = JsonDocument.Parse(FactText.Write(fact));
        return json.RootElement.GetProperty("details").GetRawText();
    }
}
