namespace Jukwaa.Domain.Tests.Forums;

public class FileEntryTests
{
    private static readonly (string, string?)[] _photo = [("sha", new('b', 64)), ("media", "photo"), ("size", "40000")];

    private static EditEntry Edit(params (string, string?)[] fields) => A.EditEntry(fields) with { Kind = EntryKind.File, About = "the-voice" };

    private static EntryEdited Announced => A.Edited(1, [], _photo) with { Kind = EntryKind.File, About = "the-voice" };

    [Fact]
    public void A_photo_is_announced_by_its_hash_and_is_about_a_voice()
    {
        var file = GivenNothing<Entry>().When(Edit(_photo)).ThenAccepted();

        (file.Kind, file.About).ShouldBe((EntryKind.File, "the-voice"));
        file.Codes("sha").ShouldBe([new('b', 64)]);
    }

    [Fact]
    public void A_file_of_no_voice_is_refused() =>
        GivenNothing<Entry>().When(Edit(_photo) with { About = null }).ThenRefused(RefusalKind.Invalid, "entry-about");

    [Theory]
    [InlineData("sha")]
    [InlineData("media")]
    public void What_does_not_say_what_will_come_announces_nothing(string without) =>
        GivenNothing<Entry>().When(Edit([.. _photo.Where(f => f.Item1 != without)])).ThenRefused(RefusalKind.Invalid, "file-missing");

    [Theory]
    [InlineData("sha")]
    [InlineData("media")]
    [InlineData("size")]
    public void A_file_stays_what_it_was(string field) =>
        Given(Announced)
            .When(Edit(_photo.Single(f => f.Item1 == field)) with { After = [A.EditId(1)] })
            .ThenRefused(RefusalKind.Conflict, "file-fixed");

    [Fact]
    public void A_file_is_taken_out_and_put_back()
    {
        Given(Announced).When(Edit(("dropped", "mistake")) with { After = [A.EditId(1)] }).ThenAccepted().Codes("dropped").ShouldBe(["mistake"]);
        Given(Announced).When(Edit(("dropped", null)) with { After = [A.EditId(1)] }).ThenAccepted().Codes("dropped").ShouldBeEmpty();
    }
}
