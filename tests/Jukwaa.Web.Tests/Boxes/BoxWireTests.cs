using System.Text;
using Jukwaa.Domain.Boxes;
using Jukwaa.Domain.Forums;
using Jukwaa.Storage;
using Jukwaa.Web.Boxes;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Boxes;

/// <summary>Keys, items and deliveries, without a database.</summary>
public sealed class BoxWireTests
{
    private static readonly byte[] _key = BoxKey.New();

    [Fact]
    public void What_was_signed_is_known_by_the_public_key_and_by_no_other()
    {
        var body = Encoding.UTF8.GetBytes("Wezi usiku.");
        var signature = BoxKey.Sign(_key, body);

        BoxKey.IsSigned(BoxKey.PublicOf(_key), body, signature).ShouldBeTrue();
        BoxKey.IsSigned(BoxKey.PublicOf(BoxKey.New()), body, signature).ShouldBeFalse();
        BoxKey.IsSigned(BoxKey.PublicOf(_key), [.. body, 0], signature).ShouldBeFalse();
        BoxKey.IsSigned(BoxKey.PublicOf(_key), body, [1, 2, 3]).ShouldBeFalse();
    }

    [Fact]
    public void Two_laptops_have_two_keys_and_two_names()
    {
        var (one, other) = (BoxKey.PublicOf(_key), BoxKey.PublicOf(BoxKey.New()));

        one.Length.ShouldBe(182);
        BoxKey.IdOf(one).Length.ShouldBe(12);
        BoxKey.IdOf(one).ShouldNotBe(BoxKey.IdOf(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("00ff")]
    public void What_is_no_key_is_known_for_none(string text) => BoxKey.IsKey(text).ShouldBeFalse();

    [Fact]
    public void A_key_of_another_curve_is_not_taken()
    {
        using var other = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP384);

        BoxKey.IsKey(Convert.ToHexStringLower(other.ExportSubjectPublicKeyInfo())).ShouldBeFalse();
        BoxKey.IsKey(BoxKey.PublicOf(_key)).ShouldBeTrue();
    }

    [Fact]
    public void An_item_is_read_back_as_it_was_written()
    {
        var item = Item();
        var read = BoxItem.Read(item.Line()).ShouldNotBeNull();

        read.Line().ShouldBe(item.Line());
        item.Line().ShouldNotContain("\n");
        read.Fact().ShouldBeOfType<EntryEdited>().Forum.ShouldBe("hall");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("Wezi")]
    public void What_is_no_item_is_none(string line) => BoxItem.Read(line)?.Fact().ShouldBeNull();

    [Theory]
    [InlineData("PostGiven")]
    [InlineData("ConcernRecorded")]
    [InlineData("ForumCancelled")]
    [InlineData("Nonsense")]
    public void A_box_brings_edits_and_the_beginning_and_end_of_forums_and_nothing_else(string type) =>
        (Item() with { Type = type }).Fact().ShouldBeNull();

    [Theory]
    [InlineData("HallSupported", """{"items":null}""")]
    [InlineData("HallSupported", "{}")]
    [InlineData("HallSupported", """{"items":[null]}""")]
    [InlineData("TrustMeasured", """{"moment":"Before","counts":null}""")]
    [InlineData("TrustMeasured", """{"moment":"Before","counts":[null]}""")]
    [InlineData("TrustMeasured", """{"moment":"Nonsense","counts":[]}""")]
    [InlineData("ForumClosed", """{"on":"2026-01-15","groups":null}""")]
    [InlineData("EntryEdited", """{"forum":null}""")]
    public void A_fact_with_a_hole_in_it_is_none(string type, string body) => (Item() with { Type = type, Body = body }).Fact().ShouldBeNull();

    [Theory]
    [InlineData(
        """{"n":1,"command":"7c9e6679-7425-40de-944b-e07fc1f90ae7","person":"7c9e6679-7425-40de-944b-e07fc1f90ae7","id":"a","type":"EntryEdited","body":"{}","words":[null]}"""
    )]
    [InlineData(
        """{"n":1,"command":"7c9e6679-7425-40de-944b-e07fc1f90ae7","person":"7c9e6679-7425-40de-944b-e07fc1f90ae7","id":"a","type":"EntryEdited","body":"{}","words":[{"language":null,"text":"a","salt":"b"}]}"""
    )]
    public void An_item_with_a_hole_in_its_words_is_none(string line) => BoxItem.Read(line).ShouldBeNull();

    [Fact]
    public void An_edit_has_the_id_of_its_command_and_the_words_of_its_fact()
    {
        var item = Item();
        var fact = (EntryEdited)item.Fact()!;

        item.Edit(fact, "KE-01").ShouldNotBeNull().CommandId.ShouldBe(fact.Edit);
        (item with { Command = Guid.NewGuid() }).Edit(fact, "KE-01").ShouldBeNull();
        (item with { Words = [] }).Edit(fact, "KE-01").ShouldBeNull();
        (item with { Words = [item.Words[0] with { Text = "Hakuna shida." }] }).Edit(fact, "KE-01").ShouldBeNull();
    }

    [Fact]
    public void A_delivery_is_read_back_line_by_line()
    {
        var sent = new BoxEnvelope("3f2a9c0d1e4b", 4, BoxChain.Start, ["{\"a\":\"é\"}", "{}"]);
        var read = BoxEnvelope.Read(sent.Write()).ShouldNotBeNull();

        (read.Box, read.From, read.Before).ShouldBe(("3f2a9c0d1e4b", 4, BoxChain.Start));
        read.Items.ShouldBe(sent.Items);
    }

    [Fact]
    public void A_delivery_has_an_item_and_not_too_many()
    {
        BoxEnvelope Of(int items) => new("3f2a9c0d1e4b", 1, BoxChain.Start, [.. Enumerable.Repeat("{}", items)]);

        BoxEnvelope.Read(Of(0).Write()).ShouldBeNull();
        BoxEnvelope.Read(Of(Box.MostItems).Write()).ShouldNotBeNull();
        BoxEnvelope.Read(Of(Box.MostItems + 1).Write()).ShouldBeNull();
    }

    [Theory]
    [InlineData("https://jukwaa.go.ke", "https://jukwaa.go.ke/")]
    [InlineData("https://jukwaa.go.ke/usalama/", "https://jukwaa.go.ke/usalama/")]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    public void The_centre_is_named_by_its_address(string typed, string address) => Upstream.AddressOf(typed).ToString().ShouldBe(address);

    [Theory]
    [InlineData("")]
    [InlineData("jukwaa")]
    [InlineData("ftp://jukwaa.go.ke")]
    [InlineData("http://jukwaa.go.ke")]
    public void What_is_no_safe_address_is_refused(string typed) =>
        Should.Throw<Jukwaa.Storage.Embedded.SetupException>(() => Upstream.AddressOf(typed));

    private static BoxItem Item()
    {
        var words = A.Words("Thieves at night.", null);
        var id = Guid.NewGuid();
        var fact = new EntryEdited(
            "hall",
            EntryKind.Concern,
            null,
            id,
            [],
            new Dictionary<string, FieldValue> { ["words"] = new(null, new Jukwaa.Domain.Kernel.Words([words.Passages[0]]).Ref) },
            [],
            []
        );
        var said = words.Passages[0];
        return new(
            1,
            id,
            Guid.NewGuid(),
            Guid.NewGuid().ToString(),
            nameof(EntryEdited),
            FactText.Write(fact),
            [new(said.Language, said.Text, said.Salt)]
        );
    }
}
