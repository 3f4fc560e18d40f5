using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.EvidenceFiles;

/// <summary>Files that were damaged, cut or glued together are cleaned or refused: nothing escapes, and what is taken can be taken again.</summary>
public sealed class FuzzTests
{
    private static readonly byte[][] _whole =
    [
        Pictures.Jpeg(Pictures.Segment(0xE1, [.. Bytes.Of("Exif\0\0"), .. Bytes.Exif(6)]), Pictures.Segment(0xFE, Bytes.Of(Bytes.Secret))),
        Pictures.Png(Pictures.Chunk("eXIf", Bytes.Exif(6)), Pictures.Chunk("tEXt", Bytes.Of(Bytes.Secret))),
        Pictures.Webp(told: Pictures.Part("EXIF", Bytes.Exif(6))),
        Papers.Pdf(Papers.Stream("/Type /ObjStm /Filter /FlateDecode", Bytes.Packed(Bytes.Of("9 0 << /A (b) >>")))),
        Papers.Plain(Papers.Stream("/Filter /DCTDecode", Pictures.Jpeg(Pictures.Segment(0xE1, [.. Bytes.Of("Exif\0\0"), .. Bytes.Exif(6)])))),
    ];

    private static readonly Gen<Func<byte[], byte[]>> _damage = Gen.OneOf(
        from at in Gen.Choose(0, 2000)
        from value in Gen.Choose(0, 255)
        select (Func<byte[], byte[]>)(b => Changed(b, at, (byte)value)),
        from at in Gen.Choose(0, 2000)
        select (Func<byte[], byte[]>)(b => b[..(at % (b.Length + 1))]),
        from at in Gen.Choose(0, 2000)
        from size in Gen.Choose(0, 30)
        select (Func<byte[], byte[]>)(b => [.. b[..(at % (b.Length + 1))], .. b.Skip((at % (b.Length + 1)) + size)]),
        from at in Gen.Choose(0, 2000)
        from other in Gen.Elements(_whole)
        select (Func<byte[], byte[]>)(b => [.. b[..(at % (b.Length + 1))], .. other, .. b[(at % (b.Length + 1))..]]),
        from at in Gen.Choose(0, 2000)
        select (Func<byte[], byte[]>)(b => Changed(Changed(b, at, 0xFF), at + 1, 0xFF))
    );

    private static readonly Gen<byte[]> _files =
        from file in Gen.Elements(_whole)
        from count in Gen.Choose(1, 6)
        from damage in _damage.ArrayOf(count)
        select damage.Aggregate(file, (f, d) => d(f));

    [Fact]
    public void Every_damaged_file_is_cleaned_or_refused()
    {
        HashSet<string> codes =
        [
            "file-empty",
            "file-kind-unknown",
            "file-broken",
            "picture-too-large",
            "file-active",
            "file-encrypted",
            "file-metadata",
        ];
        Always(bytes =>
        {
            var (file, refusal) = Cleaning.Clean(bytes);
            (file is null).ShouldBe(refusal is not null);
            codes.ShouldContain(refusal?.Code ?? "file-broken");
        });
    }

    [Fact]
    public void What_was_cleaned_is_clean()
    {
        var taken = 0;
        Always(bytes =>
        {
            if (Cleaning.Clean(bytes).File is { } file)
            {
                taken++;
                Cleaning.Clean(file.Bytes).File.ShouldNotBeNull().Bytes.ShouldBe(file.Bytes);
            }
        });
        taken.ShouldBeGreaterThan(10, "some damage is harmless");
    }

    [Fact]
    public void Whole_files_are_taken() => _whole.ShouldAllBe(f => Cleaning.Clean(f).File != null);

    private static void Always(Action<byte[]> body) => Prop.ForAll(_files.ToArbitrary(), body).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static byte[] Changed(byte[] bytes, int at, byte value) => [.. bytes.Select((b, i) => i == at % Math.Max(1, bytes.Length) ? value : b)];
}
