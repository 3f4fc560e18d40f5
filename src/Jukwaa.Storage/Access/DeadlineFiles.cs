using System.Globalization;
using Jukwaa.Domain.Access;

namespace Jukwaa.Storage;

/// <summary>How long things may take, and which body oversees which.</summary>
internal static class DeadlineFiles
{
    private const int Longest = 366;

    public static Deadlines Read(string folder, IReadOnlySet<string> institutions)
    {
        var lines = DataFile.Read(folder, "institutions/deadlines.csv");
        ReferenceFiles.Keys(lines, "key");
        int Days(string key) =>
            lines.FirstOrDefault(l => l.Text("key") == key) is { } line ? Number(line) : throw lines[0].Broken($"there is no row '{key}'");
        return new(
            Days("acknowledge_working_days"),
            Days("answer_days"),
            Days("urgent_days"),
            Days("stop_days"),
            Days("escalate_days"),
            [.. DataFile.Read(folder, "institutions/overseers.csv").Select(l => Overseer(l, institutions))]
        );
    }

    private static int Number(DataLine line) =>
        int.TryParse(line.Text("days"), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Longest
            ? days
            : throw line.Broken($"'days' must be a number from 1 to {Longest}");

    private static Overseer Overseer(DataLine line, IReadOnlySet<string> institutions) =>
        new(line.OneOf("over", institutions, "the key of an institution"), line.OneOf("body", institutions, "the key of an institution"));
}
