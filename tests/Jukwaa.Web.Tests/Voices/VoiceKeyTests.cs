using System.Security.Cryptography;
using Jukwaa.Storage;
using Jukwaa.Storage.Embedded;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

public sealed class VoiceKeyTests : IDisposable
{
    private static readonly byte[] _bytes = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly string _folder = Directory.CreateTempSubdirectory("jukwaa-key-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "keys", "voice");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_key_hashes_alike_and_another_does_not()
    {
        var (one, same, other) = (new VoiceKey(_bytes), new VoiceKey(_bytes), new VoiceKey(RandomNumberGenerator.GetBytes(32)));
        one.LineOf("+254712345678").ShouldBe(same.LineOf("+254712345678"));
        one.LineOf("+254712345678").ShouldNotBe(other.LineOf("+254712345678"));
        one.LineOf("+254712345678").ShouldNotBe(one.LineOf("+254712345679"));
        one.LineOf("+254712345678").ShouldNotBe(SHA256.HashData("+254712345678"u8), "whoever has the database alone must not try all numbers");
        (one.Check, one.Check == other.Check).ShouldBe((same.Check, false));
    }

    [Fact]
    public void Receipt_and_command_of_an_arrival_are_its_own_and_neither_tells_the_other()
    {
        var key = new VoiceKey(_bytes);
        key.ReceiptOf("web\na").ShouldBe(key.ReceiptOf("web\na"));
        key.ReceiptOf("web\na").ShouldNotBe(key.ReceiptOf("web\nb"));
        key.CommandOf("web\na").ShouldNotBe(key.CommandOf("web\nb"));
        Domain.Concerns.Receipt.Of(key.CommandOf("web\na").ToByteArray()).ShouldNotBe(key.ReceiptOf("web\na"));
    }

    [Fact]
    public void What_is_sealed_is_read_with_the_key_for_its_use_alone()
    {
        var key = new VoiceKey(_bytes);
        var shut = key.Seal("number", "+254712345678");
        key.Unseal("number", shut).ShouldBe("+254712345678");
        System.Text.Encoding.Latin1.GetString(shut).ShouldNotContain("712345678");
        key.Seal("number", "+254712345678").ShouldNotBe(shut, "two rows of one number must not look alike");
        Should.Throw<CryptographicException>(() => key.Unseal("words", shut));
        Should.Throw<CryptographicException>(() => new VoiceKey(RandomNumberGenerator.GetBytes(32)).Unseal("number", shut));
        Should.Throw<CryptographicException>(() => key.Unseal("number", [1, 2, 3]));
        shut[^1] ^= 1;
        Should.Throw<CryptographicException>(() => key.Unseal("number", shut));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Maji 😀")]
    public void Any_words_come_back(string words)
    {
        var key = new VoiceKey(_bytes);
        key.Unseal("words", key.Seal("words", words)).ShouldBe(words);
    }

    [Fact]
    public void It_tells_itself_to_no_log() => $"{new VoiceKey(_bytes)}".ShouldBe("(key)");

    [Fact]
    public void A_key_is_made_once_and_only_its_user_reads_it()
    {
        var first = VoiceKeyFile.Load(null, Path);
        VoiceKeyFile.Load(" ", Path).Check.ShouldBe(first.Check);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!).ShouldBe([Path]);
    }

    [Fact]
    public void Many_programs_that_begin_at_once_have_one_key()
    {
        var keys = new string[16];
        Parallel.For(0, keys.Length, i => keys[i] = VoiceKeyFile.Load(null, Path).Check);
        keys.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_named_key_is_taken_and_no_file_is_made()
    {
        VoiceKeyFile.Load(Convert.ToHexString(_bytes), Path).Check.ShouldBe(new VoiceKey(_bytes).Check);
        File.Exists(Path).ShouldBeFalse();
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    public void A_key_that_is_none_is_refused_without_repeating_it(string named)
    {
        var fault = Should.Throw<SetupException>(() => VoiceKeyFile.Load(named, Path));
        fault.Message.ShouldContain("JUKWAA_KEY");
        fault.Message.ShouldNotContain(named);
    }

    [Fact]
    public void A_damaged_file_is_not_overwritten()
    {
        VoiceKeyFile.Load(null, Path);
        File.WriteAllText(Path, "half a k");
        Should.Throw<SetupException>(() => VoiceKeyFile.Load(null, Path)).Message.ShouldContain("damaged");
        File.ReadAllText(Path).ShouldBe("half a k");
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said()
    {
        File.WriteAllText(System.IO.Path.Combine(_folder, "keys"), "a file where a folder should be");
        Should.Throw<SetupException>(() => VoiceKeyFile.Load(null, Path)).Message.ShouldContain("JUKWAA_KEY");
    }
}

/// <summary>What hosts of one database agree on.</summary>
public sealed class ChannelSettingsTests(Storage.Cluster cluster)
{
    [Fact]
    public async Task A_host_with_another_key_does_not_begin()
    {
        await using var world = await Storage.TestLedger.Open(cluster);
        var settings = new ChannelSettings(world.Database);
        await settings.Agree(new(new byte[32]), Storage.TestLedger.Stop);
        await settings.Agree(new(new byte[32]), Storage.TestLedger.Stop);
        var other = new VoiceKey(RandomNumberGenerator.GetBytes(32));
        (await Should.ThrowAsync<SetupException>(() => settings.Agree(other, Storage.TestLedger.Stop))).Message.ShouldContain("another key");
    }

    [Fact]
    public async Task The_secret_is_shown_when_it_is_made_and_never_again()
    {
        await using var world = await Storage.TestLedger.Open(cluster);
        var settings = new ChannelSettings(world.Database);
        var (hash, fresh) = await settings.SecretHash(Storage.TestLedger.Stop);
        fresh.ShouldNotBeNull().Length.ShouldBe(40);
        new Channels.ChannelSecret(hash).Opens(fresh).ShouldBeTrue();
        new Channels.ChannelSecret(hash).Opens(fresh + "x").ShouldBeFalse();
        var (again, none) = await settings.SecretHash(Storage.TestLedger.Stop);
        (again.SequenceEqual(hash), none).ShouldBe((true, null));
        var renewed = await settings.Renew(Storage.TestLedger.Stop);
        new Channels.ChannelSecret((await settings.SecretHash(Storage.TestLedger.Stop)).Hash).Opens(renewed).ShouldBeTrue();
        (await world.Ask<int>($"select count(*)::int from voice.setting where value like '%{fresh}%' or value like '%{renewed}%'")).ShouldBe(0);
    }
}
