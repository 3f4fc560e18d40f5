using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Open;
using Jukwaa.Open.Concerns;
using Jukwaa.Storage;

namespace Jukwaa.Web.Channels.Open311;

/// <summary>What is public, as service requests: concerns that an editor has read and published, and no others.</summary>
internal sealed class Requests(OpenRecord record, VoiceTokens tokens, Reference reference, TimeProvider clock)
{
    /// <summary>Most requests of one answer, as the specification has it.</summary>
    internal const int Most = 1_000;

    private static readonly string[] _states = ["open", "closed"];

    internal async Task<Told> List(Call call)
    {
        var ids = Split(call.Asked("service_request_id"));
        if (ids is not null)
        {
            return Of(call, await record.Requests(new([.. ids.Take(Most)], null, null, default, default), Most, call.Stop));
        }

        var themes = Split(call.Asked("service_code"));
        if (themes?.FirstOrDefault(t => !reference.Themes.ContainsKey(t)) is { } unknown)
        {
            return call.Refuse(StatusCodes.Status404NotFound, "open311.service.unknown", unknown);
        }

        var states = Split(call.Asked("status"));
        if (states?.Any(s => !_states.Contains(s)) == true)
        {
            return call.Refuse(StatusCodes.Status400BadRequest, "open311.status");
        }

        var span = Span.Of(call.Asked("start_date"), call.Asked("end_date"), clock.GetUtcNow());
        return span.Wrong is { } wrong
            ? call.Refuse(StatusCodes.Status400BadRequest, wrong, Span.MostDays)
            : Of(call, await record.Requests(new(null, themes, states, span.First.UtcDateTime, span.Last.UtcDateTime), Most, call.Stop));
    }

    internal async Task<Told> One(Call call, string id) =>
        await record.Request(id, call.Stop) is { } row ? Of(call, [row]) : call.Refuse(StatusCodes.Status404NotFound, "open311.request.unknown");

    /// <summary>The number that a token stands for, once what was raised can be seen in public; until then, and when it is never published, none.</summary>
    internal async Task<Told> Token(Call call, string token)
    {
        if (Receipt.Parse(token) is not { } read || await tokens.ConcernOf(read, call.Stop) is not { } concern)
        {
            return call.Refuse(StatusCodes.Status404NotFound, "open311.token.unknown");
        }

        var shown = await record.Request(concern, call.Stop) is not null;
        return new("service_requests", new Rows("request", [new Fields(("service_request_id", shown ? concern : null), ("token", token))]));
    }

    private static Told Of(Call call, IEnumerable<RequestRow> rows) => new("service_requests", new Rows("request", rows.Select(r => Shown(call, r))));

    private static Fields Shown(Call call, RequestRow row) =>
        new(
            ("service_request_id", row.Id),
            ("status", row.Closed ? "closed" : "open"),
            ("status_notes", Notes(call, row)),
            ("service_name", row.Theme.Label.In(call.Language)),
            ("service_code", row.Theme.Key),
            ("description", row.Summary.In(call.Language)),
            ("agency_responsible", row.Office?.Title.In(call.Language)),
            ("service_notice", call.Word("open311.notice.page", call.Page($"/concerns/{row.Id}"))),
            ("requested_datetime", Span.Written(row.RequestedAt)),
            ("updated_datetime", Span.Written(row.UpdatedAt)),
            ("expected_datetime", row.AnswerDue is { } due ? Span.EndOf(due) : null),
            ("address", row.Address),
            ("address_id", row.Place),
            ("zipcode", null),
            ("lat", row.Lat),
            ("long", row.Lon),
            ("media_url", null)
        );

    /// <summary>Our own standing, which tells more than open and closed, and the words of the answer.</summary>
    private static string Notes(Call call, RequestRow row) =>
        call.Word(row.Closed ? "standing.confirmed" : "standing." + row.Standing)
        + (row.ResponseWords is { } words ? $": {words.In(call.Language)}" : "");

    private static string[]? Split(string? asked) => asked?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
