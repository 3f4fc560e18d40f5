namespace Jukwaa.Domain.Forums;

/// <summary>When three plain questions were asked of people in a hall.</summary>
public enum TrustMoment
{
    /// <summary>From the start of the forum.</summary>
    Before,

    /// <summary>When it came to its end.</summary>
    After,

    /// <summary>Three months later, by short message, of those who agreed to be asked.</summary>
    Later,
}

/// <summary>The three questions. Each is worded alike at every moment, so that the answers can be held against each other.</summary>
public enum TrustQuestion
{
    /// <summary>Do you feel safe where you live?</summary>
    Safe,

    /// <summary>Do you trust that what is said here will be acted on?</summary>
    Acted,

    /// <summary>Do you have a say in what is done about safety here?</summary>
    Say,
}

/// <summary>How somebody answered: alone on a page, alone by short message, or with a hand that everybody in the hall sees.</summary>
public enum TrustWay
{
    Page,
    Message,
    Hands,
}

/// <summary>Answers to one question, asked in one way, in numbers.</summary>
public sealed record TrustCount(TrustQuestion Question, TrustWay Way, int Yes, int Partly, int No)
{
    /// <summary>Everybody who answered.</summary>
    public int All() => Yes + Partly + No;
}
