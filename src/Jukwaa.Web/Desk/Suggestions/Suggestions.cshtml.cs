using Jukwaa.Insights.Text.Themes;
using Jukwaa.Open.Look;
using Jukwaa.Storage;
using Jukwaa.Web.Suggestions;
using Microsoft.AspNetCore.Mvc;

namespace Jukwaa.Web.Desk.Suggestions;

/// <summary>How good suggestions are: held against what people decided here, and against labelled messages that were kept apart.</summary>
internal sealed class SuggestionsModel(Seat seat, Say say, Learning learning, SuggestionBook book) : DeskPage(seat, say)
{
    /// <summary>Fewest decisions from which a share says something.</summary>
    internal const int Fewest = 20;

    private const int MostConfusions = 10;

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    public Evaluation Decided { get; private set; } = Evaluation.Of([]);

    public Learned? Learned => learning.Now;

    public HeldOut? HeldOut => learning.HeldOut;

    public async Task OnGetAsync()
    {
        Themes = await Seat.Reading.Themes(Viewer, Say.Language, Stop);
        Decided = Evaluation.Of([.. (await book.Decisions(Stop)).Select(d => new Judged(d.Truth, d.Suggested, d.Probability, d.Language))]);
    }

    /// <summary>Themes that were decided or suggested, those decided most often first.</summary>
    public IEnumerable<LabelFigures> ByTheme => Decided.Labels.OrderByDescending(l => l.Count).ThenBy(l => l.Label, StringComparer.Ordinal);

    public IEnumerable<Confusion> Confused => Decided.Confusions.Take(MostConfusions);

    /// <summary>All languages, and each alone.</summary>
    public static IEnumerable<(string Group, Evaluation Figures)> ByLanguage(Evaluation all) => all.Groups.Prepend(("all", all));

    public string NameOf(string theme) => Themes.FirstOrDefault(t => t.Value == theme)?.Word ?? theme;

    /// <summary>Nothing is sent here.</summary>
    protected override Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());

    /// <summary>A share, or that there are too few to say.</summary>
    public string Share(double share, int of) => of < Fewest ? Say["suggestions.too_few"] : Say.Percent(share);
}
