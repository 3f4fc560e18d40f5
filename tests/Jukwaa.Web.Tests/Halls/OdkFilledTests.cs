using System.Text;
using Jukwaa.Domain.Forums;
using Jukwaa.Web.Capture.OpenRosa;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Halls;

/// <summary>How a filled form is read: which answer is which field of which entry, and what is no filled form.</summary>
public sealed class OdkFilledTests
{
    private const string Instance = "uuid:7f3c";

    [Fact]
    public void A_voice_is_read_with_its_answers_and_promises_in_their_order()
    {
        var filled = Read(OdkFilled.Voice("hall-1", Instance, OdkFilled.Promise + OdkFilled.Answer + OdkFilled.Promise));
        (filled.Kind, filled.Forum, filled.Instance, filled.Before).ShouldBe(("voice", "hall-1", Instance, null));
        filled
            .Parts.Select(p => (p.Key, p.Kind))
            .ShouldBe([
                ("voice", EntryKind.Concern),
                ("answer/1", EntryKind.Answer),
                ("promise/1", EntryKind.Commitment),
                ("promise/2", EntryKind.Commitment),
            ]);
    }

    /// <summary>What is filled in, and how it stands in the entry.</summary>
    public static TheoryData<string, string, string?> Codes =>
        new()
        {
            { "<groups>youth  residents\n women</groups>", "groups", "youth,residents,women" },
            { "<theme> gangs </theme>", "theme", "gangs" },
            { "<theme/>", "theme", null },
            { "<constituency>KE-C004</constituency>", "place", "KE-C004" },
            { "<constituency>KE-C004</constituency><ward>KE-W0018</ward>", "place", "KE-W0018" },
            { "<constituency/><ward/>", "place", null },
            { "<careful>child</careful>", "careful", "child" },
            { "<accuses>nps ngao</accuses>", "accuses", "nps,ngao" },
            { "<accuses></accuses>", "accuses", null },
            { "<family>violence</family>", "theme", null },
        };

    [Theory, MemberData(nameof(Codes))]
    public void An_answer_that_was_chosen_is_a_code(string inside, string field, string? code)
    {
        var part = Read(OdkFilled.Whole("voice:hall-1", Instance, inside)).Parts.ShouldHaveSingleItem();
        Field(part, field).Value.Code.ShouldBe(code);
        Field(part, field).Words.ShouldBeNull();
    }

    [Theory]
    [InlineData("<language>en</language>", "en")]
    [InlineData("<language>sw</language>", "sw")]
    [InlineData("", "sw")]
    public void Words_carry_the_language_that_was_chosen_for_them(string chosen, string language)
    {
        var words = "Wezi huja usiku; \"tumechoka\" &amp; hatulali! 😡";
        var part = Read(OdkFilled.Whole("voice:hall-1", Instance, $"<words>\n {words} </words>{chosen}<note>Aliogopa</note>")).Parts.Single();
        foreach (var (field, said) in ((string, string)[])[("words", "Wezi huja usiku; \"tumechoka\" & hatulali! 😡"), ("note", "Aliogopa")])
        {
            var passage = Field(part, field).Words.ShouldNotBeNull().Passages.ShouldHaveSingleItem();
            (passage.Text, passage.Language).ShouldBe((said, language));
            Field(part, field).Value.Code.ShouldBeNull();
            passage.Check().ShouldBeNull("its salt is fresh and long enough");
        }
    }

    /// <summary>By when, and how much: a day or an amount, expressly not said, or nothing.</summary>
    public static TheoryData<string, string?, string?> Said =>
        new()
        {
            { "<due_said>day</due_said><due>2026-03-01</due><amount_said>said</amount_said><amount>Askari 10</amount>", "2026-03-01", "Askari 10" },
            { "<due_said>-</due_said><due>2026-03-01</due><amount_said>-</amount_said><amount>Askari 10</amount>", "-", "-" },
            { "<due_said/><due/><amount_said/><amount/>", null, null },
            { "", null, null },
        };

