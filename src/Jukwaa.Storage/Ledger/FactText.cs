using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Storage;

/// <summary>Facts as JSON text and back. Strict: a body with a member too many or too few is not read as if it were whole.</summary>
internal static partial class FactText
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false), new WordsText(), new PeriodText() },
    };

    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), _options);

    /// <exception cref="JsonException">The body is not that of a fact of this type.</exception>
    public static Fact Read(Type type, string body) =>
        (Fact)(JsonSerializer.Deserialize(body, type, _options) ?? throw new JsonException("The body is null."));

    /// <summary>Hashes of all passages a body refers to.</summary>
    public static IEnumerable<string> Passages(string body) => PassageHash().Matches(body).Select(m => m.Groups[1].Value).Distinct();

    [GeneratedRegex("[A-Za-z0-9]=([0-9a-f]{64})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PassageHash();

    private sealed class WordsText : JsonConverter<WordsRef>
    {
        public override bool HandleNull => true;

        public override WordsRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } value ? new(value) : default;

        public override void Write(Utf8JsonWriter writer, WordsRef value, JsonSerializerOptions options)
        {
            if (string.IsNullOrEmpty(value.Value))
            {
                writer.WriteNullValue();
            }
            else
            {
                writer.WriteStringValue(value.Value);
            }
        }
    }

    private sealed class PeriodText : JsonConverter<Period>
    {
        public override bool HandleNull => true;

        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Period.TryParse(reader.GetString(), out var period) ? period : throw new JsonException("Not a day or a month.");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options)
        {
            if (value.From is { } from)
            {
                writer.WriteStringValue(
                    from.ToString(
                        value.Precision == DatePrecision.Month ? "yyyy-MM" : "yyyy-MM-dd",
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                );
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
