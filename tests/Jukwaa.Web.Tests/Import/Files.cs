using System.Text;
using System.Text.Json.Nodes;

namespace Jukwaa.Web.Tests.Import;

/// <summary>Files to import: the record with changes, small records, and tables.</summary>
internal static class Files
{
    /// <summary>The record of 2025 with something changed in it.</summary>
    public static string Record(Action<JsonObject> change)
    {
        var root = JsonNode.Parse(Shelf.TheRecord)!.AsObject();
        change(root);
        return root.ToJsonString();
    }

    /// <summary>A record of one forum with one concern and one commitment, with something changed in it.</summary>
    public static string Small(Action<JsonObject> change)
    {
        var root = JsonNode
            .Parse(
                """
                {
                  "editions": [
                    {
                      "county": "Kwale", "county_code": 2, "date": "2025-04-08", "venue": "A hall nobody translated",
                      "concerns": [{ "category": "gangs", "summary": "Gangs rob people at the ferry.", "voiced_by": "residents", "src": [0] }],
                      "commitments": [
                        { "summary": "Post officers at the ferry.", "responsible_institution": "National Police Service", "number": "12 officers", "deadline": "seven days", "src": [0] }
                      ],
                      "sources": ["https://example.org/kwale"]
                    }
                  ]
                }
                """
            )!
            .AsObject();
        change(root);
        return root.ToJsonString();
    }

    public static JsonObject Edition(this JsonObject root, string county) =>
        root["editions"]!.AsArray().Select(e => e!.AsObject()).Single(e => (string)e["county"]! == county);

    public static JsonArray Items(this JsonObject edition, string name) => edition[name]!.AsArray();

    public static JsonObject Item(this JsonObject edition, string name, int index) => edition[name]![index]!.AsObject();

    /// <summary>A concern for an edition.</summary>
    public static JsonObject Item(string theme, string summary) =>
        new()
        {
            ["category"] = theme,
            ["summary"] = summary,
            ["src"] = new JsonArray(0),
        };

    /// <summary>A table of concerns; a row is given as column=cell, the rest stays as in the example.</summary>
    public static string Concerns(params (string Column, string Cell)[][] rows) =>
        Table(
            [
                ("ref", "2025-001"),
                ("county", "Kwale"),
                ("place", ""),
                ("theme", "gangs"),
                ("voiced_by", "residents"),
                ("language", "en"),
                ("summary", "Gangs rob people at the ferry."),
                ("translation_en", ""),
                ("translation_sw", "Magenge huwaibia watu kivukoni."),
                ("experience", ""),
                ("proposal", ""),
                ("raised_on", "2025-04-08"),
                ("forum", ""),
                ("sources", "https://example.org/kwale"),
                ("public", "yes"),
            ],
            rows
        );

    /// <summary>A table of commitments, in the same way.</summary>
    public static string Commitments(params (string Column, string Cell)[][] rows) =>
        Table(
            [
                ("ref", "2025-001"),
                ("county", "Kwale"),
                ("forum", "kwale-2025"),
                ("wording", "Post 12 officers at the ferry."),
                ("language", "en"),
                ("translation_en", ""),
                ("translation_sw", "Kuweka maafisa 12 kivukoni."),
                ("speaker", "Cabinet Secretary"),
                ("owner", "National Police Service"),
                ("owner_inferred", ""),
                ("due_on", ""),
                ("due_words", "seven days"),
                ("quantity", "12 officers"),
                ("scope", ""),
                ("made_on", "2025-04-08"),
                ("answers", ""),
                ("answers_reason", ""),
                ("sources", "https://example.org/kwale"),
            ],
            rows
        );

    private static string Table((string Column, string Cell)[] example, (string Column, string Cell)[][] rows)
    {
        var text = new StringBuilder().AppendJoin(',', example.Select(c => c.Column)).Append('\n');
        foreach (var row in rows)
        {
            var cells = example.Select(c => row.Where(r => r.Column == c.Column).Select(r => r.Cell).DefaultIfEmpty(c.Cell).First());
            text.AppendJoin(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
        }

        return text.ToString();
    }
}
