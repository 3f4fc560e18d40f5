using Jukwaa.Domain.Access;
using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Concerns;

/// <summary>A photo or a voice note that whoever raised it sent along. Seen where the words as said are read, and never in public.</summary>
/// <param name="File">"file=HASH": the passage holds what the cleaned file is kept under.</param>
public sealed record FileAttached(WordsRef File) : Fact<Concern>
{
    public override Concern Apply(Concern state) => state with { Files = [.. state.Files, File] };
}

/// <summary>Puts a file to a concern, from the channel on which it was raised or its receipt was shown, or from the forum in which it was taken down.</summary>
/// <param name="File">One passage in the language <see cref="Language"/>.</param>
public sealed record AttachFile(Guid CommandId, string Id, Words File) : Command<Concern>(CommandId, Id)
{
    /// <summary>Most files of one concern.</summary>
    public const int Most = 6;

    /// <summary>What a passage is in that names a file.</summary>
    public const string Language = "file";

    public override IEnumerable<Words?> Said => [File];

    public override Decision Decide(Concern state, Setting setting) =>
        VoiceRules.Check(Id, state, setting, InItsForum(state, setting.Actor)) is { } refusal ? refusal
        : File.Passages is not [{ Language: Language }] ? Refusal.Invalid("file-missing", "Choose the photo or voice note again.")
        : state.Files.Count >= Most
            ? Refusal.Conflict("files-too-many", $"A concern has at most {Most} photos and voice notes: raise what is new as a concern of its own.")
        : new FileAttached(File.Ref);

    private static bool InItsForum(Concern state, Actor actor) => state.Details?.Forum is { } forum && actor == Actor.InForum(forum);
}
