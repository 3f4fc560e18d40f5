using System.Text;
using System.Text.Json.Nodes;
using Jukwaa.Domain.Commitments;
using Jukwaa.Domain.Concerns;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Import;

/// <summary>Files that differ in their bytes and say the same.</summary>
public sealed class SameFileTests
{
    private readonly Shelf _shelf = new();

    [Theory]
    [InlineData("concerns")]
    [InlineData("commitments")]
    [InlineData("officials")]
    public void The_items_of_all_editions_turned_round_are_the_same_items(string items)
    {
        _shelf.Import(Shelf.TheRecord);
        var plan = _shelf.Plan(Files.Record(r => ForEach(r, e => Turn(e, items))));
        plan.Problems.ShouldBeEmpty();
        // Who was there is kept in the order of the file; what was said and promised has no order.
        plan.Commands.Select(c => c.Stream.Split('/')[0]).Distinct().ShouldBe(items == "officials" ? ["forum"] : []);
    }

    [Fact]
    public void The_editions_turned_round_are_the_same_editions()
    {
        _shelf.Import(Shelf.TheRecord);
        _shelf.Plan(Files.Record(r => Turn(r, "editions"))).Commands.ShouldBeEmpty();
    }

    [Fact]
    public void All_concerns_and_commitments_of_a_county_left_out_are_all_kept()
    {
        _shelf.Import(Shelf.TheRecord);
        var plan = _shelf.Plan(
            Files.Record(r =>
            {
                r.Edition("Mombasa").Items("concerns").Clear();
                r.Edition("Mombasa").Items("commitments").Clear();
            })
        );
        plan.Commands.Where(c => c.Stream.Contains("mombasa-c", StringComparison.Ordinal)).ShouldBeEmpty();
        plan.Commands.Where(c => c.Stream.StartsWith("commitment/", StringComparison.Ordinal)).ShouldBeEmpty();
        plan.Kept.Count.ShouldBe(20);
        plan.Kept.ShouldContain("mombasa-c10");
        plan.Kept.ShouldContain("mombasa-p10");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r\n\t  ")]
    public void Line_ends_indents_and_a_byte_order_mark_of_a_record_say_nothing(string ends)
    {
        _shelf.Import(Shelf.TheRecord);
        var lines = Encoding.UTF8.GetString(Shelf.TheRecord).ReplaceLineEndings(ends);
        _shelf.Plan(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(lines)).ToArray()).Commands.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    public void Line_ends_and_a_byte_order_mark_of_a_table_say_nothing(string ends, bool mark)
    {
        _shelf.Import(Files.Concerns([], [("ref", "2025-002"), ("summary", "Taa hazipo; watoto wa Ng’ombeni wanaogopa.")]));
        var bytes = Encoding.UTF8.GetBytes(
            Files.Concerns([], [("ref", "2025-002"), ("summary", "Taa hazipo; watoto wa Ng’ombeni wanaogopa.")]).ReplaceLineEndings(ends)
        );
        var plan = _shelf.Plan([.. mark ? Encoding.UTF8.GetPreamble() : [], .. bytes]);
        plan.Problems.ShouldBeEmpty();
        plan.Commands.ShouldBeEmpty();
        plan.Counts.ShouldBe([new("concerns", 0, 0, 2, 0, 0)]);
    }

    [Fact]
    public void Letters_written_as_escapes_or_with_space_around_them_are_the_same_words()
    {
        _shelf.Import(Files.Small(r => Concern(r)["summary"] = "Ng’ombe wa Kwale – wezi 40."));
        var escaped = Files.Small(r => Concern(r)["summary"] = " \t Ng’ombe wa Kwale – wezi 40.\n ");
        escaped.ShouldContain("\\u2019", Case.Insensitive);
        _shelf.Plan(escaped).Commands.ShouldBeEmpty();
        _shelf
            .Plan(JsonNode.Parse(escaped)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            .Commands.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormKC)]
    public void The_same_word_in_another_normal_form_keeps_its_id_and_never_doubles_the_item(NormalizationForm form)
    {
        const string Words = "Wezi wa mifugo walivuka mto Ewaso Ng’iro kutoka Côte hadi Kwale usiku.";
        var first = _shelf.Import(Files.Small(r => Concern(r)["summary"] = Words)).Commands.OfType<RecordConcern>().Single();
        var plan = _shelf.Import(Files.Small(r => Concern(r)["summary"] = Words.Normalize(form)));
        plan.Counts.Single(c => c.Kind == "concerns").New.ShouldBe(0);
        plan.Commands.ShouldAllBe(c => c is CorrectConcern);
        _shelf.Record.Original(_shelf.Record.State<Concern>(first.Stream)!.Details!.Summary).ShouldBe(Words.Normalize(form));
    }

    [Theory]
    [InlineData("12 officers", 12, "officers")]
    [InlineData("10,000 officers", 10_000, "officers")]
    [InlineData("maafisa 12", null, null)]
    [InlineData("maafisa kumi na wawili", null, null)]
    [InlineData("milioni mbili", null, null)]
    [InlineData("١٢ officers", null, null)]
    public void A_number_in_words_of_Kiswahili_stays_words_and_is_added_up_nowhere(string number, int? count, string? unit)
    {
        var plan = _shelf.Import(Files.Small(r => r.Edition("Kwale").Item("commitments", 0)["number"] = number));
        var kept = plan.Commands.OfType<MakeCommitment>().Single().Details;
        ((int?)kept.Quantity, kept.Unit).ShouldBe((count, unit));
        _shelf.Record.Original(kept.QuantityWords).ShouldBe(number);
    }

    private static JsonObject Concern(JsonObject root) => root.Edition("Kwale").Item("concerns", 0);

    private static void ForEach(JsonObject root, Action<JsonObject> change) => root.Items("editions").ToList().ForEach(e => change(e!.AsObject()));

    private static void Turn(JsonObject node, string name)
    {
        if (node[name] is JsonArray items)
        {
            node[name] = new JsonArray([.. items.Reverse().Select(i => i?.DeepClone())]);
        }
    }
}
