using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>Voice notes that were damaged, cut or glued together are cleaned or refused: nothing escapes, and what is taken can be taken again.</summary>
public sealed class AudioFuzzTests
{
    private static readonly byte[][] _whole =
    [
        new Movie().File,
        Sounds.File("tone.3gp"),
        Sounds.File("fast.m4a"),
        Sounds.Ogg([.. Sounds.Front(), Sounds.Page(0, 960, [8, 1, 2]), Sounds.Page(4, 1920, [8, 3, 4])]),
        Sounds.Wav(Pictures.Part("LIST", Bytes.Of(Bytes.Secret)), Sounds.Format(1, 1, 16, 2), Pictures.Part("data", new byte[200])),
        Sounds.File("ima.wav"),
        Sounds.File("browser.webm"),
        [.. Bytes.Of("#!AMR\n"), .. Enumerable.Repeat<byte[]>([0x3C, .. new byte[31]], 20).SelectMany(f => f), .. Bytes.Of(Bytes.Secret)],
        [.. Enumerable.Repeat(Sounds.Mp3Frame(Bytes.Of("0123456789")), 6).SelectMany(f => f), .. Bytes.Of("TAG" + Bytes.Secret)],
    ];

    private static readonly HashSet<string> _codes =
    [
        "file-empty",
        "sound-kind-unknown",
        "sound-broken",
        "sound-too-long",
        "sound-is-video",
        "sound-in-pieces",
    ];

    private static readonly Gen<int> _place = Gen.OneOf(Gen.Choose(0, 200), Gen.Choose(0, 6000));

    private static readonly Gen<Func<byte[], byte[]>> _damage = Gen.OneOf(
        from at in _place
        from value in Gen.Choose(0, 255)
        select (Func<byte[], byte[]>)(b => Changed(b, at, (byte)value)),
        from at in _place
        select (Func<byte[], byte[]>)(b => b[..(at % (b.Length + 1))]),
        from at in _place
        from size in Gen.Choose(0, 30)
        select (Func<byte[], byte[]>)(b => [.. b[..(at % (b.Length + 1))], .. b.Skip((at % (b.Length + 1)) + size)]),
        from at in _place
        from other in Gen.Elements(_whole)
        select (Func<byte[], byte[]>)(b => [.. b[..(at % (b.Length + 1))], .. other, .. b[(at % (b.Length + 1))..]]),
        from at in _place
        from value in Gen.Elements<byte>(0, 1, 0x7F, 0x80, 0xFF)
        select (Func<byte[], byte[]>)(b => Changed(Changed(Changed(Changed(b, at, value), at + 1, value), at + 2, value), at + 3, value))
    );

    private static readonly Gen<byte[]> _files =
        from file in Gen.Elements(_whole)
        from count in Gen.Choose(1, 4)
        from damage in _damage.ArrayOf(count)
        select damage.Aggregate(file, (f, d) => d(f));

    [Fact]
    public void Every_damaged_file_is_cleaned_or_refused() =>
        Always(bytes =>
        {
            var (sound, refusal) = AudioCleaning.Clean(bytes);
            (sound is null).ShouldBe(refusal is not null);
            _codes.ShouldContain(refusal?.Code ?? "sound-broken");
            (sound?.Seconds ?? 1).ShouldBeInRange(double.Epsilon, 600);
            (sound?.Bytes.Length ?? 0).ShouldBeLessThanOrEqualTo(bytes.Length + 100);
        });

    [Fact]
    public void What_was_cleaned_is_clean()
    {
        var taken = 0;
        Always(bytes =>
        {
            if (AudioCleaning.Clean(bytes).Sound is { } sound)
            {
                taken++;
                var again = AudioCleaning.Clean(sound.Bytes).Sound.ShouldNotBeNull();
                again.Bytes.ShouldBe(sound.Bytes);
                again.Removed.ShouldBeEmpty();
            }
        });
        taken.ShouldBeGreaterThan(10, "some damage is harmless");
    }

    [Fact]
    public void Every_number_of_an_MP4_may_be_the_largest_or_none()
    {
        var whole = new Movie().File;
        for (var at = 0; at + 4 <= whole.Length; at++)
        {
            foreach (var number in new[] { 0, 1, -1, int.MaxValue, int.MinValue, 0x0001_0000 })
            {
                _codes.ShouldContain(Heard.Refused(whole.Over(at, Bytes.Big(number))) ?? "sound-broken");
            }
        }
    }

    [Fact]
    public void Whole_files_are_taken() => _whole.ShouldAllBe(f => AudioCleaning.Clean(f).Sound != null);

    private static void Always(Action<byte[]> body) => Prop.ForAll(_files.ToArbitrary(), body).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static byte[] Changed(byte[] bytes, int at, byte value) => bytes.Length == 0 ? bytes : bytes.Over(at % bytes.Length, value);
}
