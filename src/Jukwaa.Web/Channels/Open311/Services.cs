using Jukwaa.Open;
using Jukwaa.Open.Themes;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Raise;

namespace Jukwaa.Web.Channels.Open311;

/// <summary>What can be raised: the themes, as services; and what may be said beside the words, as attributes.</summary>
internal sealed class Services(OpenRecord record, VoiceChoices choices, ChannelParts channels)
{
    /// <summary>Codes of the attributes, the same for each service; none is required.</summary>
    internal const string Proposal = "proposal",
        Group = "group",
        Hidden = "hidden";

    /// <summary>Day of the last change to what this endpoint offers.</summary>
    private const string Changed = "2026-11-27T00:00:00+03:00";

    internal Told Discovery(Call call) =>
        new(
            "discovery",
            new Fields(
                ("changeset", Changed),
                ("contact", call.Word("open311.contact", call.Page("/about"))),
                ("key_service", call.Word("open311.no_key")),
                (
                    "endpoints",
                    new Rows(
                        "endpoint",
                        [
                            new Fields(
                                ("specification", "http://wiki.open311.org/GeoReport_v2"),
                                ("url", call.Site + Open311Doors.Endpoint),
                                ("changeset", Changed),
                                ("type", channels.Demo ? "test" : "production"),
                                ("formats", new Rows("format", ["text/xml", "application/json"]))
                            ),
                        ]
                    )
                )
            )
        );

    internal async Task<Told> List(Call call) =>
        new("services", new Rows("service", (await record.Themes(call.Stop)).Select(t => Service(t, call.Language))));

    internal async Task<Told> Definition(Call call, string code)
    {
        if (await record.Theme(code, call.Stop) is null)
        {
            return call.Refuse(StatusCodes.Status404NotFound, "open311.service.unknown", code);
        }

        var groups = await choices.Groups(call.Language, call.Stop);
        var hidden = RaiseModel.Often.Select(o => (o, call.Word("voice.hidden." + o)));
        return new(
            "service_definition",
            new Fields(
                ("service_code", code),
                (
                    "attributes",
                    new Rows(
                        "attribute",
                        [
                            Attribute(call, Proposal, "text", 1, []),
                            Attribute(call, Group, "singlevaluelist", 2, groups.Select(g => (g.Value, g.Word))),
                            Attribute(call, Hidden, "multivaluelist", 3, hidden),
                        ]
                    )
                )
            )
        );
    }

    private static Fields Service(Theme theme, string language) =>
        new(
            ("service_code", theme.Key),
            ("service_name", theme.Label.In(language)),
            ("description", theme.Why?.In(language)),
            ("metadata", true),
            // A number comes once somebody has read it: until then there is a token.
            ("type", "batch"),
            ("keywords", string.Join(", ", Keywords(theme))),
            ("group", theme.FamilyLabel.In(language))
        );

    /// <summary>In both languages, whichever was asked for: people search in either.</summary>
    private static IEnumerable<string> Keywords(Theme theme) =>
        ((string[])[theme.Label.En, theme.Label.Sw, theme.FamilyLabel.En, theme.FamilyLabel.Sw])
            .SelectMany(l => l.Split([',', ':', '(', ')'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static Fields Attribute(Call call, string code, string type, int order, IEnumerable<(string Key, string Name)> values) =>
        new(
            ("variable", true),
            ("code", code),
            ("datatype", type),
            ("required", false),
            ("datatype_description", call.Word($"open311.{code}.hint")),
            ("order", order),
            ("description", call.Word($"open311.{code}")),
            ("values", new Rows("value", values.Select(v => new Fields(("key", v.Key), ("name", v.Name)))))
        );
}
