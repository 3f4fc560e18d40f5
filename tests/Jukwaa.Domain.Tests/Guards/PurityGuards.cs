using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Jukwaa.Domain.Tests.Guards;

/// <summary>The rules ask nobody for the time, chance, files, the network or the machine: read from the compiled code itself.</summary>
public class PurityGuards
{
    private static readonly string[] _assemblies =
    [
        "System.Runtime",
        "System.Collections",
        "System.Linq",
        "System.Memory",
        "System.Security.Cryptography",
        "System.Text.Json",
        "System.Text.RegularExpressions",
    ];

    private static readonly string[] _namespaces =
    [
        "System.IO",
        "System.Net",
        "System.Threading",
        "System.Data",
        "System.Diagnostics.Process",
        "System.Console",
        "System.Environment",
        "System.Random",
        "System.TimeProvider",
        "System.TimeZoneInfo",
        "System.Diagnostics.Stopwatch",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.Globalization.CultureInfo.get_CurrentCulture",
    ];

    private static readonly string[] _members =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
    ];

    [Fact]
    public void The_domain_stands_on_nothing_that_reaches_outside()
    {
        var assemblies = DomainTypes.Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        assemblies.ShouldContain("System.Runtime");
        assemblies.Except(_assemblies).ShouldBeEmpty();
    }

    [Fact]
    public void The_domain_knows_no_clock_no_chance_and_no_input_or_output()
    {
        var used = Used(DomainTypes.Assembly.Location);

        used.ShouldContain("System.DateOnly.AddDays", "else the guard reads nothing");
        used.Where(Banned).ShouldBeEmpty();
    }

    [Fact]
    public void Planted_calls_are_caught()
    {
        var caught = Used(typeof(PurityGuards).Assembly.Location).Where(Banned).ToList();

        caught.ShouldContain("System.DateTime.get_Now");
        caught.ShouldContain("System.DateTimeOffset.get_UtcNow");
        caught.ShouldContain("System.Guid.NewGuid");
        caught.ShouldContain("System.Random.get_Shared");
        caught.ShouldContain("System.IO.File.Exists");
    }

    private static bool Banned(string member) =>
        _members.Contains(member) || _namespaces.Any(n => member.StartsWith($"{n}.", StringComparison.Ordinal) || member == n);

    /// <summary>Full names of all members of other assemblies that this one's code refers to.</summary>
    private static HashSet<string> Used(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.MemberReferences
            let member = metadata.GetMemberReference(handle)
            where member.Parent.Kind == HandleKind.TypeReference
            let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
            select $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}",
        ];
    }

    /// <summary>Planted, and never run: what a rule must not do.</summary>
    private static object[] Impure() => [DateTime.Now, DateTimeOffset.UtcNow, Guid.NewGuid(), Random.Shared.Next(), File.Exists("x")];
}
