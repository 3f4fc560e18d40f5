using Jukwaa.Open.Look;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Look;

/// <summary>What was typed stays, what is secret does not, and an error is tied to its question.</summary>
public sealed class FieldTests
{
    [Theory]
    [InlineData("text", "typed")]
    [InlineData("textarea", "typed")]
    [InlineData("password", null)]
    [InlineData("file", null)]
    public void What_was_typed_stays_unless_it_is_secret(string kind, string? shown) =>
        new Field("Words", "Words") { Kind = kind, Value = "kept" }
            .Shown(Sent("Words", "typed"))
            .ShouldBe(shown);

    [Fact]
    public void An_answer_that_was_emptied_stays_empty() =>
        new Field("Words", "Words") { Value = "kept" }
            .Shown(Sent("Words", ""))
            .ShouldBe("");

    [Fact]
    public void Before_anything_was_sent_the_kept_value_is_shown() =>
        new Field("Words", "Words") { Value = "kept" }
            .Shown(new())
            .ShouldBe("kept");

    [Fact]
    public void The_choices_sent_are_ticked_and_not_those_kept()
    {
        FieldOption[] options = [new("a", "A"), new("b", "B"), new("c", "C")];
        var field = new Field("Groups", "Groups")
        {
            Kind = "checkboxes",
            Options = options,
            Values = ["a"],
        };
        Ticked(field, new()).ShouldBe(["a"]);
        Ticked(field, Sent("Groups", new[] { "b", "c" }, "b,c")).ShouldBe(["b", "c"]);
        Ticked(field with { Kind = "radios", Value = "a", Values = [] }, Sent("Groups", "c")).ShouldBe(["c"]);
    }

    [Theory]
    [InlineData(null, false, null)]
    [InlineData("Hint", false, "f-Due-Day-hint")]
    [InlineData(null, true, "f-Due-Day-error")]
    [InlineData("Hint", true, "f-Due-Day-hint f-Due-Day-error")]
    public void A_question_names_its_hint_and_its_error(string? hint, bool wrong, string? ids)
    {
        var state = new ModelStateDictionary();
        if (wrong)
        {
            state.AddModelError("Due.Day", "No such day");
            state.AddModelError("Due.Day", "Second mistake");
        }

        var field = new Field("Due.Day", "Day") { Hint = hint };
        field.DescribedBy(state).ShouldBe(ids);
        field.Error(state).ShouldBe(wrong ? "No such day" : null);
    }

    private static List<string> Ticked(Field field, ModelStateDictionary state) =>
        [.. field.Options.Where(o => field.IsChosen(state, o)).Select(o => o.Value)];

    private static ModelStateDictionary Sent(string name, object raw, string? attempted = null)
    {
        var state = new ModelStateDictionary();
        state.SetModelValue(name, raw, attempted ?? (string)raw);
        return state;
    }
}
