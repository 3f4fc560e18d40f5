namespace Jukwaa.Domain.Tests.Building;

internal static class History
{
    /// <summary>The state after these facts, from the empty history on.</summary>
    public static T Of<T>(IEnumerable<Fact> facts)
        where T : IHistory<T> => facts.Cast<Fact<T>>().Aggregate(T.Empty, (state, fact) => fact.Apply(state));

    public static T Of<T>(params Fact<T>[] facts)
        where T : IHistory<T> => Of<T>(facts.AsEnumerable<Fact>());
}
