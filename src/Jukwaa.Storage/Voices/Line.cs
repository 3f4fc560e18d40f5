using Jukwaa.Domain.Concerns;

namespace Jukwaa.Storage;

/// <summary>What the last message to a line asked.</summary>
/// <param name="What">place (which place is it about), replies (shall we send answers here), verdict (is it settled), hall (what it writes goes there), trust-safe, trust-acted, trust-say (three questions), trust-later (may they be asked again).</param>
/// <param name="Matter">What it is about.</param>
/// <param name="Until">Later answers are not taken for one.</param>
public sealed record Asked(string What, Matter Matter, DateTimeOffset Until);

/// <summary>A telephone as a conversation knows it.</summary>
/// <param name="Language">en or sw, as it last wrote.</param>
/// <param name="Known">Whether it wrote before.</param>
/// <param name="Kept">Whether its number is kept, because its owner wants replies.</param>
/// <param name="Stopped">Whether it asked for silence.</param>
public sealed record Line(string Language, bool Known, bool Kept, bool Stopped, Asked? Asked)
{
    public static Line Unknown { get; } = new("sw", false, false, false, null);
}

/// <summary>How a message is answered: all of it is kept in one transaction, or none.</summary>
/// <param name="After">The line from now on.</param>
/// <param name="Replies">Texts to send, in order.</param>
public sealed record Answered(Line After, IReadOnlyList<string> Replies)
{
    /// <summary>A receipt that was given, with what it follows.</summary>
    public (Receipt Receipt, Matter Matter)? Given { get; init; }

    /// <summary>What became of it is to be told to this line from now on.</summary>
    public Matter? Follows { get; init; }

    /// <summary>A forum about which this line agrees to be asked once more, in three months.</summary>
    public string? AskLater { get; init; }

    /// <summary>What the line asks to hear, or not to hear any more.</summary>
    public Wanted? Wanted { get; init; }
}
