using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jukwaa.Insights.Measuring;
using Jukwaa.Insights.Text.Similar;

namespace Jukwaa.Insights.Tests.Text.Similar;

public sealed class SameIncidentTests
{
    private static readonly Report _here = new("Boti ya wavuvi saba imezama, wanne wameokolewa 14:30", -4.05, 39.66, 70, "sea", ["likoni"]);

    private static readonly IReadOnlyList<(string Incident, Report Report)> _reports = [.. Read()];

    private static IEnumerable<(string, Report)> Read()
    {
        using var stream = typeof(SameIncidentTests).Assembly.GetManifestResourceStream("incidents.txt")!;
        using StreamReader reader = new(stream);
        foreach (var line in reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split('|');
            double Number(int at) => double.Parse(cells[at], CultureInfo.InvariantCulture);
            yield return (cells[0], new(cells[6], Number(2), Number(3), Number(1), cells[4], cells[5].Split(' ')));
        }
    }

    private static IReadOnlyList<(bool Same, double Probability, string Texts)> Pairs()
    {
        SimilarIndex index = new();
        _reports
            .Select((r, at) => (r.Report.Text, $"{at}"))
            .Concat(Message.Train.Take(300).Select(m => (m.Text, m.Id)))
            .ToList()
            .ForEach(t => index.Add(t.Item2, t.Text));
        return
        [
            .. from one in Enumerable.Range(0, _reports.Count)
            from other in Enumerable.Range(one + 1, _reports.Count - one - 1)
            let a = _reports[one]
            let b = _reports[other]
            select (
                a.Incident == b.Incident,
                SameIncident.Judge(a.Report, b.Report, index.Cosine(a.Report.Text, b.Report.Text)).Probability,
                $"{a.Report.Text} / {b.Report.Text}"
            ),
        ];
    }

    [Fact]
    public void What_is_likely_the_same_is_the_same()
    {
        var likely = Pairs().Where(p => p.Probability >= SameIncident.LikelyFrom).ToList();
        likely.Count.ShouldBeGreaterThanOrEqualTo(5);
        likely.ShouldAllBe(p => p.Same);
    }

    [Fact]
    public void Reports_of_one_incident_are_nearly_all_above_even_odds_and_others_below()
    {
        var pairs = Pairs();
        var (same, other) = (pairs.Where(p => p.Same).ToList(), pairs.Where(p => !p.Same).ToList());
        same.Count.ShouldBeGreaterThanOrEqualTo(10);
        other.Count.ShouldBeGreaterThanOrEqualTo(200);
        (same.Count(p => p.Probability > 0.5) / (double)same.Count).ShouldBeGreaterThanOrEqualTo(0.8, string.Join('\n', same));
        (other.Count(p => p.Probability > 0.5) / (double)other.Count).ShouldBeLessThanOrEqualTo(
            0.01,
            string.Join('\n', other.Where(p => p.Probability > 0.5))
        );
    }

    [Fact]
    public void The_same_words_far_away_or_long_after_are_not_likely_the_same()
    {
        SameIncident.Judge(_here, _here, 1).Likely.ShouldBeTrue();
        SameIncident.Judge(_here, _here with { Latitude = -1.3, Longitude = 36.8, Places = ["kibera"] }, 1).Probability.ShouldBeLessThan(0.5);
        SameIncident.Judge(_here, _here with { Day = 170 }, 1).Likely.ShouldBeFalse();
    }

    [Fact]
    public void Place_time_and_theme_without_the_words_are_not_likely_the_same() =>
        SameIncident.Judge(_here with { Text = "a" }, _here with { Text = "b" }, 0.05).Likely.ShouldBeFalse();

    [Fact]
    public void Words_alone_are_not_likely_the_same() => SameIncident.Judge(new("a b"), new("a b"), 1).Likely.ShouldBeFalse();

    [Fact]
    public void Every_reason_is_given_with_its_value()
    {
        var reading = SameIncident.Judge(_here, _here with { Day = 72, Latitude = -4.06 }, 0.6);
        reading
            .Reasons.Select(r => r.Code)
            .ShouldBe(["text-alike", "distance", "days-apart", "shared-numbers", "shared-places", "same-theme"], ignoreOrder: true);
        reading.Reasons.Single(r => r.Code == "days-apart").Value.ShouldBe(2);
        reading.Reasons.Single(r => r.Code == "distance").Value.ShouldBe(1.112, 0.001);
        reading.Reasons.Single(r => r.Code == "shared-numbers").Value.ShouldBe(2);
        reading.Reasons.Select(r => Math.Abs(r.Weight)).ShouldBeInOrder(SortDirection.Descending);
        reading.Reasons.ShouldAllBe(r => SameIncident.Reasons.Contains(r.Code));
    }

    [Fact]
    public void Another_theme_speaks_against_it() =>
        SameIncident.Judge(_here, _here with { Theme = "road" }, 0.6).Reasons.Single(r => r.Code == "other-theme").Weight.ShouldBeLessThan(0);

    [Fact]
    public void What_is_not_known_says_nothing() => SameIncident.Judge(new("a"), _here, 0.3).Reasons.Select(r => r.Code).ShouldBe(["text-alike"]);

    [Fact]
    public void It_is_the_same_whichever_comes_first_and_a_probability() =>
        Always.Holds(
            from one in Gen.Elements(_reports.ToArray())
            from other in Gen.Elements(_reports.ToArray())
            from cosine in Gen.Choose(0, 100)
            select (one.Report, Other: other.Report, cosine / 100.0),
            t =>
            {
                var reading = SameIncident.Judge(t.Report, t.Other, t.Item3);
                reading.Probability.ShouldBeInRange(0, 1);
                SameIncident.Judge(t.Other, t.Report, t.Item3).Probability.ShouldBe(reading.Probability, 1e-12);
            }
        );

    [Fact]
    public void More_alike_is_never_less_likely() =>
        Always.Holds(
            from one in Gen.Elements(_reports.ToArray())
            from cosine in Gen.Choose(0, 99)
            select (one.Report, cosine / 100.0),
            t =>
                SameIncident
                    .Judge(t.Report, _here, t.Item2 + 0.01)
                    .Probability.ShouldBeGreaterThanOrEqualTo(SameIncident.Judge(t.Report, _here, t.Item2).Probability)
        );
}
