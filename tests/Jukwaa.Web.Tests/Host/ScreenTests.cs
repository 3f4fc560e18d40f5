using Jukwaa.Web.Cli;
using Shouldly;
using Spectre.Console;
using Xunit;

namespace Jukwaa.Web.Tests.Host;

public sealed class ScreenTests : IDisposable
{
    private readonly StringWriter written = new();

    public void Dispose() => written.Dispose();

    [Fact]
    public async Task Without_a_terminal_each_quarter_is_one_line()
    {
        var result = await Screen().Progress("Counting", share => Count(share, 1000));
        result.ShouldBe(1000);
        Lines.ShouldBe(["Counting: 0 %", "Counting: 25 %", "Counting: 50 %", "Counting: 75 %", "Counting: 100 %"]);
    }

    [Fact]
    public async Task Work_that_says_nothing_writes_nothing()
    {
        await Screen().Progress("Counting", _ => Task.FromResult(1));
        Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task More_than_all_is_all()
    {
        await Screen().Progress("Counting", share => Count(share, 3, of: 1));
        Lines[^1].ShouldBe("Counting: 100 %");
    }

    [Fact]
    public void A_long_sentence_stays_one_line_that_can_be_searched()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 100));
        Screen().Tell(sentence);
        Lines.ShouldBe([sentence]);
    }

    [Fact]
    public void Square_brackets_are_words_not_colours()
    {
        Screen().Tell("editions[3] of [bold]");
        Lines.ShouldBe(["editions[3] of [bold]"]);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1162, "1,162")]
    [InlineData(12345678, "12,345,678")]
    public void Numbers_are_grouped(long number, string read) => Web.Cli.Screen.Number(number).ShouldBe(read);

    [Theory]
    [InlineData(80, "0.1 s")]
    [InlineData(1500, "1.5 s")]
    public void Durations_are_in_seconds(int milliseconds, string read) =>
        Web.Cli.Screen.Seconds(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(read);

    [Fact]
    public void A_share_of_nothing_is_all_of_it()
    {
        var seen = new List<double>();
        new Follower<double>(seen.Add).Of(0).Report(0);
        new Follower<double>(seen.Add).Of(4).Report(1);
        seen.ShouldBe([1, 0.25]);
    }

    private string[] Lines => written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Screen Screen() => new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(written), Ansi = AnsiSupport.No }));

    private static Task<int> Count(IProgress<double> share, int to, int of = 0)
    {
        for (var done = 0; done <= to; done++)
        {
            share.Report((double)done / (of == 0 ? to : of));
        }

        return Task.FromResult(to);
    }
}
