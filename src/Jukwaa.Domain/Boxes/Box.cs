using Jukwaa.Domain.Kernel;

namespace Jukwaa.Domain.Boxes;

/// <summary>
/// A laptop that keeps the record of forums where there is no network, as the centre knows it. It numbers what was done on it from 1 on and brings it in this order; the
/// hash of each item covers the one before, so that a box cannot tell two stories.
/// </summary>
/// <param name="Key">Public key with which it signs: SubjectPublicKeyInfo of NIST P-256, lower-case hex.</param>
/// <param name="Place">Code of the county.</param>
/// <param name="People">Ids of those who take down on it: it speaks for nobody else.</param>
/// <param name="Upto">Number of the last item that was decided here.</param>
/// <param name="Head">Hash of the chain after that item.</param>
public sealed record Box(string? Key, string Place, IReadOnlyList<string> Forums, IReadOnlyList<Guid> People, long Upto, string Head) : IHistory<Box>
{
    /// <summary>Forums for which one box is prepared: a week of halls on one journey.</summary>
    public const int MostForums = 20;

    /// <summary>People who take down on one box.</summary>
    public const int MostPeople = 30;

    /// <summary>Items in one delivery.</summary>
    public const int MostItems = 200;

    /// <summary>What was refused and not sent again since, by the order of arrival.</summary>
    public IReadOnlyList<RefusedItem> Refused { get; init; } = [];

    /// <summary>Of each forum whose list was read back, confirmed and closed on the box.</summary>
    public IReadOnlyList<LastWord> LastWords { get; init; } = [];

    /// <summary>What phones in its halls said, in numbers.</summary>
    public IReadOnlyList<BoxCount> Counts { get; init; } = [];

    /// <summary>Somebody said why nothing more is awaited from it. What comes all the same is taken.</summary>
    public bool GivenUp { get; init; }

    public static Box Empty { get; } = new(null, "", [], [], 0, BoxChain.Start);

    static string IHistory<Box>.Kind => "box";

    public bool Exists => Key is not null;

    /// <summary>Whether the centre need not wait for it before it closes that forum.</summary>
    public bool IsDone(string forum) => GivenUp || LastWords.Any(s => s.Forum == forum);
}

/// <summary>An item that the rules of the centre refused, and why.</summary>
/// <param name="Item">Its number on the box.</param>
/// <param name="Command">What was asked.</param>
/// <param name="Code">Code of the refusal.</param>
public sealed record RefusedItem(long Item, Guid Command, string Code);

/// <summary>That the list of a forum was read back in the hall, confirmed and closed.</summary>
/// <param name="On">The day there.</param>
/// <param name="Groups">Stakeholder groups that were there.</param>
/// <param name="Confirmed">Those that heard the list and confirmed it.</param>
/// <param name="Person">Id of whoever closed it.</param>
public sealed record LastWord(string Forum, DateOnly On, IReadOnlyList<string> Groups, IReadOnlyList<string> Confirmed, Guid Person);
