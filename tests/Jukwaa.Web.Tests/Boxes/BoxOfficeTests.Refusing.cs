using System.Text;
using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>What the centre does not take.</summary>
public sealed partial class BoxOfficeTests
{
    [Fact]
    public async Task A_signature_that_is_not_the_boxes_opens_nothing()
    {
        await _laptop.Voice("Wezi.");
        var (body, signature) = (await _laptop.Next()).ShouldNotBeNull();
        var bent = (byte[])body.Clone();
        bent[^3] ^= 1;
        var others = BoxKey.Sign(BoxKey.New(), body);

        (await _road.Office.Take(_laptop.Self.Id, bent, signature, Stop)).ShouldBeNull();
        (await _road.Office.Take(_laptop.Self.Id, body, others, Stop)).ShouldBeNull();
        (await _road.Office.Take(_laptop.Self.Id, body, [], Stop)).ShouldBeNull();
        (await _road.Office.Take("000000000000", body, signature, Stop)).ShouldBeNull();
        (await _road.Rows("select id from desk.entry")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_box_does_not_speak_under_the_name_of_another()
    {
        var other = await _road.Laptop();
        await _laptop.Voice("Wezi.");
        var (body, _) = (await _laptop.Next()).ShouldNotBeNull();

        var answer = await _road.Office.Take(other.Self.Id, body, BoxKey.Sign(other.Self.Key, body), Stop);
        answer!.Refusal!.Code.ShouldBe("box-unreadable");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json\n{}")]
    public async Task What_cannot_be_read_is_refused_whole(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);

        (await _road.Office.Take(_laptop.Self.Id, body, BoxKey.Sign(_laptop.Self.Key, body), Stop))!.Refusal!.Code.ShouldBe("box-unreadable");
    }

    [Fact]
    public async Task An_item_that_cannot_be_read_holds_no_other_up()
    {
        await _laptop.Voice("Wezi.");
        var read = BoxEnvelope.Read((await _laptop.Next())!.Value.Body)!;
        var body = (
            read with
            {
                Items = [read.Items[0], "{\"n\":2}", read.Items[1].Replace("\"n\":2", "\"n\":3", StringComparison.Ordinal)],
            }
        ).Write();

        var answer = await _road.Office.Take(_laptop.Self.Id, body, BoxKey.Sign(_laptop.Self.Key, body), Stop);
        answer!.Refused.Select(r => (r.Item, r.Code)).ShouldBe([(2, "box-item")]);
        (await _road.Rows("select id from desk.entry")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_forum_for_which_it_was_not_made_ready_is_not_its_business()
    {
        await _road.Announce("other");
        var read = BoxEnvelope.Read((await _laptop.Next())!.Value.Body)!;
        var body = (read with { Items = [read.Items[0].Replace("\"id\":\"hall\"", "\"id\":\"other\"", StringComparison.Ordinal)] }).Write();

        var answer = await _road.Office.Take(_laptop.Self.Id, body, BoxKey.Sign(_laptop.Self.Key, body), Stop);
        answer!.Refused.Single().Code.ShouldBe("box-forum");
        (await _road.Rows("select phase from desk.forum where id = 'other'")).ShouldBe(["Announced"]);
    }

    [Fact]
    public async Task For_somebody_who_was_not_packed_it_does_not_speak_whatever_post_they_hold()
    {
        var stranger = await _road.Person("Mtu mwingine", Role.Rapporteur);
        await _laptop.Voice("Wezi.");
        var read = BoxEnvelope.Read((await _laptop.Next())!.Value.Body)!;
        var bent = read.Items[1].Replace($"{_road.Asha.Person}", $"{stranger.Person}", StringComparison.Ordinal);
        var body = (read with { Items = [read.Items[0], bent] }).Write();

        var answer = await _road.Office.Take(_laptop.Self.Id, body, BoxKey.Sign(_laptop.Self.Key, body), Stop);
        answer!.Refused.Single().Code.ShouldBe("box-other");
        (await _road.Rows("select id from desk.entry")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_laptop_that_was_put_back_to_an_earlier_day_tells_another_story_and_is_not_believed()
    {
        await _laptop.Voice("Wezi.");
        await _laptop.Bring();
        var read = BoxEnvelope.Read((await Resent())!.Value.Body)!;
        var body = (read with { Items = [read.Items[0], read.Items[1].Replace("Wezi.", "Wizi.", StringComparison.Ordinal)] }).Write();

        var answer = await _road.Office.Take(_laptop.Self.Id, body, BoxKey.Sign(_laptop.Self.Key, body), Stop);
        answer!.Refusal!.Code.ShouldBe("box-forked");
        (await _road.Known(_laptop)).Upto.ShouldBe(2);
    }

    [Fact]
    public async Task Words_that_do_not_belong_to_the_fact_are_not_taken()
    {
        await _laptop.Voice("Wezi.");
        var read = BoxEnvelope.Read((await _laptop.Next())!.Value.Body)!;
        var body = (read with { Items = [read.Items[0], read.Items[1].Replace("Wezi.", "Hakuna shida.", StringComparison.Ordinal)] }).Write();

        var answer = await _road.Office.Take(_laptop.Self.Id, body, BoxKey.Sign(_laptop.Self.Key, body), Stop);
        answer!.Refused.Single().Code.ShouldBe("box-item");
        (await _road.Rows("select id from desk.entry")).ShouldBeEmpty();
    }

    private async Task<(byte[] Body, byte[] Signature)?> Resent()
    {
        await using var connection = await _laptop.Hall.Database.Owner.OpenConnectionAsync(Stop);
        await using var command = new Npgsql.NpgsqlCommand("update people.box_self set upto = 0", connection);
        await command.ExecuteNonQueryAsync(Stop);
        return await _laptop.Next();
    }
}