    [Theory, MemberData(nameof(Said))]
    public void What_was_not_said_of_a_promise_is_told_from_what_was_not_asked(string inside, string? due, string? amount)
    {
        var part = Read(OdkFilled.Whole("promise:hall-1", Instance, inside)).Parts.ShouldHaveSingleItem();
        part.Kind.ShouldBe(EntryKind.Commitment);
        Field(part, "due").Value.Code.ShouldBe(due);
        (Field(part, "amount").Value.Code ?? Field(part, "amount").Words?.Passages[0].Text).ShouldBe(amount);
        (Field(part, "amount").Words is null).ShouldBe(amount is null or "-");
    }

    [Fact]
    public void Heads_are_read_with_their_cell()
    {
        const string Heads = "<groups>youth</groups><sex>f</sex><age>60+</age><disability>no</disability><count>12</count>";
        var part = Read(OdkFilled.Whole("count:hall-1", Instance, Heads)).Parts.ShouldHaveSingleItem();
        part.Kind.ShouldBe(EntryKind.Attendance);
        part.Fields.Select(f => f.Value.Code).ShouldBe(["youth", "f", "60+", "no", "12"]);
    }

    [Fact]
    public void Every_field_that_is_read_is_one_of_its_kind()
    {
        string[] forms = [OdkFilled.Voice("h", Instance, OdkFilled.Answer + OdkFilled.Promise), OdkFilled.Whole("count:h", Instance, "")];
        var parts = forms.SelectMany(f => Read(f).Parts).ToList();
        parts.Select(p => p.Kind).Distinct().Count().ShouldBe(4);
        foreach (var part in parts)
        {
            part.Fields.Select(f => f.Field).ShouldBe(EntryFields.Of(part.Kind).Except([EntryFields.Dropped, EntryFields.Same, EntryFields.Adds]));
        }
    }

