using Dapper;
using Jukwaa.Storage;
using Jukwaa.Web.Tests.Storage;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Subscribe;

/// <summary>Who follows what stands apart from the record, from concerns, and from whoever reads either.</summary>
public sealed class ApartTests(Cluster cluster) : IAsyncLifetime
{
    private const string Number = "+254712345678",
        Address = "mwananchi@example.org";

    private News _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = await News.Open(cluster);
        await _news.BySms(Number);
        await _news.ByMail(Address);
    }

    public ValueTask DisposeAsync() => _news.DisposeAsync();

    private Task<IReadOnlyList<int>> Subscriptions => _news.List<int>("select count(*)::int from voice.subscription");

    [Fact]
    public async Task A_rebuild_of_the_rows_leaves_it_alone_and_tells_nothing_again()
    {
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        await Rebuild.Run(_news.World.Database, null, Storage.TestLedger.Stop);
        await _news.Round();
        (await Subscriptions).ShouldBe([4]);
        (_news.Phones.On(Number).Count, _news.To(Address).Count).ShouldBe((1, 2));
    }

    [Theory]
    [InlineData("jukwaa_desk")]
    [InlineData("jukwaa_open")]
    public async Task No_desk_and_no_public_role_reads_it(string role)
    {
        foreach (var table in (string[])["subscriber", "subscription", "opt_in", "bulletin", "bulletin_tail"])
        {
            await using var connection = await _news.World.Database.Owner.OpenConnectionAsync(Storage.TestLedger.Stop);
            await connection.ExecuteAsync($"grant {role} to current_user; set role {role}");
            var fault = await Should.ThrowAsync<PostgresException>(() => connection.QueryAsync($"select * from voice.{table}"));
            fault.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, table);
            await connection.ExecuteAsync("reset role");
        }
    }

    [Fact]
    public async Task Another_key_finds_nobody_and_opens_nothing()
    {
        var other = new VoiceKey([.. Enumerable.Repeat((byte)9, VoiceKey.Length)]);
        var known = await _news.List<byte[]>("select hash from voice.subscriber");
        known.ShouldContain(h => h.SequenceEqual(_news.Key.LineOf(Number)));
        known.ShouldContain(h => h.SequenceEqual(_news.Key.MailboxOf(Address.ToUpperInvariant())), "capital letters make no other address");
        known.ShouldNotContain(h => h.SequenceEqual(other.LineOf(Number)) || h.SequenceEqual(other.MailboxOf(Address)));
        foreach (var sealedAddress in await _news.List<byte[]>("select address from voice.subscriber"))
        {
            Should.Throw<System.Security.Cryptography.CryptographicException>(() => other.Unseal(Jukwaa.Storage.Subscriptions.Use, sealedAddress));
            Should.Throw<System.Security.Cryptography.CryptographicException>(() => _news.Key.Unseal(VoiceBook.NumberUse, sealedAddress));
        }
    }

    [Fact]
    public void A_number_and_the_same_letters_as_an_address_are_two() =>
        _news.Key.MailboxOf(Number).ShouldNotBe(_news.Key.LineOf(Number), "each use has a key of its own");

    [Fact]
    public void A_bulletin_does_not_tell_to_whom_where_it_is_written_to_a_log()
    {
        var bulletin = new Bulletin(Guid.Empty, "email", Address, "en", "KE-01", "forum", "x", null, new('a', 32), 1);
        $"{bulletin}".ShouldBe($"bulletin {Guid.Empty}");
    }

    [Fact]
    public async Task Silence_asked_for_by_telephone_ends_the_telephone_alone()
    {
        await _news.Answer(Number, new Answered(new("en", true, false, Stopped: true, null), []));
        (await Subscriptions).ShouldBe([2]);
        await _news.Forum(_news.Today.AddDays(30));
        await _news.Round();
        (_news.Phones.On(Number).Count, _news.To(Address).Count).ShouldBe((0, 2));
    }
}
