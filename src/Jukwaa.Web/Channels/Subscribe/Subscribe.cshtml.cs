using System.Net.Mail;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Places;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Jukwaa.Web.Channels.Subscribe;

/// <summary>
/// Somebody asks to hear of a county. Whatever address is typed, the answer is the same: nobody learns here who hears what. No cookie is read or set.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class SubscribeModel(Say say, Subscriptions subscriptions, Reference reference, Outgoing outgoing) : FormPage(say)
{
    /// <summary>RFC 5321, section 4.5.3.1.3.</summary>
    internal const int LongestAddress = 254;

    /// <summary>Slug of a county.</summary>
    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    [BindProperty]
    public List<string> Topics { get; set; } = [];

    [BindProperty]
    public string? Address { get; set; }

    /// <summary>Whether the form was sent and read.</summary>
    public bool Done { get; private set; }

    public bool ByEmail => Announcing.Ways(outgoing).Email;

    public bool BySms => outgoing.Sms is not null;

    public Place? Named => reference.Places.Values.FirstOrDefault(p => p.Level == "county" && p.Slug == County);

    public IReadOnlyList<Choice> Counties =>
        [
            .. reference
                .Places.Values.Where(p => p.Level == "county" && p.ValidTo is null)
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => new Choice(p.Slug, p.Name)),
        ];

    public new Say Say => base.Say;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ByEmail)
        {
            return NotFound();
        }

        var topics = Subscriptions.Topics.Where(Topics.Contains).ToList();
        if (Named is not { } county)
        {
            Wrong(nameof(County), "follow.county.missing");
        }
        else if (ModelState.IsValid && topics.Count > 0 && Typed is { } address)
        {
            return await Ask(address, county, topics, stop);
        }

        if (topics.Count == 0)
        {
            Wrong(nameof(Topics), "follow.topics.missing");
        }

        if (Typed is null)
        {
            Wrong(nameof(Address), string.IsNullOrWhiteSpace(Address) ? "follow.address.missing" : "follow.address.wrong");
        }

        return Again();
    }

    private async Task<IActionResult> Ask(string address, Place county, List<string> topics, CancellationToken stop)
    {
        try
        {
            await subscriptions.Ask(address, county.Code, topics, Say.Language, stop);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            Wrong("", "voice.later");
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }

        Done = true;
        return Page();
    }

    /// <summary>The address and nothing beside it; null = it is none.</summary>
    private string? Typed =>
        Address?.Trim() is { Length: > 0 and <= LongestAddress } typed
        && typed.All(c => c is > ' ' and < '\u007f')
        && MailAddress.TryCreate(typed, out var address)
        && address.Address == typed
        && address.Host.Contains('.', StringComparison.Ordinal)
            ? typed
            : null;
}
