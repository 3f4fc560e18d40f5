namespace Jukwaa.Domain.Tests.Building;

internal static partial class A
{
    public static readonly DateOnly SplitOn = new(2024, 11, 1);

    /// <summary>A general election: the second Tuesday in August of every fifth year.</summary>
    public static readonly DateOnly Election = new(2027, 8, 10);

    /// <summary>Public holidays of 2025 and the turn of the year, as gazetted.</summary>
    public static readonly DateOnly[] Holidays =
    [
        new(2025, 4, 18), // Good Friday
        new(2025, 4, 21), // Easter Monday
        new(2025, 5, 1), // Labour Day, a Thursday
        new(2025, 6, 1), // Madaraka Day, a Sunday
        new(2025, 6, 2), // observed on the Monday
        new(2025, 10, 10), // Mazingira Day, a Friday
        new(2025, 10, 17), // gazetted on the eve, a Friday
        new(2025, 10, 20), // Mashujaa Day, a Monday
        new(2025, 12, 12), // Jamhuri Day, a Friday
        new(2025, 12, 25),
        new(2025, 12, 26),
        new(2026, 1, 1),
    ];

    /// <summary>A small Kenya: two regions, three counties, one split sub-county, nine institutions, two ladders, three overseers.</summary>
    public static Reference Reference() =>
        new(
            Places(),
            [
                new("land_disputes", "land", "public"),
                new("gangs", "violence", "public"),
                new("boda_boda", "roads", "public"),
                new("gbv", "society", "county"),
                new("police_conduct", "police", "oversight"),
                new("other", "other", "public"),
                new("unrouted", "other", "public"),
            ],
            [
                new("interior", null, "ministry", false),
                new("nps", "interior", "service", true),
                new("ngao", "interior", "administration", true),
                new("lands", null, "ministry", true),
                new("kws", null, "service", true),
                new("ntsa", null, "agency", false),
                new("ipoa", null, "oversight", false),
                new("caj", null, "oversight", false),
                new("eacc", null, "oversight", false),
            ],
            [
                new("land_disputes", "lands", "county", []),
                new("gangs", "nps", "county", []),
                new("boda_boda", "ntsa", "county", []),
                new("gbv", "nps", "county", []),
                new("police_conduct", "ipoa", "national", []),
                new("other", null, "national", []),
            ],
            [new("National Police Service", ["nps"], "national")],
            ["residents", "women", "chiefs", "officers", "not-reported"],
            Holidays,
            [
                new("nps", "ward"),
                new("nps", "constituency"),
                new("nps", "region"),
                new("ngao", "sublocation"), // a level that this gazetteer does not know
                new("ngao", "ward"),
                new("ngao", "constituency"),
                new("ngao", "region"),
            ],
            new(2, 21, 2, 30, 7, [new("nps", "ipoa"), new("ngao", "caj"), new("ipoa", "caj"), new("interior", "eacc")]),
            [new(Election, Election)]
        );

    private static Place[] Places() =>
        [
            Place("KE", "country", null, "KE"),
            Place("KE-300", "region", "KE", "KE/KE-300"),
            Place("KE-110", "region", "KE", "KE/KE-110"),
            Place("KE-01", "county", "KE-300", "KE/KE-300/KE-01"),
            Place("KE-02", "county", "KE-300", "KE/KE-300/KE-02"),
            Place("KE-47", "county", "KE-110", "KE/KE-110/KE-47"),
            Place("KE-C001", "constituency", "KE-01", "KE/KE-300/KE-01/KE-C001"),
            Place("KE-C002", "constituency", "KE-01", "KE/KE-300/KE-01/KE-C002"),
            Place("KE-C003", "constituency", "KE-01", "KE/KE-300/KE-01/KE-C003"),
            Place("KE-C004", "constituency", "KE-02", "KE/KE-300/KE-02/KE-C004"),
            Place("KE-W0001", "ward", "KE-C001", "KE/KE-300/KE-01/KE-C001/KE-W0001"),
            Place("KE-W0002", "ward", "KE-C001", "KE/KE-300/KE-01/KE-C001/KE-W0002"),
            Place("KE-S-OLD", "subcounty", "KE-02", "KE/KE-300/KE-02/KE-S-OLD") with
            {
                ValidTo = SplitOn.AddDays(-1),
            },
            Place("KE-S-NEW", "subcounty", "KE-02", "KE/KE-300/KE-02/KE-S-NEW") with
            {
                ValidFrom = SplitOn,
            },
        ];

    public static Place Place(string code, string level, string? parent, string path) =>
        new(code, code, code, level, parent, path, new DateOnly(2013, 3, 4), null);
}
