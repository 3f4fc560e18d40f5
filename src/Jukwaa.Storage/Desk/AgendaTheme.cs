namespace Jukwaa.Storage;

/// <summary>A theme for an agenda, with what speaks for it in a county, as far as the public knows.</summary>
/// <param name="Raised">Concerns about it.</param>
/// <param name="Lately">Of these, in the last <see cref="AgendaReads.Lately"/> days.</param>
/// <param name="Before">Of these, in as many days before.</param>
/// <param name="Silent">Issues whose answer is overdue.</param>
/// <param name="Late">Promises that are late.</param>
/// <param name="Kept">Promises about it that were kept in other counties: what to learn from.</param>
public sealed record AgendaTheme(string Key, string Label, string Family, int Raised, int Lately, int Before, int Silent, int Late, int Kept)
{
    /// <summary>At least three lately, and twice as many as before: one voice more is no rise.</summary>
    public bool IsRising => Lately >= 3 && Lately >= 2 * Before;

    /// <summary>What speaks for it: each voice once, an answer that is overdue twice, a promise that is late and a rise three times. What was promised and not kept comes first.</summary>
    public int Weight => Raised + (2 * Silent) + (3 * Late) + (IsRising ? 3 : 0);
}

/// <summary>A promise that was kept elsewhere.</summary>
public sealed record KeptElsewhere(string Id, string Wording, string County, string Theme);
