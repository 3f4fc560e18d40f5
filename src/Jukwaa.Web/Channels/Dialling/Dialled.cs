namespace Jukwaa.Web.Channels.Dialling;

/// <summary>Where somebody is in the menus, and what was told so far. Kept sealed after each step, because sessions drop.</summary>
/// <param name="Screen">What was shown last.</param>
internal sealed record Dialled(string Screen)
{
    /// <summary>en or sw; null = not chosen yet.</summary>
    public string? Language { get; init; }

    /// <summary>The session that it was shown in, and how many letters of the gateway's text were read by then.</summary>
    public string Session { get; init; } = "";

    public int Read { get; init; }

    /// <summary>The last answer as it went out: a gateway that asks again gets the same.</summary>
    public string Shown { get; init; } = "";

    /// <summary>Chance that tells this concern from all others: begun in one session and sent in another it is one.</summary>
    public string? Draft { get; init; }

    public string? Text { get; init; }

    public string? County { get; init; }

    public string? Ward { get; init; }

    /// <summary>Institutions that must not see it.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    public bool WantsReplies { get; init; }

    /// <summary>Issue that it happens to them too.</summary>
    public string? Issue { get; init; }

    /// <summary>Codes of the places, or ids of the issues, that were offered.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>Where it goes on: after a dropped session, or after a choice of places.</summary>
    public string? Then { get; init; }

    /// <summary>Receipt that was typed, or given just now.</summary>
    public string? Receipt { get; init; }

    /// <summary>Whether something would be lost with this session.</summary>
    public bool IsWriting => Draft is not null && Text is not null;

    /// <summary>The first screen of everybody, with nothing told.</summary>
    public Dialled Afresh() =>
        new(Language is null ? "language" : "home")
        {
            Language = Language,
            Session = Session,
            Read = Read,
        };

    /// <summary>A log line must not tell what was said.</summary>
    public override string ToString() => $"menu {Screen}";
}

/// <summary>What goes back to a telephone.</summary>
/// <param name="Text">At most <see cref="Longest"/> letters, with the word before it.</param>
/// <param name="Ends">Whether the session is over.</param>
internal sealed record Screen(string Text, bool Ends)
{
    /// <summary>Letters of a screen of USSD in Kenya.</summary>
    internal const int Longest = 182;

    /// <summary>As the gateway wants it: "CON " where more is asked, "END " where not. What does not fit is cut before the last line, which says what to press.</summary>
    public string Written
    {
        get
        {
            var whole = (Ends ? "END " : "CON ") + Text;
            if (whole.Length <= Longest)
            {
                return whole;
            }

            var last = Text.LastIndexOf('\n');
            var end = last < 0 ? "" : Text[last..];
            return whole[..(Longest - end.Length - 3)].TrimEnd() + "..." + end;
        }
    }
}
