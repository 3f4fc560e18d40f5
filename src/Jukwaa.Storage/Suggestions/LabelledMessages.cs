namespace Jukwaa.Storage;

/// <summary>An invented message that was labelled by hand; see data/text/README.md.</summary>
/// <param name="Language">en, sw or mix.</param>
/// <param name="Author">Style in which it is written: what is measured is split by it.</param>
/// <param name="Test">Kept apart: nothing that is measured on it may have seen it.</param>
/// <param name="Sensitive">police, chief, gbv, child, terror.</param>
public sealed record LabelledMessage(
    string Text,
    string Language,
    string Theme,
    string Author,
    bool Test,
    bool Urgent,
    IReadOnlyList<string> Sensitive
);

/// <summary>The labelled messages of data/text, from which suggestions are learned before anybody has decided anything.</summary>
public static class LabelledMessages
{
    /// <exception cref="BrokenDataException">The file is missing or broken.</exception>
    public static IReadOnlyList<LabelledMessage> Load(string folder) =>
        [
            .. DataFile
                .Read(folder, "messages.csv")
                .Select(line => new LabelledMessage(
                    line.Text("text"),
                    line.Text("language"),
                    line.Text("theme"),
                    line.Text("author"),
                    line.Text("split") == "test",
                    line.TextOrNull("urgent") == "1",
                    line.List("sensitive")
                )),
        ];
}
