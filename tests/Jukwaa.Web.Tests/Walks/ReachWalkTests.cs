using System.Net;
using Jukwaa.Domain.Access;
using Jukwaa.Web.Cli;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Walks;

/// <summary>
/// The address of every record of two counties and of the nation, by officers of every role, place and institution: who may not know of it is answered as at an
/// address where nothing is. Which records lie within whose reach is said a second time, and without our SQL, in <c>ReachTests</c>.
/// </summary>
[Collection(TheDesk.Name)]
public sealed class ReachWalkTests(DeskSite site)
{
    public static TheoryData<string> Officers => [.. DemoOfficers.All.Select(o => o.SignIn)];

    [Theory, MemberData(nameof(Officers))]
    public async Task Each_record_is_there_for_those_within_whose_reach_it_lies_and_for_nobody_else(string signIn)
    {
        await Sealed();
        using var officer = await site.As(signIn);
        foreach (var kind in (string[])["issue", "concern"])
        {
            var within = await site.Within(signIn, kind);
            var nothing = Bare.Error(await officer.Get($"/desk/{kind}s/no-such-record"));
            var all = await site.List<string>(Records(kind));
            all.Count.ShouldBeGreaterThan(40, "there must be records to ask for");
            // That what lies within reach is there, some of it shows; what does not is asked for to the last.
            foreach (var id in all.Where((i, n) => n % 6 == 0 || !within.Contains(i)))
            {
                var answer = await officer.Get($"/desk/{kind}s/{id}");
                (answer.Status == HttpStatusCode.OK).ShouldBe(within.Contains(id), $"{kind} {id} for {signIn} is {answer.Status}");
                if (answer.Status != HttpStatusCode.OK)
                {
                    Bare.ShouldBeSame(Bare.Error(answer), nothing, $"{kind} {id} for {signIn}");
                }
            }
        }
    }

    [Theory, MemberData(nameof(Officers))]
    public async Task A_form_sent_to_a_record_out_of_reach_is_answered_as_one_sent_nowhere(string signIn)
    {
        await Sealed();
        using var officer = await site.As(signIn);
        var token = SealWalkTests.Token(await officer.Get("/desk"));
        (string, string)[] sent = [("__RequestVerificationToken", token), ("Form", "acknowledge"), ("CommandId", Guid.NewGuid().ToString())];
        var asked = 0;
        foreach (var (kind, end) in ((string, string)[])[("issue", ""), ("issue", "/promise"), ("concern", "")])
        {
            var within = await site.Within(signIn, kind);
            var all = await site.List<string>(Records(kind));
            var nothing = Bare.Error(await officer.Caller.Post($"/desk/{kind}s/no-such-record{end}", sent));
            foreach (var id in all.Where(i => !within.Contains(i)).Where((_, n) => n % 5 == 0))
            {
                asked++;
                Bare.ShouldBeSame(Bare.Error(await officer.Caller.Post($"/desk/{kind}s/{id}{end}", sent)), nothing, $"{kind} {id}{end} for {signIn}");
            }
        }

        if (DemoOfficers.All.Single(o => o.SignIn == signIn) is { Role: not (Role.Leadership or Role.Auditor) })
        {
            asked.ShouldBeGreaterThan(10, "there must be something out of reach");
        }
    }

    [Fact]
    public async Task Places_and_institutions_differ_in_what_they_reach()
    {
        await Sealed();
        var reached = new List<string>();
        foreach (var officer in DemoOfficers.All)
        {
            reached.Add(string.Join(' ', (await site.Within(officer.SignIn, "issue")).Order(StringComparer.Ordinal)));
        }

        // Each pair of one role in two counties or two institutions sees something else, else the walk would say little.
        reached.Distinct().Count().ShouldBeGreaterThan(7);
    }

    private static string Records(string kind) =>
        $"""
            select id from desk.{kind} where path || '/' like '%/KE-01/%' or path || '/' like '%/KE-42/%' or path = 'KE'
              or id in (select min(id) from desk.{kind} group by path) order by id
            """;

    /// <summary>Something that accuses the station of Likoni, so that the walk has a sealed record to look for.</summary>
    private async Task Sealed()
    {
        if ((await site.List<string>("select id from desk.concern where cardinality(accused) > 0")).Count == 0)
        {
            await new Voice(site).Record("nps@KE-W0024");
        }
    }
}
