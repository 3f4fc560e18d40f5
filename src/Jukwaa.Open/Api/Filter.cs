namespace Jukwaa.Open.Api;

/// <summary>What a list may be narrowed by: its properties are the names of the query parameters.</summary>
internal interface IFilter
{
    /// <summary>The keys it names, to be looked up.</summary>
    Keys Keys { get; }

    /// <summary>Refuses values of a fixed list that are not in it, and texts that are too long.</summary>
    void Check(Check check);
}

/// <summary>Keys that must exist in the record. Null where a filter does not use one.</summary>
internal sealed record Keys(
    string? Place = null,
    string? County = null,
    string? Theme = null,
    string? Institution = null,
    string? Forum = null,
    string? Issue = null,
    string? Group = null
)
{
    /// <summary>Name of the parameter that gives <see cref="Place"/>.</summary>
    internal string PlaceAs { get; init; } = "place";

    private const string Sql = """
        select @place is null or exists (select 1 from open.place
            where code = @place or (slug = @place and level in ('county', 'region', 'country'))) as place,
          @county is null or exists (select 1 from open.place where slug = @county and level = 'county') as county,
          @theme is null or exists (select 1 from open.theme where key = @theme) as theme,
          @institution is null or exists (select 1 from open.institution where key = @institution) as institution,
          @forum is null or exists (select 1 from open.forum where id = @forum) as forum,
          @issue is null or exists (select 1 from open.issue where id = @issue) as issue,
          @group is null or exists (select 1 from open.voice_group where key = @group) as "group"
        """;

    private static readonly Dictionary<string, string> Lists = new()
    {
        ["county"] = "select slug from open.place where level = 'county' order by slug limit 100",
        ["theme"] = "select key from open.theme order by position limit 200",
        ["institution"] = "select key from open.institution order by key limit 500",
        ["forum"] = "select id from open.forum order by id limit 200",
        ["group"] = "select key from open.voice_group order by position limit 200",
    };

    /// <summary>Adds a mistake for each key that the record does not know; a parameter refused already is not looked up.</summary>
    internal async Task Check(Check check, OpenRecord record, CancellationToken cancel)
    {
        var given = Normal(check);
        if (given == new Keys { PlaceAs = PlaceAs })
        {
            return;
        }

        var found = (await record.First<Found>(Sql, given, cancel))!;
        if (!found.Place)
        {
            check.Add(PlaceAs, "No place has this code, and no county, region or country this slug. Look it up: /api/v1/places?q=…", []);
        }

        if (!found.Issue)
        {
            check.Add("issue", "No issue has this id. Look it up: /api/v1/issues", []);
        }

        foreach (var name in found.Unknown())
        {
            var allowed = await record.Rows<string>(Lists[name], null, cancel);
            allowed = name == "county" ? [Addresses.NoCounty, .. allowed] : allowed;
            check.Add(name, $"The record knows no such {name}. Use one of those allowed.", allowed);
        }
    }

    private Keys Normal(Check check)
    {
        return new(
            Asked(PlaceAs, Place),
            County == Addresses.NoCounty ? null : Asked("county", County),
            Asked("theme", Theme),
            Institution == "none" ? null : Asked("institution", Institution),
            Asked("forum", Forum),
            Asked("issue", Issue),
            Asked("group", Group)
        )
        {
            PlaceAs = PlaceAs,
        };

        string? Asked(string name, string? key) => string.IsNullOrEmpty(key) || check.Refused(name) ? null : key;
    }

    private sealed record Found(bool Place, bool County, bool Theme, bool Institution, bool Forum, bool Issue, bool Group)
    {
        internal IEnumerable<string> Unknown()
        {
            (string Name, bool Known)[] all =
            [
                ("county", County),
                ("theme", Theme),
                ("institution", Institution),
                ("forum", Forum),
                ("group", Group),
            ];
            return all.Where(k => !k.Known).Select(k => k.Name);
        }
    }
}
