namespace Jukwaa.Domain.Tests.Access;

public class CommandShapeTests
{
    private static readonly DiscloseConcern _command = new(A.CommandId, A.ConcernId);

    [Theory]
    [InlineData("mombasa-c1")]
    [InlineData("KE-01.land_disputes")]
    [InlineData("nps@KE-01:2")]
    public void An_id_has_letters_digits_and_a_few_marks(string id) => (_command with { Id = id }).Check().ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("mombasa/c1")]
    [InlineData("Asha Mwangi")]
    [InlineData("+254700000001")]
    [InlineData("ng’ombe")]
    [InlineData("a\nb")]
    public void Anything_else_is_no_id(string id) => (_command with { Id = id }).Check()!.Code.ShouldBe("id-malformed");

    [Fact]
    public void An_id_has_at_most_a_hundred_characters()
    {
        (_command with { Id = new('a', 100) }).Check().ShouldBeNull();
        (_command with { Id = new('a', 101) }).Check()!.Code.ShouldBe("id-malformed");
    }

    [Fact]
    public void A_command_has_an_id_of_its_own_so_that_resending_is_harmless() =>
        (_command with { CommandId = Guid.Empty }).Check()!.Code.ShouldBe("command-id-missing");

    [Fact]
    public void All_words_of_a_command_are_within_bounds()
    {
        var tooLong = new Words([A.Passage("short"), A.Passage(new('a', Passage.MaxLength + 1))]);

        (A.RecordConcern() with { Texts = [null, A.Reason] }).Check().ShouldBeNull();
        (A.RecordConcern() with { Texts = [null, A.Reason, tooLong] }).Check()!.Code.ShouldBe("words-too-long");
    }

    [Fact]
    public void A_command_names_the_stream_it_asks()
    {
        _command.Stream.ShouldBe("concern/mombasa-c1");
        A.GiveResponse().Stream.ShouldBe("issue/mombasa-gangs");
        A.MakeCommitment().Stream.ShouldBe("commitment/mombasa-p1");
        A.RecordReport().Stream.ShouldBe("report/national-2025");
        new AnnounceForum(A.CommandId, A.ForumId, A.Today).Stream.ShouldBe("forum/mombasa");
    }
}
