global using static Jukwaa.Domain.Tests.Building.Scenario;

namespace Jukwaa.Domain.Tests.Building;

/// <summary>Given(facts).When(command).Then(facts), or ThenRefused(kind, code).</summary>
internal static class Scenario
{
    public static Scene<T> Given<T>(params Fact<T>[] facts)
        where T : IHistory<T> => new(History.Of(facts));

    public static Scene<T> GivenNothing<T>()
        where T : IHistory<T> => new(T.Empty);
}

internal sealed record Scene<T>(T State)
    where T : IHistory<T>
{
    public Outcome<T> When(Command<T> command, Setting? setting = null) => new(State, command.Decide(State, setting ?? A.Setting()));
}

internal sealed record Outcome<T>(T Before, Decision Decision)
    where T : IHistory<T>
{
    /// <summary>Exactly these facts, by what the ledger would keep of them; the state after them.</summary>
    public T Then(params Fact[] facts)
    {
        Decision.Refusal.ShouldBeNull();
        Decision.Facts.Select(FactJson.Line).ShouldBe(facts.Select(FactJson.Line));
        return After();
    }

    /// <summary>Accepted, whatever the facts; the state after them.</summary>
    public T ThenAccepted()
    {
        Decision.Refusal.ShouldBeNull();
        Decision.Facts.ShouldNotBeEmpty();
        return After();
    }

    public void ThenNothing() => Then();

    public void ThenRefused(RefusalKind kind, string code)
    {
        (Decision.Refusal?.Kind, Decision.Refusal?.Code).ShouldBe((kind, code));
        Decision.Refusal!.Message.ShouldNotBeNullOrWhiteSpace();
        Decision.Facts.ShouldBeEmpty();
    }

    /// <summary>The state after whatever was decided, from another one on.</summary>
    public T After(T from) => Decision.Facts.Cast<Fact<T>>().Aggregate(from, (state, fact) => fact.Apply(state));

    private T After() => After(Before);
}
