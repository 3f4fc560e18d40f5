using Jukwaa.Open;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;

namespace Jukwaa.Web.Tests.Open;

/// <summary>Small builders of read rows: only what a test names differs from the usual.</summary>
internal static class Rows
{
    internal static readonly PlaceRef Lamu = new("KE-05", "Lamu", "lamu", "county");

    private static readonly Loop Heard = new(new DateOnly(2025, 4, 7), null, null, null, null);

    internal static Term Term(string key) => new(key, Bilingual.Same(key));

    internal static Source[] Sources(params string[] hosts) => [.. hosts.Select(h => new Source($"https://{h}/a", h))];

    internal static CommitmentRow Commitment(string id, string standing = "promised", DateOnly? due = null, params string[] hosts) =>
        new(
            id,
            new("Build a station.", "Kujenga kituo."),
            null,
            "en",
            null,
            null,
            "unknown",
            "lamu-2025",
            null,
            Lamu,
            Lamu,
            [],
            null,
            null,
            "none",
            null,
            due,
            null,
            null,
            null,
            null,
            null,
            false,
            0,
            0,
            0,
            null,
            standing,
            Heard,
            0,
            1,
            Sources(hosts)
        );

    internal static ConcernRow Concern(
        string id,
        string theme = "gangs",
        string[]? groups = null,
        int commitments = 0,
        string? response = null,
        params string[] hosts
    ) =>
        new(
            id,
            new("Gangs at night.", "Magenge usiku."),
            null,
            "en",
            Term(theme),
            "lamu-2025",
            null,
            Lamu,
            Lamu,
            null,
            null,
            null,
            [.. (groups ?? ["residents"]).Select(Term)],
            null,
            "day",
            false,
            "received",
            Heard,
            null,
            response,
            commitments,
            1,
            Sources(hosts)
        );

    internal static CountyPage County(ConcernRow[] concerns, CommitmentRow[] commitments) =>
        new(
            new(
                "KE-05",
                "Lamu",
                "lamu",
                "county",
                "KE-300",
                "KE/KE-300/KE-05",
                "Kenya › Coast › Lamu",
                Lamu,
                null,
                null,
                null,
                null,
                null,
                new(2013, 3, 4),
                null,
                null,
                null,
                null
            ),
            null,
            [],
            [],
            concerns,
            commitments,
            [],
            [],
            [],
            []
        );

    internal static Event Event(string kind, string id) =>
        new(1, kind, id, "Recorded", null, DateTimeOffset.UnixEpoch, "editors", null, null, null, null, 0);
}