    [Fact]
    public void Files_are_named_by_the_form_of_a_voice_each_once_and_their_names_are_no_part_of_an_entry()
    {
        var files = OdkParts.Named(" 1706.m4a ", "1707.jpg", "", "1707.jpg");
        var filled = Read(OdkFilled.Voice("h", Instance, files));
        filled.Files.Select(f => (f.Question.Name, f.Name)).ShouldBe([("record", "1706.m4a"), ("photo1", "1707.jpg")]);
        filled.Parts.ShouldHaveSingleItem().Fields.ShouldAllBe(f => f.Value.Code != "1707.jpg");
        Read(OdkFilled.Whole("promise:h", Instance, files)).Files.ShouldBeEmpty("no other form asks for any");
        Read(OdkFilled.Whole("voice:h", Instance, "<photo1>1707.jpg</photo1>")).Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_is_the_same_entry_in_every_change_of_its_form_and_another_in_any_other()
    {
        var (one, other) = (new FilledFile(FileQuestion.All[1], "1707.jpg"), new FilledFile(FileQuestion.All[2], "1707.jpg"));
        one.EntryOf("a").ShouldBe(other.EntryOf("a"), "whichever question it answers now");
        ((string[])[one.EntryOf("b"), (one with { Name = "1708.jpg" }).EntryOf("a")]).ShouldNotContain(one.EntryOf("a"));
        Guid.TryParseExact(one.EntryOf("a"), "D", out _).ShouldBeTrue();
        FileQuestion.All.Count.ShouldBeLessThan(Domain.Concerns.AttachFile.Most, "our own app finds room beside");
    }

    [Fact]
    public void A_forum_keeps_the_colons_of_its_id_and_an_edited_form_names_the_one_before()
    {
        var filled = Read(OdkFilled.Whole("voice:a:b", "uuid:2", "", "uuid:1"));
        (filled.Forum, filled.Before).ShouldBe(("a:b", "uuid:1"));
    }

    [Theory]
    [InlineData("<data id='voice:h'><meta><instanceID>uuid:1</instanceID><deprecatedID>uuid:1</deprecatedID></meta></data>", "after itself")]
    [InlineData("<data id='voice:h'><meta><instanceID> </instanceID></meta></data>", "no id")]
    [InlineData("<data id='voice:h'><instanceID>uuid:1</instanceID></data>", "the id stands elsewhere")]
    [InlineData("<data id=''><meta><instanceID>uuid:1</instanceID></meta></data>", "no form")]
    [InlineData("<data><meta><instanceID>uuid:1</instanceID></meta></data>", "no form")]
    [InlineData("<data id='Voice:h'><meta><instanceID>uuid:1</instanceID></meta></data>", "another kind")]
    [InlineData("<data id='voice:h'><meta><instanceID>uuid:1</instanceID></meta>", "not closed")]
    [InlineData("<data id='voice:h'><words>\u0001</words><meta><instanceID>uuid:1</instanceID></meta></data>", "no letter of XML")]
    [InlineData("", "nothing")]
    public void What_is_no_filled_form_is_not_read(string xml, string why) => TryRead(xml).ShouldBeNull(why);

    [Fact]
    public void No_entity_is_opened_and_nothing_is_fetched()
    {
        var bomb = new StringBuilder("<!DOCTYPE data [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (var n = 1; n < 12; n++)
        {
            bomb.Append(null, $"<!ENTITY a{n} \"{string.Concat(Enumerable.Repeat($"&a{n - 1};", 10))}\">");
        }

        bomb.Append("]><data id='voice:h'><words>&a11;</words><meta><instanceID>uuid:1</instanceID></meta></data>");
        TryRead(bomb.ToString()).ShouldBeNull();
        TryRead("<!DOCTYPE data SYSTEM 'http://127.0.0.1:1/x.dtd'><data id='voice:h'><meta><instanceID>uuid:1</instanceID></meta></data>")
            .ShouldBeNull();
        TryRead("<data id='voice:h'><words>&x;</words><meta><instanceID>uuid:1</instanceID></meta></data>").ShouldBeNull();
    }

    [Theory]
    [InlineData(Filled.MostDepth - 2, true)]
    [InlineData(Filled.MostDepth + 1, false)]
    public void What_is_deeper_than_a_form_is_not_read(int deep, bool read)
    {
        var (open, close) = (string.Concat(Enumerable.Repeat("<a>", deep)), string.Concat(Enumerable.Repeat("</a>", deep)));
        (TryRead(OdkFilled.Whole("voice:h", Instance, open + close)) is not null).ShouldBe(read);
    }

    [Theory]
    [InlineData(Filled.MostElements - 10, true)]
    [InlineData(Filled.MostElements + 1, false)]
    public void What_is_longer_than_a_form_is_not_read(int many, bool read) =>
        (TryRead(OdkFilled.Whole("voice:h", Instance, string.Concat(Enumerable.Repeat("<a/>", many)))) is not null).ShouldBe(read);

    /// <summary>Bytes of chance, and a good form with a few of its bytes changed: either is read or it is not, and nothing else happens.</summary>
    [Fact]
    public void Whatever_arrives_nothing_is_thrown()
    {
        var (chance, good) = (new Random(17), Encoding.UTF8.GetBytes(OdkFilled.Voice("h", Instance, OdkFilled.Answer + OdkFilled.Promise)));
        var readable = 0;
        for (var n = 0; n < 2_000; n++)
        {
            var bytes = good.ToArray();
            for (var change = chance.Next(4); change > 0; change--)
            {
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            }

            readable += Filled.Read(new MemoryStream(bytes)) is null ? 0 : 1;
        }

        readable.ShouldBeInRange(400, 1_900, "some were hurt and some were not");
    }

    private static Filled Read(string xml) => TryRead(xml).ShouldNotBeNull();

    private static Filled? TryRead(string xml) => Filled.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)));

    private static (string Field, FieldValue Value, Domain.Kernel.Words? Words) Field(FilledPart part, string field) =>
        part.Fields.Single(f => f.Field == field);
}
