using System.Globalization;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;
using Jukwaa.Web.Channels.Raise;
using Microsoft.AspNetCore.Http.Features;

namespace Jukwaa.Web.Channels.Open311;

/// <summary>Takes in what a program brings for somebody. It answers with a token, because a number is given only to what has been read and published.</summary>
internal sealed class Posting(
    Taking taking,
    VoiceBook book,
    VoiceTokens tokens,
    VoiceKey key,
    VoiceChoices choices,
    Understanding understanding,
    WardMap wards,
    Reference reference,
    Repeats repeats
)
{
    private static readonly FormOptions _bounds = new() { ValueCountLimit = 100, MultipartBodyLengthLimit = 64 * 1024 };

    internal async Task<Told> Take(Call call)
    {
        if (!call.Request.HasFormContentType)
        {
            return Wrong(call, "open311.no_form");
        }

        var posted = new Posted(await call.Request.ReadFormAsync(_bounds, call.Stop));
        var (place, refused) = await Read(call, posted);
        return refused ?? await Record(call, posted, place!);
    }

    private async Task<Told> Record(Call call, Posted posted, Place place)
    {
        if (await repeats.ArrivalOf(call, posted) is not { } arrival)
        {
            return Wrong(call, "open311.key", Repeats.ShortestKey, Repeats.LongestKey);
        }

        var text = posted.Description!;
        Heard heard = new("open311", key.CommandOf(arrival), text, Understanding.LanguageOf(text) ?? call.Language, place.Code)
        {
            Theme = understanding.ThemeOf(text, posted.Service!),
            Proposal = posted.Attributes[Services.Proposal].FirstOrDefault(),
            // Beside a point an address is mostly worked out from it, and would tell again what was left out.
            PlaceWords = posted.HasPoint ? null : posted.AddressText,
            Group = posted.Attributes[Services.Group].FirstOrDefault() ?? "not-reported",
            Hidden = [.. posted.Attributes[Services.Hidden].Distinct().Select(i => reference.OfficeOf(i, "county", place.Code))],
        };
        var outcome = await taking.Record(heard, call.Stop);
        if (outcome.Refusal is { } refusal)
        {
            return refusal.Code == "busy"
                ? call.Refuse(StatusCodes.Status503ServiceUnavailable, "open311.later")
                : Wrong(call, refusal.Code == "no-overseer" ? "voice.no_overseer" : "open311.refused");
        }

        var (receipt, token) = (key.ReceiptOf(arrival), key.TokenOf(arrival));
        await book.Give(receipt, Matter.Concern(heard.Id), call.Stop);
        await tokens.Give(token, heard.Id, call.Stop);
        // In small letters without hyphens: nobody shall take it for the receipt.
        var answer = new Fields(("token", token.Code.ToLowerInvariant()), ("service_notice", Notice(call, posted, place, receipt.Written)));
        return new("service_requests", new Rows("request", [answer]));
    }

    private static string Notice(Call call, Posted posted, Place place, string receipt)
    {
        IEnumerable<string> Said()
        {
            yield return call.Word("open311.notice.receipt", receipt, call.Page("/receipt"));
            yield return call.Word("open311.notice.next");
            if (posted.HasPoint)
            {
                yield return call.Word("open311.notice.point", place.Name);
            }

            if (posted.IsPersonal)
            {
                yield return call.Word("open311.notice.person");
            }

            if (posted.HasMedia)
            {
                yield return call.Word("open311.notice.media");
            }

            yield return call.Word("open311.notice.danger");
        }

        return string.Join(' ', Said());
    }

    /// <summary>Where it is, or what is wrong; the first thing that is.</summary>
    private async Task<(Place? Place, Told? Refused)> Read(Call call, Posted posted)
    {
        if (posted.Service is null)
        {
            return (null, Wrong(call, "open311.service.missing"));
        }

        if (!reference.Themes.ContainsKey(posted.Service))
        {
            return (null, call.Refuse(StatusCodes.Status404NotFound, "open311.service.unknown", posted.Service));
        }

        var said = posted.Attributes[Services.Proposal].Prepend(posted.Description).ToList();
        if (Taking.Clean(posted.Description) is null)
        {
            return (null, Wrong(call, "open311.description.missing"));
        }

        if (said.Any(t => t?.Length > Taking.Longest) || (!posted.HasPoint && posted.AddressText?.Length > RaiseModel.LongestSpot))
        {
            return (null, Wrong(call, "open311.too_long", Taking.Longest, RaiseModel.LongestSpot));
        }

        return await UnknownAttribute(call, posted) is { } code ? (null, Wrong(call, "open311.attribute", code)) : Located(call, posted);
    }

    private async Task<string?> UnknownAttribute(Call call, Posted posted)
    {
        string[] known = [Services.Proposal, Services.Group, Services.Hidden];
        if (posted.Attributes.Select(a => a.Key).FirstOrDefault(c => !known.Contains(c)) is { } code)
        {
            return code;
        }

        if (posted.Attributes[Services.Hidden].Any(o => !RaiseModel.Often.Contains(o)))
        {
            return Services.Hidden;
        }

        var groups = posted.Attributes[Services.Group].ToList();
        return groups.Count > 1 || (groups is [var group] && (await choices.Groups(call.Language, call.Stop)).All(g => g.Value != group))
            ? Services.Group
            : null;
    }

    private (Place?, Told?) Located(Call call, Posted posted)
    {
        if (posted.HasPoint)
        {
            return posted.Point is not { } point ? (null, Wrong(call, "open311.point.none"))
                : wards.At(point.Latitude, point.Longitude) is { } ward ? (ward, null)
                : (null, Wrong(call, "open311.point.elsewhere", WardMap.Shore.ToString(CultureInfo.InvariantCulture)));
        }

        if (posted.AddressId is { } id)
        {
            return reference.Places.GetValueOrDefault(id) is { ValidTo: null } unit ? (unit, null) : (null, Wrong(call, "open311.address_id"));
        }

        return posted.AddressText is not { } words
            ? (null, Wrong(call, "open311.place.missing"))
            // An address that we do not know is read by an editor: what was said is worth more than where exactly.
            : (understanding.PlaceIn(words) ?? understanding.PlaceIn(posted.Description!) ?? reference.Places[Taking.Country], null);
    }

    private static Told Wrong(Call call, string key, params object?[] values) => call.Refuse(StatusCodes.Status400BadRequest, key, values);
}
