using Jukwaa.Domain.Access;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Intake;

namespace Jukwaa.Web.Channels.Texting;

/// <summary>Answers FOLLOW KISUMU and LEAVE KISUMU, and ACHA KISUMU, which people write who mean that county alone.</summary>
internal sealed class CountyNews(LeadingPlace places, Reference reference)
{
    /// <summary>Words that may be a county spelt wrongly; more are something that somebody says.</summary>
    private const int LongestMistake = 2;

    /// <summary>Null where it is not about a county's news, but something that somebody says.</summary>
    public Answered? Answer(Line line, Meaning meaning, Reply reply)
    {
        if (meaning.Meant == Meant.Concern)
        {
            return meaning.Ends is { } name && places.Only(name) is { Level: "county", County: { } ended } ? Leave(line, ended, reply) : null;
        }

        if (places.Only(meaning.Words)?.County is { } county)
        {
            return meaning.Meant == Meant.Leave ? Leave(line, county, reply) : Follow(line, county, reply);
        }

        var words = meaning.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return words > LongestMistake ? null : new(line, [reply.NotACounty]);
    }

    private Answered Leave(Line line, string county, Reply reply) =>
        new(line, [reply.Leaves(reference.Places[county].Name)]) { Wanted = new(county, true) };

    // Who asked for silence and now asks for news has changed its mind.
    private Answered Follow(Line line, string county, Reply reply) =>
        new(line with { Stopped = false }, [reply.Follows(reference.Places[county].Name)]) { Wanted = new(county, false) };
}
