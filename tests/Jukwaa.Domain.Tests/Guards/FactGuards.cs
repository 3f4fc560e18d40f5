using System.Reflection;

namespace Jukwaa.Domain.Tests.Guards;

public class FactGuards
{
    [Fact]
    public void Every_fact_is_sealed_and_says_what_it_changes()
    {
        DomainTypes.Facts.ShouldAllBe(fact => fact.IsSealed);
        DomainTypes.Facts.ShouldAllBe(fact => fact.GetMethod("Apply", BindingFlags.Public | BindingFlags.Instance)!.DeclaringType == fact);
    }

    [Fact]
    public void Every_command_and_every_fact_has_an_example()
    {
        Example.All.Select(e => e.Command.GetType()).Distinct().OrderBy(t => t.Name).ShouldBe(DomainTypes.Commands);
        Example.All.SelectMany(e => e.Facts).Select(f => f.GetType()).Distinct().OrderBy(t => t.Name).ShouldBe(DomainTypes.Facts);
    }

    [Fact]
    public void Every_example_is_in_shape() => Example.All.ShouldAllBe(example => example.Command.Check() == null);

    [Fact]
    public void Every_fact_is_read_back_as_it_was_written()
    {
        foreach (var fact in Example.All.SelectMany(e => e.Facts))
        {
            var json = FactJson.Write(fact);
            var readBack = FactJson.Read(json, fact.GetType());
            FactJson.Write(readBack).ShouldBe(json, fact.GetType().Name);
            Kept.Leaves(readBack).ShouldBe(Kept.Leaves(fact), fact.GetType().Name);
        }
    }

    [Fact]
    public void A_written_fact_holds_nothing_computed_and_enums_by_name()
    {
        var json = FactJson.Write(new ResponseGiven(A.Police, ResponseKind.NotOurs, default, A.Today));

        json.ShouldBe("""{"Office":{"Institution":"nps","Place":"KE-01"},"Response":"NotOurs","Words":{"Value":""},"On":"2025-11-03"}""");
    }
}
