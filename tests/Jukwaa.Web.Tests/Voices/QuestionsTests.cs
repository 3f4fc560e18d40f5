using Jukwaa.Domain.Concerns;
using Jukwaa.Domain.Issues;
using Jukwaa.Domain.Kernel;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;
using SetClock = Jukwaa.Web.Tests.Host.SetClock;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Who is asked what became of it, in a database of its own.</summary>
public sealed class QuestionsTests(Cluster cluster) : IAsyncLifetime
{
    private const string Number = "+254712345678";

    private readonly SetClock _clock = new() { Now = new(2026, 1, 14, 7, 0, 0, TimeSpan.Zero) };
    private readonly VoiceKey _key = new(new byte[32]);
    private Storage.TestLedger _world = null!;
    private VoiceBook _book = null!;
    private Questions _questions = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await Storage.TestLedger.Open(cluster, _clock);
        (_book, _questions) = (new(_world.Database, _key, _clock), new(_world.Database, _clock));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Two_concerns_of_one_person_in_one_issue_are_asked_about_once()
    {
        await Follow("c-1", 1);
        await Follow("c-2", 2);
        await Gathered("c-1", "c-2");
        await Answered();
        (await Due()).ShouldHaveSingleItem().Kind.ShouldBe("answer");
    }

    [Fact]
    public async Task Rounds_of_several_hosts_ask_once()
    {
        await Follow("c-1", 1);
        await Gathered("c-1");
        await Answered();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _questions.Gather(Stop)));
        var question = (await Due()).ShouldHaveSingleItem();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _questions.Ask(question, _key, "Jukwaa: je, limeisha?", Stop)));
        (await _world.Ask<int>("select count(*)::int from voice.outbox")).ShouldBe(1);
        (await Due()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_answered_before_anybody_followed_it_is_not_asked_about()
    {
        await _world.Do(A.Concern("c-1").Unpublished());
        await Gathered("c-1");
        await Answered();
        await _questions.Gather(Stop);
        await Follow("c-1", 1, record: false);
        (await Due()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_office_that_passes_it_on_has_not_answered()
    {
        await Follow("c-1", 1);
        await Gathered("c-1");
        await _world.Do(new GiveResponse(Guid.NewGuid(), "i-1", A.Police, ResponseKind.NotOurs, A.Words("Not ours."), Today, new("interior", "KE")));
        (await Due()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_is_asked_something_else_is_asked_later()
    {
        await Follow("c-1", 1, asked: new("place", Matter.Concern("c-1"), _clock.Now.AddHours(24)));
        await Gathered("c-1");
        await Answered();
        (await Due()).ShouldBeEmpty();
        _clock.Now += TimeSpan.FromHours(25);
        (await Due()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_forgotten_or_whose_number_is_gone_is_asked_nothing()
    {
        await Follow("c-1", 1);
        await Gathered("c-1");
        await Answered();
        (await Due()).Count.ShouldBe(1);
        await new Forgetting(_world.Database, _world.Ledger, _key, new(_world.Database, null, _key, TimeProvider.System)).Run(
            Matter.Concern("c-1"),
            [],
            Guid.NewGuid(),
            Domain.Access.Actor.On("sms"),
            Stop
        );
        await _world.Tamper("update voice.line set number = null, keep_until = null");
        (await Due()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_promise_in_progress_is_not_asked_about_and_a_claim_is()
    {
        await Follow("c-1", 1);
        await Gathered("c-1");
        await _world.Do(A.Forum(), A.Commitment(), A.Match("mombasa-p1", "c-1"), A.Progress(done: false));
        (await Due()).ShouldBeEmpty();
        await _world.Do(A.Progress(done: true));
        (await Due()).ShouldHaveSingleItem().Kind.ShouldBe("done");
    }

    private DateOnly Today => DateOnly.FromDateTime(_clock.Now.AddHours(3).DateTime);

    private async Task Follow(string concern, byte receipt, bool record = true, Asked? asked = null)
    {
        if (record)
        {
            await _world.Do(A.Concern(concern).Unpublished());
        }

        Answered answered = new(new("sw", true, true, false, asked), [])
        {
            Given = (Receipt.Of([.. Enumerable.Repeat(receipt, 16)]), Matter.Concern(concern)),
            Follows = Matter.Concern(concern),
        };
        await _book.Settle(Number, [.. Enumerable.Repeat(receipt, 32)], answered, Stop);
    }

    private async Task Gathered(params string[] concerns)
    {
        await _world.Do(new OpenIssue(Guid.NewGuid(), "i-1", "KE-01", "gangs", Period.Day(Today)));
        await _world.Do(concerns.Select(c => new GatherConcern(Guid.NewGuid(), c, "i-1")));
    }

    private Task Answered() => _world.Do(new GiveResponse(Guid.NewGuid(), "i-1", A.Police, ResponseKind.Accepted, A.Words("We will."), Today));

    private async Task<IReadOnlyList<Question>> Due()
    {
        await _questions.Gather(Stop);
        return await _questions.Due(Stop);
    }
}
