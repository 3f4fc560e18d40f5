using System.Runtime.CompilerServices;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Web.Desk;
using Jukwaa.Web.SignIn;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Docs;

public sealed class PermissionPageTests
{
    private const string Head = """
        # Permissions

        Who may do what, made from the tables of the code: `Permissions` (role and permission), `DeskPages` and `SignedPages` (address and permission) and what each
        command needs. A post is a role in an office between two days; it reaches its place and all below. What is not here is denied, and what somebody may not
        know of is answered as if it were not there.

        """;

    private const string OfData = """

        Beyond these tables: what accuses an office is read by oversight alone, and never by that office or any in its chain; what is blurred in public needs a
        post with restricted clearance; an office neither reviews nor reopens what is its own; nobody changes the own account or gives a post to the own person.
        """;

    private static readonly Period _day = Period.Day(new(2026, 1, 1));

    /// <summary>Those whose need depends on what they are about.</summary>
    private static readonly (string Name, Command Command)[] _split =
    [
        ("OpenIssue", new OpenIssue(Guid.Empty, "i", "KE", "gangs", _day)),
        ("OpenIssue (sealed)", new OpenIssue(Guid.Empty, "i", "KE", "gangs", _day) { Accused = [new("nps", "KE")] }),
        ("GatherConcern", new GatherConcern(Guid.Empty, "c", "i")),
        ("GatherConcern (sealed)", new GatherConcern(Guid.Empty, "c", SealedIssue.IdOf(Guid.Empty))),
    ];

    [Fact]
    public async Task The_page_of_permissions_is_what_the_tables_say() =>
        await Generated.Check("permissions.md", Head + RolesByPermission() + Addresses() + Commands() + OfData);

    [Fact]
    public void Every_permission_but_that_of_the_editors_is_held_and_asked_for_somewhere()
    {
        var asked = DeskPages.Table.Values.Select(p => p.May).OfType<May>().Concat(All().Select(c => c.Needs)).ToHashSet();
        foreach (var may in Enum.GetValues<May>())
        {
            Enum.GetValues<Role>().Any(r => Permissions.Allows(r, may)).ShouldBe(may != May.EditRecord, $"who holds {may}");
            asked.ShouldContain(may, "nothing asks for it");
        }
    }

    [Fact]
    public void Whoever_gives_posts_and_whoever_audits_changes_nothing_that_was_said()
    {
        foreach (var (role, allowed) in ((Role, May[])[])[(Role.Administrator, [May.ManagePeople]), (Role.Auditor, [May.BreakGlass])])
        {
            All().Where(c => Permissions.Allows(role, c.Needs)).ShouldAllBe(c => allowed.Contains(c.Needs));
        }
    }

    private static string RolesByPermission()
    {
        var roles = Enum.GetValues<Role>();
        var head = $"\n## Roles\n\n| | {string.Join(" | ", roles)} |\n|{string.Concat(Enumerable.Repeat(" --- |", roles.Length + 1))}\n";
        return head
            + string.Concat(
                Enum.GetValues<May>().Select(m => $"| {m} | {string.Join(" | ", roles.Select(r => Permissions.Allows(r, m) ? "yes" : ""))} |\n")
            );
    }

    private static string Addresses()
    {
        var desk = DeskPages.Table.Values.Select(p => (p.Address, Needs: p.May?.ToString() ?? "signed in"));
        var rest = SignedPages.All.Values.Select(p => (p.Address, Needs: p.Permission is null ? "Public" : "signed in"));
        var lines = desk.Concat(rest).OrderBy(p => p.Address, StringComparer.Ordinal).Select(p => $"| `/{p.Address}` | {p.Needs} |\n");
        return $"\n## Addresses\n\nEach also under `/sw`. Every other address of the host is Public.\n\n| address | needs |\n| --- | --- |\n{string.Concat(lines)}";
    }

    private static string Commands()
    {
        var plain = All().Where(c => _split.All(s => s.Command.GetType() != c.GetType())).Select(c => (Name: c.GetType().Name, c.Needs));
        var lines = plain
            .Concat(_split.Select(s => (s.Name, s.Command.Needs)))
            .OrderBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => $"| {c.Name} | {c.Needs} |\n");
        return $"\n## Commands\n\nWhat needs EditRecord is asked by the command line of the editors, the system or the community, and by no desk.\n\n| command | needs |\n| --- | --- |\n{string.Concat(lines)}";
    }

    /// <summary>One of each command, in shape or not: what it needs does not depend on it, but for those above.</summary>
    private static IReadOnlyList<Command> All()
    {
        var types = typeof(Command).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(Command)) && !t.IsAbstract).ToList();
        types.Count.ShouldBeGreaterThan(30, "there must be commands to look at");
        return
        [
            .. types.Select(t =>
                _split.Select(s => s.Command).FirstOrDefault(c => c.GetType() == t) ?? (Command)RuntimeHelpers.GetUninitializedObject(t)
            ),
        ];
    }
}
