using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Access;

/// <summary>
/// Who acts: "editors", "system", "community", "channel:sms" for somebody who speaks on a channel, "channel:hall:box-3f2a…" on a box in a hall, "office:nps@KE-02", or an officer of it,
/// "office:nps@KE-02:7c9e6679…" with the person's id, "…:box-3f2a…" after it when it was done on a box in a hall, "forum:mombasa-2" for what was confirmed in a hall,
/// "box:3f2a…" for what a box delivers. Never a person's name; the public record shows no id of a person.
/// </summary>
public sealed record Actor(string Code)
{
    /// <summary>Longest code in characters.</summary>
    public const int MaxLength = 120;

    /// <summary>Those who carry the published record of 2025 over, by reading.</summary>
    public static readonly Actor Editors = new("editors");

    public static readonly Actor System = new("system");

    public static readonly Actor Community = new("community");

    /// <summary>Officers who raise a need of their own group: which of them is written nowhere.</summary>
    public static readonly Actor Officers = new("officers");

    /// <summary>Id of the office that acts; null when it is none.</summary>
    public string? Office => Code.Split(':') is ["office", var office, ..] ? office : null;

    /// <summary>Who of the office acts; null when only the office is known.</summary>
    public Guid? Person => Code.Split(':') is ["office", _, var person, ..] && Guid.TryParseExact(person, "N", out var id) ? id : null;

    /// <summary>Id of the box on which it was done; null when it was done at the centre.</summary>
    public string? Box => Code.Split(':') is ["office" or "channel", _, .., ['b', 'o', 'x', '-', .. var box]] ? box : null;

    /// <summary>The channel on which somebody of the public speaks: web, sms, ussd, open311, paper or hall; null when it is none.</summary>
    public string? Channel => Code.Split(':') is ["channel", var channel, ..] ? channel : null;

    /// <summary>What a forum put on record when it was closed: confirmed in the room, by no one office.</summary>
    public static Actor InForum(string forum) => new($"forum:{forum}");

    /// <summary>Whether this is <paramref name="office"/>, or an officer of it.</summary>
    public bool IsOf(Office office) => Office == office.Id;

    /// <summary>Whether this actor may speak for <paramref name="office"/>: itself, or the editors and the system from what it published.</summary>
    public bool SpeaksFor(Office office) => IsOf(office) || this == Editors || this == System;

    /// <summary>
    /// Null when the code can stand in the ledger, else actor-malformed: 1 to <see cref="MaxLength"/> letters, digits and - _ . : @, so that a line feed
    /// cannot blur what the chain of hashes says.
    /// </summary>
    public Refusal? Check() =>
        Code.Length is 0 or > MaxLength || !Code.All(c => char.IsAsciiLetterOrDigit(c) || "-_.:@".Contains(c, StringComparison.Ordinal))
            ? Refusal.Invalid("actor-malformed", $"An actor's code is 1 to {MaxLength} letters, digits and - _ . : @")
            : null;

    /// <summary>Somebody of the public, of whom the ledger knows the channel alone.</summary>
    public static Actor On(string channel) => new($"channel:{channel}");

    public static Actor Of(Office office, Guid? person = null) => new(person is { } id ? $"office:{office.Id}:{id:N}" : $"office:{office.Id}");

    /// <summary>An officer who did it on a box, which brought it later.</summary>
    public static Actor OnBox(Office office, Guid person, string box) => new($"office:{office.Id}:{person:N}:box-{box}");

    /// <summary>Somebody of the public whose phone spoke to a box, which brought it later.</summary>
    public static Actor OnBox(string channel, string box) => new($"channel:{channel}:box-{box}");

    /// <summary>A box that brings what was taken down on it.</summary>
    public static Actor Bringing(string box) => new($"box:{box}");
}
