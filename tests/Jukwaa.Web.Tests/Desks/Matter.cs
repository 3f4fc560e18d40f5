using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>One concern of each kind that some may read and others may not, with the issues they are gathered in.</summary>
/// <param name="Issue">Id of its issue; null = not gathered.</param>
/// <param name="Office">Office of that issue.</param>
/// <param name="Accused">Office that it accuses.</param>
internal sealed record Matter(
    string Concern,
    string Theme,
    string Place,
    string? Issue = null,
    string? Office = null,
    string? Accused = null,
    bool Public = false
)
{
    public static readonly Guid Rapporteur = new("0196a7c0-0000-7000-8000-0000000000a5");

    public static IReadOnlyList<Matter> All { get; } =
    [
        new("c-ordinary", "gangs", "KE-W0018", "i-ordinary", "nps@KE-01"),
        new("c-station", "gangs", "KE-W0018", "i-station", "nps@KE-W0018", Public: true),
        new("c-violence", "gbv", "KE-W0018", "i-violence", "nps@KE-01"),
        new("c-police", "police_conduct", "KE-W0018", "i-police", "ipoa@KE"),
        new("c-told", "police_conduct", "KE-01", "i-told", "ipoa@KE", Public: true),
        new("c-far", "gangs", "KE-W0050", "i-far", "nps@KE-02"),
        new("c-new", "gangs", "KE-W0018"),
        new("c-own", "gbv", "KE-W0018"),
        new("c-against-station", "gangs", "KE-W0018", "sealed-1", "ipoa@KE", "nps@KE-W0018"),
        new("c-against-oversight", "gangs", "KE-W0018", "sealed-2", "caj@KE", "ipoa@KE"),
    ];

    /// <summary>Puts them on record, each with a promise that answers it unless it is sealed.</summary>
    public static async Task Record(Officers officers)
    {
        await officers.Do(A.Forum());
        foreach (var matter in All)
        {
            await matter.Put(officers);
        }

        await officers.Do(
            new RouteIssue(Guid.NewGuid(), "i-station", new("nps", "KE-W0018"), A.Words("The station can see to it.")),
            A.Commitment("p-ordinary"),
            A.Match("p-ordinary", "c-ordinary"),
            A.Commitment("p-violence"),
            A.Match("p-violence", "c-violence")
        );
        foreach (var matter in All.Where(m => m.Issue is not null))
        {
            (await officers.Ask<string>($"select office from desk.issue where id = '{matter.Issue}'")).ShouldBe(matter.Office, matter.Concern);
        }
    }

    private async Task Put(Officers officers)
    {
        var said = A.Concern(Concern, theme: Theme, place: Place).Unpublished();
        if (Concern == "c-own")
        {
            var by = Actor.Of(new("ngao", "KE-W0018"), Rapporteur);
            (await officers.Ledger.Change(said, by, Xunit.TestContext.Current.CancellationToken)).Refusal.ShouldBeNull();
            return;
        }

        await officers.Do(said, A.WorkingText(Concern));
        Office[] accused = Accused is null ? [] : [Officers.Office(Accused)];
        if (accused.Length > 0)
        {
            await officers.Do(A.Sealing(Concern, accused));
        }

        if (Issue is not null)
        {
            await officers.Do(
                new OpenIssue(Guid.NewGuid(), Issue, Place, Theme, Period.Day(A.Day)) { Accused = accused },
                A.Gathering(Concern, Issue)
            );
        }

        if (Public)
        {
            await officers.Do(A.Disclosure(Concern));
        }
    }
}
