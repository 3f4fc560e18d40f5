using System.Security.Cryptography;
using Jukwaa.Storage;
using Jukwaa.Web.Channels.Texting;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Messages on disk while the database is away.</summary>
public sealed class SpoolTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "jukwaa-spool-" + Guid.NewGuid().ToString("N"));
    private readonly VoiceKey _key = new(new byte[32]);
    private readonly Spool _spool;

    public SpoolTests() => _spool = new(_folder, _key);

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_was_put_aside_comes_back_as_it_was_in_its_order_and_once()
    {
        for (var i = 0; i < 5; i++)
        {
            _spool.Put(Message($"{i}"), i == 3 ? new(7, 2, 1) : null).ShouldBeTrue();
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }

        var taken = await Empty();
        taken.Select(t => t.Message).ShouldBe(Enumerable.Range(0, 5).Select(i => Message($"{i}")));
        taken[3].Part.ShouldBe(new(7, 2, 1));
        (await Empty()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_taken_now_stays()
    {
        _spool.Put(Message("1"), null);
        _spool.Put(Message("2"), null);
        await Should.ThrowAsync<TimeoutException>(() => _spool.Empty((_, _) => throw new TimeoutException()));
        (await Empty()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_file_tells_number_or_words()
    {
        _spool.Put(Message("1"), null);
        var bytes = await File.ReadAllBytesAsync(Directory.GetFiles(_folder).ShouldHaveSingleItem(), TestContext.Current.CancellationToken);
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        text.ShouldNotContain("712345678");
        text.ShouldNotContain("wezi");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_kept_and_does_not_stop_the_others()
    {
        new Spool(_folder, new(RandomNumberGenerator.GetBytes(32))).Put(Message("1"), null);
        await Task.Delay(2, TestContext.Current.CancellationToken);
        _spool.Put(Message("2"), null);
        (await Empty()).Select(t => t.Message).ShouldBe([Message("2")]);
        Directory.GetFiles(_folder).ShouldHaveSingleItem().ShouldEndWith(".unreadable");
        (await Empty()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_was_not_finished_is_no_message()
    {
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, Guid.NewGuid().ToString("N")), "half", TestContext.Current.CancellationToken);
        (await Empty()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_folder_there_is_nothing() => (await Empty()).ShouldBeEmpty();

    [Fact]
    public void A_place_that_cannot_be_written_is_a_fault_and_not_a_lie()
    {
        File.WriteAllText(_folder, "a file where the folder should be");
        try
        {
            Should.Throw<IOException>(() => _spool.Put(Message("1"), null));
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    private async Task<List<(Incoming Message, PartOf? Part)>> Empty()
    {
        var taken = new List<(Incoming, PartOf?)>();
        await _spool.Empty(
            (message, part) =>
            {
                taken.Add((message, part));
                return Task.CompletedTask;
            }
        );
        return taken;
    }

    private static Incoming Message(string id) => new("kannel", id, "+254712345678", "MOMBASA wezi wa pikipiki");
}
