using Dapper;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Concerns;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Desks;

/// <summary>What auditors read: that it happened, and never a word of what was said.</summary>
public sealed class AuditReadsTests(Room room) : IClassFixture<Room>
{
    private AuditReads Audit => new(room.Officers.Database);

    private ReadingLog Log => new(room.Officers.Database, room.Officers.Clock);

    [Fact]
    public async Task Facts_come_newest_first_in_parts_and_say_nothing_of_what_is_sealed()
    {
        var all = new List<AuditFact>();
        for (var page = 1; await Audit.Facts(null, new(page), Room.Stop) is { Count: > 0 } part; page++)
        {
            part.Count.ShouldBeLessThanOrEqualTo(DeskPart.Size);
            all.AddRange(part);
        }

        all.Select(f => f.Seq).ShouldBe(all.Select(f => f.Seq).Distinct().OrderDescending());
        all.Select(f => f.Stream).ShouldContain("issue/i-ordinary");
        string[] secret = ["concern/c-against-station", "concern/c-against-oversight", "issue/sealed-1", "issue/sealed-2"];
        all.Select(f => f.Stream).Intersect(secret).ShouldBeEmpty();
        foreach (var stream in secret)
        {
            (await room.Officers.Ask<int>($"select count(*) from ledger.fact where stream = '{stream}'")).ShouldBeGreaterThan(0);
            (await Audit.Facts(stream, new(1), Room.Stop)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("issue/i-ordinary")]
    [InlineData("issue/")]
    [InlineData("commitment/p-")]
    public async Task Facts_are_narrowed_to_a_history_or_its_beginning(string stream)
    {
        var facts = await Audit.Facts(stream, new(1), Room.Stop);
        facts.ShouldNotBeEmpty();
        facts.ShouldAllBe(f => f.Stream.StartsWith(stream, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Facts_hold_no_words()
    {
        var facts = await Audit.Facts("concern/c-ordinary", new(1), Room.Stop);
        facts.Select(f => f.Type).ShouldContain("ConcernRecorded");
        string.Join(' ', facts).ShouldNotContain("machetes");
        string.Join(' ', facts).ShouldNotContain("Gangs rob");
    }

    [Fact]
    public async Task What_an_officer_did_is_told_with_the_office_and_the_name()
    {
        var person = await Named("mwangi", "Mwangi");
        var analyst = await room.Officers.With(person, (Role.Analyst, "ngao@KE-01", Clearance.Ordinary));
        (await room.Officers.Do(analyst, A.WorkingText("c-new"))).Facts.ShouldBe(1);
        var fact = (await Audit.Facts("concern/c-new", new(1), Room.Stop))[0];
        (fact.Type, fact.Actor, fact.Person).ShouldBe(("WorkingTextWritten", "ngao@KE-01", "Mwangi"));
    }

    [Fact]
    public async Task Readings_name_the_reader_and_hide_which_sealed_concern_it_was()
    {
        var person = await Named("juma", "Juma");
        var overseer = await room.Officers.With(person, (Role.Oversight, "ipoa@KE", Clearance.Restricted));
        await Log.Opened(overseer, "concern", "c-violence", "restricted", Room.Stop);
        await Log.Opened(overseer, "concern", "c-against-station", "sealed", Room.Stop);
        await Log.Opened(overseer, "concern", "c-against-station", "glass", Room.Stop);
        var read = (await Audit.Readings(new(1), Room.Stop)).Where(r => r.Person == "Juma").ToList();
        read.Select(r => r.Why).ShouldBe(["glass", "sealed", "restricted"]);
        read.ShouldAllBe(r => r.Posts == overseer.Posts[0].Id && r.SubjectKind == "concern");
        read[2].SubjectId.ShouldBe("c-violence");
        read[0].SubjectId.ShouldBe(read[1].SubjectId, "that it was the same one may be seen");
        read[0].SubjectId.ShouldMatch("^[0-9a-f]{8}$");
    }

    [Theory]
    [InlineData("update desk.reading set why = 'original'")]
    [InlineData("delete from desk.reading")]
    [InlineData("truncate desk.reading")]
    public async Task Nobody_changes_afterwards_who_read_what(string sql)
    {
        await Log.Opened(await room.Cleared(Role.Oversight, "ipoa@KE"), "concern", "c-police", "original", Room.Stop);
        await using var host = await room.Officers.Database.Host.OpenConnectionAsync(Room.Stop);
        (await Should.ThrowAsync<PostgresException>(() => host.ExecuteAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await room.Officers.Ask<int>("select count(*) from desk.reading where subject_id = 'c-police'")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_same_number_draws_the_same_ten_claims_and_another_number_others()
    {
        var ids = Enumerable.Range(10, 20).Select(n => $"p-{n}").ToList();
        await room.Officers.Do(ids.SelectMany(id => new Command[] { A.Commitment(id), A.Progress(id, done: true) }));
        var (first, again, other) = (await Drawn(7), await Drawn(7), await Drawn(8));
        first.Count.ShouldBe(10);
        again.ShouldBe(first);
        other.Select(s => s.Id).ShouldNotBe(first.Select(s => s.Id));
        first.Select(s => s.Id).Distinct().Except(ids).ShouldBeEmpty("only what was called done is drawn");
        first.ShouldAllBe(s => s.Report == "Recruitment has begun." && s.Proof == "https://example.org/proof" && s.ClaimedOn != null);
        (await Audit.Samples("sw", 7, Room.Stop))[0].Wording.ShouldBe("Kwa Kiswahili: Recruit 10,000 officers.");

        Task<IReadOnlyList<AuditSample>> Drawn(int seed) => Audit.Samples("en", seed, Room.Stop);
    }

    [Fact]
    public async Task Erasures_are_counted_and_the_facts_stand()
    {
        var before = await Audit.Erasures(Room.Stop);
        (before.Passages, before.Officers).ShouldBe((0, 0));
        before.Facts.ShouldBe(await room.Officers.Ask<long>("select max(seq) from ledger.fact"));
    }

    [Fact]
    public async Task Broken_seals_are_told_with_their_reason_to_whoever_oversees_that_concern()
    {
        var leader = await room.Officers.With(await Named("amina", "Amina"), (Role.Leadership, "ngao@KE", Clearance.Ordinary));
        var broken = new BreakSeal(Guid.NewGuid(), "c-against-station", A.Words("A child is held there at this moment."));
        (await room.Officers.Do(leader, broken)).Facts.ShouldBe(1);
        var seals = await Seals(Role.Oversight, "ipoa@KE", "en");
        seals.Select(s => (s.Concern, s.Person, s.Reason)).ShouldBe([("c-against-station", "Amina", "A child is held there at this moment.")]);
        (await Seals(Role.Oversight, "caj@KE", "sw"))[0].Reason.ShouldBe("Kwa Kiswahili: A child is held there at this moment.");
        (await Seals(Role.Leadership, "nps@KE", "en")).ShouldBeEmpty("the accused house");

        async Task<IReadOnlyList<BrokenSeal>> Seals(Role role, string office, string lang) =>
            await room.Reading.BrokenSeals(room.Officers.Database, await room.Cleared(role, office), lang, Room.Stop);
    }

    private async Task<Guid> Named(string signIn, string name)
    {
        var id = Guid.NewGuid();
        var people = new People(room.Officers.Database.Host, room.Officers.Clock);
        (await people.Add(new(id, signIn, name, null, null, "en"), Room.Stop)).ShouldBeTrue();
        return id;
    }
}
