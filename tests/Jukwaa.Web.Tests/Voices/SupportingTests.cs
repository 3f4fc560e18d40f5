using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Which issues can be supported, and what a receipt follows.</summary>
public sealed class SupportingTests(Cluster cluster) : IAsyncLifetime
{
    private readonly VoiceKey _key = new(new byte[32]);
    private Storage.TestLedger _world = null!;
    private Supporting _supporting = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await Storage.TestLedger.Open(cluster);
        _supporting = new(_world.Database, _world.Ledger, _key);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_issues_of_a_county_come_with_the_most_voices_first_and_the_newest_of_equal_ones()
    {
        await Public("i-1", "gangs", "KE-01");
        await Public("i-2", "gbv", "KE-01", voices: 2);
        await Public("i-3", "orphan", "KE-01");
        await Public("i-far", "gangs", "KE-02", voices: 3);
        await Give("i-1", 1, 2);
        var found = await _supporting.Of("KE-01", "en", 5, Stop);
        found.Select(f => (f.Id, f.Voices)).ShouldBe([("i-1", 3), ("i-2", 2), ("i-3", 1)]);
        (await _supporting.Of("KE-01", "en", 2, Stop)).Select(f => f.Id).ShouldBe(["i-1", "i-2"]);
        (await _supporting.Of("KE-03", "en", 5, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_issue_is_found_by_number_or_id_in_either_language_and_only_while_it_is_public()
    {
        await Public("i-1", "gangs", "KE-01");
        var named = (await _supporting.Named("i-1", "en", Stop)).ShouldNotBeNull();
        (await _supporting.Numbered(named.Number, "en", Stop)).ShouldBe(named);
        (await _supporting.Named("i-1", "sw", Stop)).ShouldNotBeNull().Theme.ShouldNotBe(named.Theme);
        (await _supporting.Numbered(named.Number + 1, "en", Stop)).ShouldBeNull();
        (await _supporting.Named("I-1", "en", Stop)).ShouldBeNull();
        (await _supporting.Among(["i-1", "i-1", "nothing"], "en", Stop)).ShouldBe([named]);
        (await _supporting.Among([], "en", Stop)).ShouldBeEmpty();
        await _world.Do(new WithholdConcern(Guid.NewGuid(), "i-1-c1", "safety"));
        (await _supporting.Named("i-1", "en", Stop)).ShouldBeNull();
        (await _supporting.Numbered(named.Number, "en", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_on_record_cannot_be_supported()
    {
        var outcome = await _supporting.Give("sms", _key.SupportOf([1], "i-9"), "i-9", Guid.NewGuid(), Stop);
        outcome.Refusal.ShouldNotBeNull().Code.ShouldBe("issue-missing");
    }

    [Fact]
    public async Task The_same_command_again_is_answered_as_the_first_and_another_of_the_same_person_adds_nothing()
    {
        await Public("i-1", "gangs", "KE-01");
        var (receipt, command) = (_key.SupportOf([1], "i-1"), Guid.NewGuid());
        (await _supporting.Give("sms", receipt, "i-1", command, Stop)).Facts.ShouldBe(1);
        (await _supporting.Give("sms", receipt, "i-1", command, Stop)).Facts.ShouldBe(1, "the message came twice: it is answered alike");
        (await _supporting.Give("sms", receipt, "i-1", Guid.NewGuid(), Stop)).Facts.ShouldBe(0);
        (await _supporting.Named("i-1", "en", Stop))!.Voices.ShouldBe(2);
    }

    [Fact]
    public void The_receipt_of_a_telephone_is_its_own_for_each_issue()
    {
        _key.SupportOf([1], "i-1").ShouldBe(_key.SupportOf([1], "i-1"));
        _key.SupportOf([1], "i-1").ShouldNotBe(_key.SupportOf([1], "i-2"));
        _key.SupportOf([1], "i-1").ShouldNotBe(_key.SupportOf([2], "i-1"));
        var receipt = _key.HashOf(_key.SupportOf([1], "i-1"));
        _key.SupporterOf(receipt, "i-1")
            .ShouldNotBe(_key.VerifierOf(receipt, "issue/i-1"), "who supports is not who judges, to whoever reads the facts");
    }

    [Theory]
    [InlineData("concern/c-1", "concern", "c-1", false)]
    [InlineData("issue/mombasa-gangs", "issue", "mombasa-gangs", true)]
    [InlineData("issue/a/b", "issue", "a/b", true)]
    public void A_matter_is_named_as_the_ledger_names_it(string stream, string kind, string id, bool support)
    {
        var matter = Matter.Of(stream);
        (matter.Kind, matter.Id, matter.IsSupport, matter.Stream).ShouldBe((kind, id, support, stream));
    }

    [Theory]
    [InlineData("commitment/p-1")]
    [InlineData("c-1")]
    [InlineData("")]
    public void Nothing_else_is_a_matter(string stream) => Should.Throw<ArgumentException>(() => Matter.Of(stream));

    [Fact]
    public void Both_kinds_are_made_by_name()
    {
        Matter.Concern("c-1").ShouldBe(Matter.Of("concern/c-1"));
        Matter.Issue("i-1").ShouldBe(Matter.Of("issue/i-1"));
    }

    private async Task Public(string issue, string theme, string place, int voices = 1)
    {
        await _world.Do(new OpenIssue(Guid.NewGuid(), issue, place, theme, Period.Day(A.Day)));
        for (var n = 1; n <= voices; n++)
        {
            var concern = $"{issue}-c{n}";
            await _world.Do(A.Concern(concern, null, theme, place), new GatherConcern(Guid.NewGuid(), concern, issue), A.Disclosure(concern));
        }
    }

    private async Task Give(string issue, params byte[] lines)
    {
        foreach (var line in lines)
        {
            (await _supporting.Give("sms", _key.SupportOf([line], issue), issue, Guid.NewGuid(), Stop)).Facts.ShouldBe(1);
        }
    }
}
