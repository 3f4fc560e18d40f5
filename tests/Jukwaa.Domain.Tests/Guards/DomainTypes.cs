using System.Reflection;

namespace Jukwaa.Domain.Tests.Guards;

/// <summary>What the guards read; an empty subject fails here, once for all of them.</summary>
internal static class DomainTypes
{
    public static Assembly Assembly { get; } = typeof(Domain.Kernel.Fact).Assembly;

    public static IReadOnlyList<Type> Facts { get; } = Concrete<Domain.Kernel.Fact>(Assembly);

    public static IReadOnlyList<Type> Commands { get; } = Concrete<Command>(Assembly);

    public static IReadOnlyList<Type> Concrete<T>(Assembly assembly)
    {
        var found = assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(T)) && !t.IsAbstract).OrderBy(t => t.Name).ToList();
        found.ShouldNotBeEmpty($"no {typeof(T).Name} in {assembly.GetName().Name}: the guard looks in the wrong place");
        return found;
    }
}
