using Jukwaa.Domain.Concerns;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Voices;

/// <summary>Somebody with a telephone that can do nothing but dial.</summary>
[Collection(TheVoices.Name)]
public sealed class DialledTests(VoiceSite site)
{
    private const string Said = Handset.Said;

    [Fact]
    public async Task The_language_is_asked_once_and_kept()
    {
        var phone = New();
        (await phone.Dial()).ShouldContain("2 English");
        (await phone.Press("2")).ShouldContain("1 Raise a concern");
        (await phone.Dial()).ShouldContain("1 Raise a concern");
        (await phone.Press("6")).ShouldContain("1 Eleza kero");
        (await phone.Dial()).ShouldContain("1 Eleza kero");
    }

    [Fact]
    public async Task Where_to_call_stands_on_the_first_menu()
    {
        var phone = New();
        await phone.Dial();
        (await phone.Press("1")).ShouldContain("999");
        (await phone.Press("5")).ShouldContain("1195");
    }

    [Fact]
    public async Task Screen_by_screen_it_becomes_a_concern_with_a_receipt()
    {
        var phone = New();
        await phone.ToSend();
        phone.Screen.ShouldContain("Kondele, Kisumu");
        var sent = await phone.Press("1");
        phone.IsOver.ShouldBeTrue();
        var row = (
            await site.List<(string Place, string By, string Said)>(
                "select place, recorded_as, desk.said(summary, 'sw') from desk.concern where id = @id",
                new { id = await site.ConcernOf(VoiceSite.ReceiptIn(sent)) }
            )
        ).ShouldHaveSingleItem();
        row.Place.ShouldStartWith("KE-W");
        (row.By, row.Said).ShouldBe(("channel:ussd", Said));
        site.Phones.On(phone.Number).ShouldBeEmpty("nobody asked for messages");
        (await site.Anywhere(phone.Number[1..])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_wants_messages_gets_the_receipt_as_one_and_is_kept()
    {
        var phone = New();
        await phone.ToSend(replies: "2");
        var receipt = VoiceSite.ReceiptIn(await phone.Press("1"));
        await site.Answer();
        VoiceSite.ReceiptIn(site.Phones.On(phone.Number).ShouldHaveSingleItem()).ShouldBe(receipt);
        (await site.List<int>("select count(*)::int from voice.receipt where line = @line", new { line = site.Key.LineOf(phone.Number) })).ShouldBe([
            1,
        ]);
        (await site.Anywhere(phone.Number[1..])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2", "nps@KE-42", "ipoa@KE")]
    [InlineData("3", "ngao@KE-42", "caj@KE")]
    public async Task What_an_office_must_not_see_goes_to_oversight(string choice, string accused, string overseer)
    {
        var phone = New();
        await phone.ToSend(hidden: choice);
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(await phone.Press("1")));
        (
            await site.List<(string, string)>(
                "select c.accused[1], i.office from desk.concern c join desk.issue i on i.id = c.issue where c.id = @id",
                new { id }
            )
        ).ShouldBe([(accused, overseer)]);
    }

    [Fact]
    public async Task A_star_in_the_words_is_a_star()
    {
        var phone = New();
        await phone.Dial();
        await phone.Press("1", "1");
        (await phone.Press("maji *hakuna* kabisa 2*3 siku")).ShouldContain("kaunti");
        await phone.Press("Kisumu", "1", "1", "1");
        var id = await site.ConcernOf(VoiceSite.ReceiptIn(await phone.Press("1")));
        (await site.List<string>("select desk.said(summary, 'sw') from desk.concern where id = @id", new { id })).ShouldBe([
            "maji *hakuna* kabisa 2*3 siku",
        ]);
    }

    [Fact]
    public async Task Back_goes_one_screen_back_and_double_nought_to_the_beginning()
    {
        var phone = New();
        await phone.ToSend();
        (await phone.Press("0")).ShouldContain("SMS");
        (await phone.Press("0")).ShouldContain("Nani");
        (await phone.Press("0")).ShouldContain("wadi");
        (await phone.Press("0")).ShouldContain("kaunti");
        (await phone.Press("0")).ShouldContain("Kuna nini");
        (await phone.Press("00")).ShouldContain("1 Eleza kero");
    }

    [Theory]
    [InlineData("kisum", "Kisumu")]
    [InlineData("KISMU", "Kisumu")]
    [InlineData("taita taveta", "Taita")]
    [InlineData("nyamria", "Nyamira")]
    public async Task A_county_is_known_with_a_letter_wrong(string typed, string county)
    {
        var phone = New();
        await phone.Dial();
        await phone.Press("1", "1", Said);
        (await phone.Press(typed)).ShouldContain(county);
    }

    [Fact]
    public async Task Of_several_places_one_is_picked_and_an_unknown_one_is_asked_again()
    {
        var phone = New();
        await phone.Dial();
        await phone.Press("1", "1", Said);
        (await phone.Press("Atlantis")).ShouldContain("Hatujui kaunti");
        (await phone.Press("Na")).ShouldContain("1 ");
        await phone.Press("9");
        phone.Screen.ShouldContain("Ni ipi?");
        (await phone.Press("1")).ShouldContain("wadi");
        (await phone.Press("Atlantis")).ShouldContain("haina wadi");
        (await phone.Press("1")).ShouldContain("Nani");
    }

    [Fact]
    public async Task Too_few_words_are_asked_again()
    {
        var phone = New();
        await phone.Dial();
        await phone.Press("1", "1");
        (await phone.Press("maji")).ShouldContain("zaidi kidogo");
        (await phone.Press(Said)).ShouldContain("kaunti");
    }

    [Fact]
    public async Task With_the_receipt_somebody_asks_adds_and_is_forgotten()
    {
        var receipt = VoiceSite.ReceiptIn(await site.Say(site.NewNumber(), "KISUMU kipofu wa kijiji aliibiwa fimbo"));
        var id = await site.ConcernOf(receipt);
        var phone = New();
        await phone.Dial();
        (await phone.Press("1", "2", "K7QM3XTR9WPAH4NX")).ShouldContain("Hakuna kilichohifadhiwa");
        (await phone.Press(receipt.Code.ToLowerInvariant())).ShouldContain(site.Day);
        await phone.Press("1");
        (await phone.Press("kipofu huyo ni mzee")).ShouldContain("Imeongezwa");
        (await site.List<int>("select cardinality(added) from desk.concern where id = @id", new { id })).ShouldBe([1]);
        await phone.Press("0", "3");
        phone.Screen.ShouldContain("1 Futa");
        (await phone.Press("1")).ShouldContain("yamefutwa");
        (await site.Anywhere("kipofu")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Choices_behind_the_code_are_taken()
    {
        var phone = New();
        (await phone.Dial("2*5")).ShouldContain("1195");
        phone.Screen.ShouldContain("Police");
    }

    [Fact]
    public async Task A_forum_without_a_day_is_said_to_have_none()
    {
        var phone = New();
        await phone.Dial();
        (await phone.Press("1", "4", "Kisumu")).ShouldContain("haijatangazwa");
        (await phone.Press("0")).ShouldContain("1 Eleza kero");
    }

    private Handset New() => new(site.Address, site.NewNumber());

    private async Task<int> Count() => (await site.List<int>("select count(*)::int from desk.concern")).Single();
}
