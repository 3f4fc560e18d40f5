namespace Jukwaa.Domain.Access;

/// <summary>What a post is there to do. A person holds posts; nobody holds a role without an office and dates.</summary>
public enum Role
{
    /// <summary>Takes down what is said in a forum or at a chief's meeting.</summary>
    Rapporteur,

    /// <summary>Answers for an office: chief, assistant chief, station commander, agency officer.</summary>
    Responder,

    /// <summary>Sees to it that offices below answer: deputy, county and regional commissioners.</summary>
    Supervisor,

    /// <summary>Codes what was said, gathers it into issues, proposes what must not be shown.</summary>
    Analyst,

    /// <summary>Decides what becomes public.</summary>
    Publisher,

    /// <summary>Cabinet Secretary, Principal Secretary.</summary>
    Leadership,

    /// <summary>Independent of whoever is accused: IPOA, internal affairs, anti-corruption, ombudsman.</summary>
    Oversight,

    /// <summary>Checks who saw and changed what, and opens the proof of what is called done.</summary>
    Auditor,

    /// <summary>Gives and ends posts. Reads no concern.</summary>
    Administrator,
}

/// <summary>How far a post may read of what is blurred to the county in public: violence against women, children, terror.</summary>
public enum Clearance
{
    Ordinary,
    Restricted,
}
