using FsCheck.Fluent;

namespace Jukwaa.Domain.Tests.Kernel;

public class WordsTests
{
    [Theory]
    [InlineData("en", "hello", "25c8e350bb38676baaee0db4e55505af87baeb2f17e81161b62551540542ec0c")]
    [InlineData("sw", "Ng’ombe", "37d3424ff12524b352b90c1d2e7e3143cd29561645f7786295d23feada83c06d")]
    public void The_hash_is_SHA_256_over_salt_language_and_text_in_UTF_8_each_on_its_own_line(string language, string text, string hash)
    {
        // printf '000102030405060708090a0b0c0d0e0f\nen\nhello' | sha256sum
        new Passage(language, text, A.Salt).Hash.ShouldBe(hash);
        Passage.HashOf(A.Salt, language, text).ShouldBe(hash);
    }

    [Fact]
    public void Another_salt_language_or_text_has_another_hash_in_a_copy_too()
    {
        var said = A.Passage("hello");

        Passage[] all = [said, said with { Salt = new('f', 32) }, said with { Language = "sw" }, said with { Text = "Hello" }];

        all.Select(p => p.Hash).ShouldBeUnique();
    }

    [Fact]
    public void A_passage_in_a_log_shows_neither_its_words_nor_its_salt()
    {
        var line = $"{A.Passage("I saw who did it.")}";

        line.ShouldBe($"en={A.Passage("I saw who did it.").Hash}");
    }

    [Fact]
    public void A_reference_lists_language_and_hash_the_original_first()
    {
        var words = A.Words("Good morning", "Habari za asubuhi");

        words.Ref.Language.ShouldBe("en");
        words.Ref.Parts.ShouldBe([("en", words.Passages[0].Hash), ("sw", words.Passages[1].Hash)]);
        words.Ref.Value.ShouldBe($"en={words.Passages[0].Hash} sw={words.Passages[1].Hash}");
        new WordsRef(words.Ref.Value).ShouldBe(words.Ref);
    }

    [Fact]
    public void Nothing_said_is_one_value_however_it_came_about()
    {
        A.Silence.Ref.ShouldBe(default);
        new WordsRef("").ShouldBe(default);
        (default(WordsRef) with { Value = "" }).ShouldBe(default);
        default(WordsRef).Value.ShouldBe("");
        default(WordsRef).Language.ShouldBe("");
        default(WordsRef).Parts.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_blank_is_left_out_and_the_rest_is_trimmed_each_with_a_fresh_salt()
    {
        var salts = new Queue<string>([new('1', 32), new('2', 32)]);

        var words = Words.Of(salts.Dequeue, ("en", "  Good morning\n"), ("sw", "  "), ("so", null), ("luo", "Oyawore"));

        words.Passages.ShouldBe([new Passage("en", "Good morning", new('1', 32)), new Passage("luo", "Oyawore", new('2', 32))]);
        salts.ShouldBeEmpty();
    }

    [Fact]
    public void Every_reference_reads_back_what_was_put_in() =>
        Always.Holds(
            Gen.Elements("en", "sw", "so", "luo", "url").SelectMany(language => Gen.Choose(1, 9999).Select(n => (language, $"text {n}"))).UpTo(4),
            said =>
            {
                var words = Words.Of(() => A.Salt, [.. said.Select(s => (s.language, (string?)s.Item2))]);
                words.Ref.Parts.ShouldBe(words.Passages.Select(p => (p.Language, p.Hash)));
            }
        );
}
