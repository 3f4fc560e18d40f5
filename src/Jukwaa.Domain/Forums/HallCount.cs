namespace Jukwaa.Domain.Forums;

/// <summary>How many came, of one cell. An empty code = nobody said.</summary>
/// <param name="Group">Stakeholder group, key.</param>
/// <param name="Sex">"f" or "m".</param>
/// <param name="Age">"u18", "18-34", "35-59" or "60+", years.</param>
/// <param name="Disability">"yes" or "no".</param>
/// <param name="Count">Heads.</param>
public sealed record Headcount(string Group, string Sex, string Age, string Disability, int Count);

/// <summary>How many voices were taken down about a theme.</summary>
public sealed record HeardCount(string Theme, int Voices);

/// <summary>A hall in numbers: no name, no words.</summary>
/// <param name="Came">Each cell once.</param>
/// <param name="Heard">Voices whose theme may be told, each theme once.</param>
/// <param name="Apart">Voices that are told in no other way, so that nobody is endangered: they accuse an office, are about children, violence at home or terror, or were marked.</param>
public sealed record HallCount(IReadOnlyList<Headcount> Came, IReadOnlyList<HeardCount> Heard, int Apart)
{
    /// <summary>Most cells and themes: each group by sex, age and disability.</summary>
    public const int MostCells = 2_000;

    /// <summary>Everybody who was counted.</summary>
    public int Heads() => Came.Sum(c => c.Count);

    public bool Equals(HallCount? other) =>
        other is not null && Apart == other.Apart && Came.SequenceEqual(other.Came) && Heard.SequenceEqual(other.Heard);

    public override int GetHashCode() => HashCode.Combine(Apart, Heads(), Heard.Count);
}
