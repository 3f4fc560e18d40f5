namespace Jukwaa.Open.Rollouts;

/// <summary>What calendar and map show of a rollout, in public and at a desk.</summary>
/// <param name="Free">Holidays and elections.</param>
internal sealed record RolloutView(IReadOnlyList<Leg> Legs, IReadOnlyList<FreeDay> Free, IReadOnlyList<CountyShape> Shapes)
{
    internal RolloutMap? Map => RolloutMap.Of(Legs, Shapes);

    internal IReadOnlyList<MonthGrid> Months => MonthGrid.Of(Legs.Select(l => l.Stop.Day));
}
