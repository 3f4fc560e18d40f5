using System.Security.Cryptography;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Domain.Places;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Intake;

/// <summary>Takes in a voice: the one way from every public door to the ledger. What it returns is on disk.</summary>
internal sealed class Taking(Ledger ledger, TimeProvider clock)
{
    /// <summary>The theme of what nobody has read yet.</summary>
    internal const string Unsorted = "other";

    /// <summary>The place of what names none.</summary>
    internal const string Country = "KE";

    /// <summary>Longest text in characters; a door refuses a longer one and keeps what was typed.</summary>
    internal const int Longest = 4_000;

    /// <summary>Records it. The same one again changes nothing and is answered alike.</summary>
    public Task<Outcome> Record(Heard heard, CancellationToken stop) => Change([.. Commands(heard)], heard.Channel, stop);

    /// <summary>Adds words, files or both to what was said before.</summary>
    /// <param name="text">Null where files alone are added.</param>
    public Task<Outcome> Add(
        string channel,
        Guid command,
        string concern,
        string? text,
        string language,
        IReadOnlyList<Words> files,
        CancellationToken stop
    )
    {
        List<Command> commands = WordsOf(language, text) is { } words ? [new AddToConcern(command, concern, words)] : [];
        commands.AddRange(Files(command, concern, files));
        return Change(commands, channel, stop);
    }

    /// <summary>Says which place a concern is about, as whoever raised it was asked.</summary>
    public Task<Outcome> Place(string channel, Guid command, string concern, string place, CancellationToken stop) =>
        ledger.Change(new PlaceConcern(command, concern, place), Actor.On(channel), stop);

    // What goes together goes alone into a transaction; what is single shares one with many others.
    private Task<Outcome> Change(List<Command> commands, string channel, CancellationToken stop) =>
        commands is [var only] ? ledger.Change(only, Actor.On(channel), stop) : ledger.ChangeTogether(commands, Actor.On(channel), null, stop);

    private IEnumerable<Command> Commands(Heard heard)
    {
        var today = KenyaTime.Day(clock.GetUtcNow());
        Words?[] texts = [WordsOf(heard.Language, heard.Text), WordsOf(heard.Language, heard.Proposal), WordsOf(heard.Language, heard.PlaceWords)];
        ConcernDetails details = new(
            Forum: null,
            heard.Place,
            texts[2]?.Ref ?? default,
            heard.Theme,
            texts[0]?.Ref ?? default,
            Experience: default,
            texts[1]?.Ref ?? default,
            [heard.Group],
            Period.Day(today),
            Sources: []
        );
        yield return new RecordConcern(heard.Command, heard.Id, details, texts) { Accused = heard.Hidden };
        if (heard.Hidden.Count > 0)
        {
            var issue = SealedIssue.IdOf(Next(heard.Command, "issue"));
            yield return new OpenIssue(Next(heard.Command, "open"), issue, heard.Place, heard.Theme, details.Raised) { Accused = heard.Hidden };
            yield return new GatherConcern(Next(heard.Command, "gather"), heard.Id, issue);
        }

        foreach (var file in Files(heard.Command, heard.Id, heard.Files))
        {
            yield return file;
        }
    }

    private static IEnumerable<AttachFile> Files(Guid command, string concern, IReadOnlyList<Words> files) =>
        files.Select((file, n) => new AttachFile(Next(command, $"file {n}"), concern, file));

    /// <summary>Text that PostgreSQL and every screen can keep: no control characters but line ends, no spaces around; null where nothing is left.</summary>
    internal static string? Clean(string? text)
    {
        var kept = new string([.. (text ?? "").ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))]).Trim();
        return kept.Length == 0 ? null : kept;
    }

    private static Words? WordsOf(string language, string? text) =>
        Clean(text) is { } clean ? Words.Of(() => RandomNumberGenerator.GetHexString(32, lowercase: true), (language, clean)) : null;

    private static Guid Next(Guid command, string what) =>
        new(SHA256.HashData([.. command.ToByteArray(), .. System.Text.Encoding.ASCII.GetBytes(what)]).AsSpan(0, 16));
}
