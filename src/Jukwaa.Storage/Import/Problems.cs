namespace Jukwaa.Storage.Import;

/// <summary>What is wrong with a file, where, and what to do about it.</summary>
/// <param name="Where">JSON path ("editions[3].concerns[2].category") or CSV position ("line 17, column due_on"); empty for the file as a whole.</param>
/// <param name="Sentence">One English sentence.</param>
public sealed record Problem(string Where, string Sentence);

/// <summary>Collects problems; lists the first <see cref="Most"/> and counts the rest.</summary>
internal sealed class Problems
{
    public const int Most = 1_000;

    private readonly List<Problem> _listed = [];

    private readonly HashSet<Problem> _seen = [];

    public IReadOnlyList<Problem> Listed => _listed;

    public int Count { get; private set; }

    public void Add(string where, string sentence)
    {
        // A cell or member that is read twice has its problem once.
        var problem = new Problem(where, sentence);
        if (_seen.Contains(problem))
        {
            return;
        }

        Count++;
        if (_listed.Count < Most)
        {
            _seen.Add(problem);
            _listed.Add(problem);
        }
    }
}
