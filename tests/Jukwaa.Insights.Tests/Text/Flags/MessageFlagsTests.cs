using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Flags;

namespace Jukwaa.Insights.Tests.Text.Flags;

public sealed class MessageFlagsTests
{
    private static IReadOnlyList<FlagKind> Kinds(string text) => [.. MessageFlags.Find(text).Select(f => f.Kind)];

    [Theory]
    [InlineData("Askari wa trafiki anaitisha hongo kwa kila matatu", FlagKind.Police)]
    [InlineData("officers at the roadblock demand bribes", FlagKind.Police)]
    [InlineData("karao alinichapa na kuninyang'anya simu", FlagKind.Police)]
    [InlineData("chifu anauza chakula cha msaada", FlagKind.Chief)]
    [InlineData("The assistant chief sold the relief maize", FlagKind.Chief)]
    [InlineData("naibu chifu anataka 500 ya barua", FlagKind.Chief)]
    [InlineData("mume wangu ananipiga kila jioni", FlagKind.GenderViolence)]
    [InlineData("She was raped on her way from the mill", FlagKind.GenderViolence)]
    [InlineData("mama mmoja amebakwa", FlagKind.GenderViolence)]
    [InlineData("mtoto wa miaka tisa ametekwa", FlagKind.Child)]
    [InlineData("the girls in class seven are pregnant", FlagKind.Child)]
    [InlineData("msichana anaozwa kesho", FlagKind.Child)]
    [InlineData("Al-shabaab wamekuja kijijini", FlagKind.Terror)]
    [InlineData("somebody recruits our boys to travel to Somalia", FlagKind.Terror)]
    [InlineData("kijana ameacha begi lenye bomu", FlagKind.Terror)]
    [InlineData("wanapiga risasi saa hii, tuma polisi haraka", FlagKind.Urgent)]
    [InlineData("men with pangas are outside right now please send help", FlagKind.Urgent)]
    [InlineData("moto unawaka saidieni", FlagKind.Urgent)]
    [InlineData("xaxa hv wezi wako na bunduki", FlagKind.Urgent)]
    [InlineData("Ninamlaumu Juma Otieno kwa wizi", FlagKind.NamedPerson)]
    public void A_flag_is_raised_in_each_language(string text, FlagKind kind) => Kinds(text).ShouldContain(kind);

    [Theory]
    [InlineData("Naomba kujua mkutano ni saa ngapi")]
    [InlineData("The market has no water since January")]
    [InlineData("barabara yetu ni mbovu sana")]
    [InlineData("Thank you for the street lights")]
    [InlineData("")]
    [InlineData("12 345")]
    public void A_plain_message_raises_none(string text) => Kinds(text).ShouldBeEmpty();

    [Theory]
    [InlineData("There is no bomb here", FlagKind.Terror)]
    [InlineData("hakuna bomu", FlagKind.Terror)]
    [InlineData("she was not raped", FlagKind.GenderViolence)]
    [InlineData("no guns right now", FlagKind.Urgent)]
    public void What_is_denied_right_before_does_not_count(string text, FlagKind kind) => Kinds(text).ShouldNotContain(kind);

    [Theory]
    [InlineData("No. A bomb is here", FlagKind.Terror)]
    [InlineData("Hapana, bomu liko hapa", FlagKind.Terror)]
    [InlineData("We did not believe that there was a bomb", FlagKind.Terror)]
    public void A_denial_of_something_else_changes_nothing(string text, FlagKind kind) => Kinds(text).ShouldContain(kind);

    [Fact]
    public void One_who_is_accused_and_the_deed_must_stand_near_each_other()
    {
        Kinds("polisi walichukua hongo").ShouldContain(FlagKind.Police);
        Kinds("polisi " + string.Concat(Enumerable.Repeat("neno ", 40)) + "hongo").ShouldNotContain(FlagKind.Police);
    }

    [Fact]
    public void The_words_that_raised_it_are_shown()
    {
        const string Text = "Jana askari wa Likoni alichukua hongo.";
        var flag = MessageFlags.Find(Text).Single(f => f.Kind == FlagKind.Police);
        flag.Evidence.Select(e => Text.Substring(e.Start, e.Length)).ShouldBe(["askari", "alichukua", "hongo"]);
        flag.Learned.ShouldBeFalse();
    }

    [Fact]
    public void A_place_that_is_known_is_no_person()
    {
        MessageFlags
            .Find("Tulienda Baringo South jana", new HashSet<string> { "Baringo South" })
            .ShouldNotContain(f => f.Kind == FlagKind.NamedPerson);
        MessageFlags.Find("Tulienda Baringo South jana").ShouldContain(f => f.Kind == FlagKind.NamedPerson);
    }

    [Fact]
    public void A_text_too_long_to_look_for_names_is_still_flagged() =>
        Kinds("hapa kuna bomu " + new string('a', 20_100)).ShouldContain(FlagKind.Terror);

    [Fact]
    public void Evidence_lies_in_the_text_and_each_flag_is_raised_once() =>
        Always.Holds(
            from count in Gen.Choose(0, 30)
            from words in Gen.Elements(Message.Train.Take(150).SelectMany(m => m.Text.Split(' ')).ToArray()).ArrayOf(count)
            select string.Join(' ', words),
            text =>
            {
                var flags = MessageFlags.Find(text);
                flags.Select(f => f.Kind).ShouldBeInOrder();
                flags.Select(f => f.Kind).ShouldBeUnique();
                flags.ShouldAllBe(f => f.Evidence.Count > 0);
                flags.SelectMany(f => f.Evidence).ShouldAllBe(e => e.Start >= 0 && e.Length > 0 && e.Start + e.Length <= text.Length);
            }
        );
}
