using Jukwaa.Open.Feeds;
using Jukwaa.Open.Look;
using Jukwaa.Open.Rollouts;

namespace Jukwaa.Open.Calendars;

/// <summary>
/// A published rollout as a calendar. A stop is tentative, because a plan is not an announcement; what was taken out with the latest edition stays, cancelled. A stop keeps its id
/// from edition to edition, so that one that was moved moves in the calendars of those who follow it.
/// </summary>
internal static class RolloutCalendar
{
    /// <param name="site">What stands before our addresses.</param>
    internal static byte[] Of(Say say, string site, RolloutPage plan)
    {
        var (rollout, language) = (plan.Rollout, ";LANGUAGE=" + say.Language);
        var text = CalendarText.Begin(
            say.Language,
            say["rollout.title", say.Place(rollout.Place)],
            site + say.To(Addresses.RolloutCalendar(rollout.Id))
        );
        var (born, changed) = (new DateTimeOffset(rollout.Born), new DateTimeOffset(rollout.ChangedAt));
        foreach (var stop in plan.Stops)
        {
            var leg = plan.View.Legs.FirstOrDefault(l => l.Stop.Place == stop.Place);
            var page = $"{site}{say.To(rollout.Url)}#{(leg is null ? "changes" : stop.Anchor)}";
            var said = leg is null ? say["rollout.change.dropped", stop.Where, say.LongDate(stop.Day)] : StopSentence.Of(say, leg);
            text.Event(
                StableId.Of($"rollout/{rollout.Id}/{stop.Place}", born),
                born,
                changed,
                rollout.Editions - 1,
                leg is null ? "CANCELLED" : "TENTATIVE",
                stop.Day
            );
            text.Text("SUMMARY" + language, say["rollout.calendar.stop", stop.Where]);
            text.Text("DESCRIPTION" + language, $"{said} {say["rollout.is_plan"]}\n{page}").Line("URL", page).Line("END", "VEVENT");
        }

        return text.Line("END", "VCALENDAR").Bytes();
    }
}
