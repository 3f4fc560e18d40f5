using Jukwaa.Domain.Access;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;

namespace Jukwaa.Web.Tests.Reviews;

/// <summary>What the tests of these pages do over and over on the shared host.</summary>
internal static class AtSessions
{
    /// <summary>Whoever leads the sessions of Mombasa.</summary>
    internal static Task<AtDesk> Chair(this PageSite site) => site.At(Role.Supervisor, "ngao@KE-01");

    /// <summary>The forum in which promises are made.</summary>
    internal static async Task Forum(this PageSite site)
    {
        if (await site.Ask<int>("select count(*) from desk.forum where id = 'mombasa-2025'") == 0)
        {
            await site.Do(A.Forum());
        }
    }

    /// <summary>A promise of its own; returns its id.</summary>
    internal static async Task<string> Put(this PageSite site, Func<string, IEnumerable<Command>> what)
    {
        await site.Forum();
        var id = $"p-{Guid.NewGuid():N}";
        await site.Do(what(id));
        return id;
    }

    /// <summary>In both languages the form is refused at its field, keeps what was typed, and nothing is recorded.</summary>
    internal static async Task Refuses(this PageSite site, AtDesk desk, string page, string form, string typed, string field)
    {
        var said = new List<string>();
        (
            await site.Added(async () =>
            {
                foreach (var language in (string[])["", "/sw"])
                {
                    var answer = await desk.Send(language + page, form, typed);
                    answer.ShouldRefuse(422, form, typed);
                    answer.ShouldLeadTo(form, field);
                    said.Add(answer.Errors);
                }
            })
        ).ShouldBeEmpty();
        said[1].ShouldNotBe(said[0], "in the language of the page");
    }
}
