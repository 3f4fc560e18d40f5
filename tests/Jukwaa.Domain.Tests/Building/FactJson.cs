using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jukwaa.Domain.Tests.Building;

/// <summary>How a fact can be written and read back without loss.</summary>
internal static class FactJson
{
    /// <summary>
    /// Enums by name, so that their order may change; a missing or unknown member is an error, never a silent default.
    /// What is computed (Period.To, Office.Id, WordsRef.Parts) is marked in the domain itself.
    /// </summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Options);

    public static Fact Read(string json, Type type) => (Fact)JsonSerializer.Deserialize(json, type, Options)!;

    public static string Line(Fact fact) => $"{fact.GetType().Name} {Write(fact)}";
}
