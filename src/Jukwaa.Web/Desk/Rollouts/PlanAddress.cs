using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Forums;

namespace Jukwaa.Web.Desk.Rollouts;

/// <summary>From a stop to the form that plans its forum, filled in as far as the stop knows.</summary>
internal static class PlanAddress
{
    internal static string Of(DeskStop stop) =>
        Filters
            .Address(
                "/desk/forums/new",
                ("county", stop.County),
                ("place", stop.Place == stop.County ? null : stop.Place),
                ("on", PlanFields.IsoDay(stop.Day))
            )
            .TrimEnd('&');
}
