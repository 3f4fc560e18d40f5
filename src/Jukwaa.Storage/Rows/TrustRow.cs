using Jukwaa.Domain.Forums;

namespace Jukwaa.Storage;

/// <summary>Answers to one question of one moment and way; those that nobody gave are there as noughts, so that a later count replaces an earlier one whole.</summary>
internal sealed record TrustRow(string Forum, string Moment, string Question, string Way, int Yes, int Partly, int No)
{
    public static IEnumerable<TrustRow> Of(Track track) =>
        track.State is not Domain.Forums.Forum forum
            ? []
            : from moment in forum.Trust
            from question in Enum.GetValues<TrustQuestion>()
            from way in Enum.GetValues<TrustWay>()
            let count = moment.Value.FirstOrDefault(c => c.Question == question && c.Way == way)
            select new TrustRow(
                track.Id,
                moment.Key.ToString(),
                question.ToString(),
                way.ToString(),
                count?.Yes ?? 0,
                count?.Partly ?? 0,
                count?.No ?? 0
            );
}
