namespace Jukwaa.Insights.Text.Flags;

/// <summary>Why a message must be read first, or by few.</summary>
public enum FlagKind
{
    /// <summary>Somebody is in danger now.</summary>
    Urgent,

    /// <summary>Police or soldiers are accused.</summary>
    Police,

    /// <summary>A chief or another administrator is accused.</summary>
    Chief,

    /// <summary>Sexual violence, or violence because of gender.</summary>
    GenderViolence,

    /// <summary>A child is at risk or was harmed.</summary>
    Child,

    /// <summary>Terror or violent extremism.</summary>
    Terror,

    /// <summary>A person is named.</summary>
    NamedPerson,
}

/// <summary>A flag, and the words that raised it.</summary>
/// <param name="Evidence">In the order of the text; at least one.</param>
/// <param name="Learned">True where examples speak for it, and not a list of words.</param>
public sealed record Flag(FlagKind Kind, IReadOnlyList<Evidence> Evidence, bool Learned = false);

/// <summary>A stretch of the text.</summary>
/// <param name="Start">First character, in UTF-16 units from 0.</param>
/// <param name="Length">UTF-16 units, at least 1.</param>
public sealed record Evidence(int Start, int Length);
