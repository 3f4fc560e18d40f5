using System.Text;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Issues;
using Jukwaa.Web.Desk;
using Jukwaa.Web.SignIn;
using Shouldly;
using Xunit;
using Command = Jukwaa.Domain.Access.Command;

namespace Jukwaa.Web.Tests.Docs;

/// <summary>Who may do what, as the code has it: roles, addresses and commands.</summary>
public sealed class PermissionPageTests
{
    private const string Head = """
        # Permissions

        A person holds posts: a role in an office, between two days. What a post allows reaches its place and all below it, its institution and its clearance, **minus** whatever accuses an office of the own
        chain. Somebody without the permission of an address is answered as at an address where there is none. A command also needs what it is about to be within reach.

        Made from `Permissions`, `DeskPages`, `SignedPages` and the commands themselves.

        """;

    private static readonly Role[] _roles = Enum.GetValues<Role>();

    /// <summary>What the editors' command line alone may ask is no matter of the desk.</summary>
    private static readonly May[] _may = [.. Enum.GetValues<May>().Where(m => m != May.EditRecord)];

    [Fact]
    public async Task The_page_of_permissions_is_what_the_code_says()
    {
        var page = new StringBuilder(Head);
        page.Append("\n## Roles\n\n| may | ").AppendJoin(" | ", _roles).Append(" |\n|---|").Insert(page.Length, "---|", _roles.Length).Append('\n');
        foreach (var may in _may)
        {
            page.Append("| " + may + " | ").AppendJoin(" | ", _roles.Select(r => Permissions.Allows(r, may) ? "yes" : "")).Append(" |\n");
        }

        page.Append("\n## Addresses\n\nEach also under `/sw`.\n\n| address | asks for |\n|---|---|\n");
        foreach (var (address, asks) in Addresses().OrderBy(a => a.Address, StringComparer.Ordinal))
        {
            page.Append("| `/" + address + "` | " + asks + " |\n");
        }

        page.Append("\n## Commands\n\n| command | asks for |\n|---|---|\n");
        foreach (var (command, may) in Commands())
        {
            page.Append("| `" + command + "` | " + (may == May.EditRecord ? "the editors or the system" : may.ToString()) + " |\n");
        }

        await Generated.Check("permissions.md", page.ToString());
    }

    [Fact]
    public void Every_permission_of_the_desk_is_held_by_some_role_and_none_by_all_but_the_desk_itself()
    {
        foreach (var may in _may)
        {
            var held = _roles.Count(r => Permissions.Allows(r, may));
            held.ShouldBeGreaterThan(0, may.ToString());
            (held == _roles.Length).ShouldBe(may == May.UseDesk, may.ToString());
        }
    }

    [Fact]
    public void The_editors_command_line_is_open_to_no_role() => _roles.ShouldAllBe(r => !Permissions.Allows(r, May.EditRecord));

    [Fact]
    public void Whoever_gives_posts_reads_and_changes_no_concern() =>
        Permissions.Of(Role.Administrator).ShouldBe([May.UseDesk, May.ManagePeople], ignoreOrder: true);

    [Fact]
    public void Oversight_is_for_oversight_alone() => _roles.Where(r => Permissions.Allows(r, May.Oversee)).ShouldBe([Role.Oversight]);

    [Fact]
    public void Nobody_who_answers_for_an_office_publishes_or_codes_what_is_said_of_it()
    {
        foreach (var role in _roles.Where(r => Permissions.Allows(r, May.AnswerIssue)))
        {
            Permissions.Allows(role, May.PublishConcern).ShouldBeFalse(role.ToString());
            Permissions.Allows(role, May.TriageConcern).ShouldBeFalse(role.ToString());
        }
    }

    [Fact]
    public void Every_page_of_the_desk_says_what_it_asks_for()
    {
        DeskPages.Table.Count.ShouldBeGreaterThan(15);
        DeskPages.Table.Where(p => p.Value.May is null).Select(p => p.Value.Address).ShouldBe(["desk"]);
        DeskPages.Table.Values.Select(p => p.Address).ShouldBeUnique();
        DeskPages.Table.Keys.ShouldAllBe(k => k.StartsWith("/Desk/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_command_that_says_nothing_is_for_the_editors() => new EscalateIssue(Guid.NewGuid(), "i1").Needs.ShouldBe(May.EditRecord);

    private static IEnumerable<(string Address, string Asks)> Addresses() =>
        DeskPages
            .Table.Values.Select(p => (p.Address, p.May?.ToString() ?? "to be signed in"))
            .Concat(SignedPages.All.Values.Select(p => (p.Address, p.Permission is null ? "nothing (public)" : "to be signed in")));

    private static IEnumerable<(string Command, May May)> Commands()
    {
        var types = typeof(Command)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Command)) && !t.IsAbstract)
            .OrderBy(t => t.Name, StringComparer.Ordinal);
        foreach (var type in types)
        {
            // Two commands ask for more when what they begin is sealed; the page states the ordinary case.
            var command = (Command)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
            yield return (type.Name, Ordinary(type, command));
        }
    }

    private static May Ordinary(Type type, Command command) =>
        type == typeof(OpenIssue) || type == typeof(Domain.Concerns.GatherConcern) ? May.TriageConcern : command.Needs;
}
