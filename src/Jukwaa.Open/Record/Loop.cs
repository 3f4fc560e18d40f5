using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jukwaa.Open.Record;

/// <summary>
/// When each step of the loop was reached: heard, answered, promised, done, confirmed. Null = not reached; <see cref="UnknownDay"/> =
/// reached on a day that the sources do not give ("unknown" in JSON).
/// </summary>
internal sealed record Loop(
    [property: JsonConverter(typeof(Loop.StepDay))] DateOnly? Heard,
    [property: JsonConverter(typeof(Loop.StepDay))] DateOnly? Answered,
    [property: JsonConverter(typeof(Loop.StepDay))] DateOnly? Promised,
    [property: JsonConverter(typeof(Loop.StepDay))] DateOnly? Done,
    [property: JsonConverter(typeof(Loop.StepDay))] DateOnly? Confirmed
)
{
    /// <summary>The five in their order.</summary>
    [JsonIgnore]
    public IReadOnlyList<DateOnly?> Steps => [Heard, Answered, Promised, Done, Confirmed];

    /// <summary>Reached, nobody knows when; -infinity in the database.</summary>
    internal static readonly DateOnly UnknownDay = DateOnly.MinValue;

    /// <summary>Select list entry for a table with step columns. As text, because an array of dates may not hold null.</summary>
    internal static string Of(string t) =>
        $"array[{t}.step_heard::text, {t}.step_answered::text, {t}.step_promised::text, {t}.step_done::text, {t}.step_confirmed::text]";

    /// <summary>A step's day as the database writes it.</summary>
    internal static DateOnly? Day(string? text) =>
        text switch
        {
            null => null,
            "-infinity" => UnknownDay,
            _ => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

    internal sealed class StepDay : JsonConverter<DateOnly?>
    {
        public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is var text && text == "unknown" ? UnknownDay : Day(text);

        public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value == UnknownDay ? "unknown" : value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
