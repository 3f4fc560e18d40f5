using Shouldly;

namespace Jukwaa.Web.Tests.Storage;

/// <summary>All that stands in the tables that are computed from the ledger, to the letter.</summary>
internal static class Snapshot
{
    /// <summary>Not computed from the ledger: reference data, the password of the public side, files of evidence, who read what, and who was told.</summary>
    public static readonly string[] NotComputed =
    [
        "desk.secret",
        "desk.reference",
        "desk.reading",
        "desk.wish",
        "desk.notice",
        "desk.outbox",
        "desk.notice_tail",
        "desk.attachment",
        "desk.evidence",
        "desk.saved_filter",
        "desk.suggestion",
        "desk.paper_upload",
        "open.place",
        "open.place_name",
        "open.county_shape",
        "open.neighbour",
        "open.census",
        "open.theme",
        "open.voice_group",
        "open.institution",
        "open.office",
        "open.routing",
        "open.holiday",
        "open.election",
    ];

    /// <summary>Every table of desk and open but those; one that is new is among them.</summary>
    public static async Task<IReadOnlyList<string>> Tables(TestLedger desk)
    {
        const string Sql =
            "select table_schema || '.' || table_name from information_schema.tables where table_schema in ('desk', 'open') order by 1";
        var tables = (await desk.List<string>(Sql)).Except(NotComputed).ToList();
        tables.Count.ShouldBeGreaterThan(15);
        return tables;
    }

    /// <summary>One line a row: "open.concern (c1, ...)", in a fixed order.</summary>
    public static async Task<IReadOnlyList<string>> Rows(TestLedger desk, string schemas = "")
    {
        var tables = (await Tables(desk)).Where(t => t.StartsWith(schemas, StringComparison.Ordinal));
        return await desk.List<string>(string.Join(" union all ", tables.Select(t => $"select '{t} ' || r::text from {t} r")) + " order by 1");
    }
}
