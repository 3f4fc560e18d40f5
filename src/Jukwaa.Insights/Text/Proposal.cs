namespace Jukwaa.Insights.Text;

/// <summary>What a stretch of text may give away.</summary>
public enum ProposalKind
{
    /// <summary>A name, nickname or handle of somebody.</summary>
    Person,

    Phone,

    /// <summary>National ID, passport, tax PIN, till or account, service number, or number in a station's occurrence book.</summary>
    IdentityNumber,

    Email,

    /// <summary>Number plate.</summary>
    Vehicle,

    /// <summary>House, plot or door, coordinates, or a spot beside something that has a name.</summary>
    ExactPlace,
}

/// <summary>One stretch that a person should decide about before the text is read by others.</summary>
/// <param name="Start">First character, counted in UTF-16 units from 0.</param>
/// <param name="Length">UTF-16 units, at least 1.</param>
/// <param name="Reason">Stable code in kebab-case that says which rule saw it; one of <see cref="Redactions.Reasons"/>.</param>
public sealed record Proposal(int Start, int Length, ProposalKind Kind, string Reason)
{
    /// <summary>The first character after it.</summary>
    public int End => Start + Length;
}
