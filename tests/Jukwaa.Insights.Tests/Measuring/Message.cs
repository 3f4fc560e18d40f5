using Jukwaa.Insights.Text.Themes;

namespace Jukwaa.Insights.Measuring;

/// <summary>One message of our own labelled set, data/text/messages.csv.</summary>
internal sealed record Message(
    string Id,
    string Text,
    string Language,
    string Theme,
    string Place,
    string PlaceCode,
    string Author,
    string Split,
    bool Urgent,
    IReadOnlyList<string> Sensitive
)
{
    public static IReadOnlyList<Message> All { get; } = [.. Csv.Rows(Checkout.Read("data", "text", "messages.csv")).Select(Read)];

    public static IReadOnlyList<Message> Train { get; } = Of("train");

    public static IReadOnlyList<Message> Dev { get; } = Of("dev");

    public static IReadOnlyList<Message> Test { get; } = Of("test");

    public Example Example => new(Text, Theme, Group: Author);

    public static IReadOnlyList<Message> Of(string split) => [.. All.Where(m => m.Split == split)];

    private static Message Read(IReadOnlyDictionary<string, string> row) =>
        new(
            row["id"],
            row["text"],
            row["language"],
            row["theme"],
            row["place"],
            row["place_code"],
            row["author"],
            row["split"],
            row["urgent"] == "1",
            row["sensitive"].Split(';', StringSplitOptions.RemoveEmptyEntries)
        );
}
