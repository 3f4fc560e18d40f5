using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Insights.Rollouts;
using Jukwaa.Open.Rollouts;
using Jukwaa.Storage;
using Planner = Jukwaa.Insights.Rollouts.Rollout;

namespace Jukwaa.Web.Desk.Rollouts;

/// <summary>What a proposal has to keep to.</summary>
/// <param name="Fixed">Stops that are locked or over.</param>
/// <param name="Dropped">Places that a person took out.</param>
internal sealed record RolloutTerms(
    DateOnly First,
    int Every,
    int Teams,
    IReadOnlyList<RolloutLock> Fixed,
    IReadOnlyList<Absence> Absences,
    IReadOnlyCollection<string> Dropped
);

/// <summary>Makes stops of figures: the maths is <see cref="Planner"/>, the figures are those of the public record.</summary>
internal static class Proposing
{
    internal static IReadOnlyList<ProposedStop> Of(RolloutTerms wanted, IReadOnlyList<RolloutFigure> figures, Reference reference, DateOnly today)
    {
        var asked = figures.Where(f => !wanted.Dropped.Contains(f.Code)).ToList();
        var first = wanted.First < today ? today : wanted.First;
        var known = asked.Select(f => f.Code).ToHashSet(StringComparer.Ordinal);
        var proposal = Planner.Propose(
            new(
                [.. asked.Select(f => new RolloutPlace(f.Code, f.Lat, f.Lon, f.Code, NeedOf(f, today)))],
                [.. Blocks(first, asked, wanted.Absences, reference)],
                [.. wanted.Fixed.Where(l => known.Contains(l.Key))],
                first,
                wanted.Every,
                wanted.Teams
            )
        );
        var byCode = asked.ToDictionary(f => f.Code, StringComparer.Ordinal);
        return
        [
            .. proposal.Positions.Select(p => new ProposedStop(
                p.Key,
                p.Day,
                p.Team,
                Why(byCode[p.Key], Enum.Parse<NeedLead>(p.Lead.ToString()), p.Rank, asked, today)
            )),
        ];
    }

    /// <summary>What names the county alone is shared out among its parts, so that it is counted once in all.</summary>
    private static RolloutNeed NeedOf(RolloutFigure figure, DateOnly today)
    {
        double With(int own, int shared) => own + (shared / (double)Math.Max(1, figure.Parts));
        return new(
            With(figure.Disputed, figure.SharedDisputed),
            With(figure.Late, figure.SharedLate),
            With(figure.Open, figure.SharedOpen),
            0,
            figure.LastForum is { } last ? today.DayNumber - last.DayNumber : null
        );
    }

    private static StopNeed Why(RolloutFigure figure, NeedLead lead, int rank, List<RolloutFigure> all, DateOnly today)
    {
        var own = OwnOf(figure, lead, today);
        var most = lead is NeedLead.Disputed or NeedLead.Late or NeedLead.Open && own > 0 && all.Count(f => OwnOf(f, lead, today) >= own) == 1;
        var shared = lead switch
        {
            NeedLead.Disputed => figure.SharedDisputed,
            NeedLead.Late => figure.SharedLate,
            NeedLead.Open => figure.SharedOpen,
            _ => 0,
        };
        return new(rank, all.Count, lead, own, shared, most);
    }

    private static int OwnOf(RolloutFigure figure, NeedLead lead, DateOnly today) =>
        lead switch
        {
            NeedLead.Disputed => figure.Disputed,
            NeedLead.Late => figure.Late,
            NeedLead.Open => figure.Open,
            NeedLead.Silence when figure.LastForum is { } last => today.DayNumber - last.DayNumber,
            NeedLead.Silence => figure.Held ? Stop.NoDay : Stop.NoForum,
            _ => 0,
        };

    private static IEnumerable<RolloutBlock> Blocks(DateOnly first, List<RolloutFigure> places, IReadOnlyList<Absence> absences, Reference reference)
    {
        foreach (var day in Enumerable.Range(0, RolloutWeights.MostAhead + 1).Select(first.AddDays))
        {
            if (reference.Elections.Any(e => e.Covers(day)) || reference.WorkingDays.IsHoliday(day))
            {
                yield return new(day, "holiday");
            }

            var away = absences.Where(a => a.Covers(day)).Select(a => reference.Places[a.Office.Place]).Distinct().ToList();
            foreach (var place in away.Count == 0 ? [] : places.Where(p => away.Exists(reference.Places[p.Code].IsIn)))
            {
                yield return new(day, "absence", place.Code);
            }
        }
    }
}
