using Jukwaa.Domain.Access;
using Jukwaa.Domain.Forums;
using Jukwaa.Insights.Rollouts;
using Jukwaa.Storage;
using Jukwaa.Web.Desk.Rollouts;
using Jukwaa.Web.Tests.Desks;
using Jukwaa.Web.Tests.Storage;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Rollouts;

/// <summary>From figures to stops: Likoni and Nyali of Mombasa, Matuga of Kwale, on Monday 2 August 2027 and after.</summary>
public sealed class ProposingTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly _monday = new(2027, 8, 2),
        _today = new(2027, 7, 20);

    private static readonly RolloutFigure _likoni = Figure("KE-C004", "KE-01", -4.09, 39.66),
        _nyali = Figure("KE-C005", "KE-01", -4.03, 39.7),
        _matuga = Figure("KE-C010", "KE-02", -4.2, 39.5);

    private TestLedger _desk = null!;
    private Reference _reference = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await TestLedger.Open(cluster);
        _reference = await WideKenya.Load(_desk.Database, TestLedger.Stop);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public void The_neediest_comes_first_and_its_reason_is_what_sets_it_apart()
    {
        var stops = Propose(Terms(), _likoni, _nyali with { Late = 3 }, _matuga with { Open = 1 });

        stops[0].ShouldBe(new("KE-C005", _monday, 1, new(1, 3, NeedLead.Late, 3, 0, true)));
        stops.Single(s => s.Place == "KE-C010").Need.ShouldBe(new(2, 3, NeedLead.Open, 1, 0, true));
    }

    [Fact]
    public void What_names_the_county_alone_is_shared_out_and_told_as_such()
    {
        var stops = Propose(
            Terms(),
            _likoni with
            {
                SharedLate = 4,
                Parts = 2,
            },
            _nyali with
            {
                SharedLate = 4,
                Parts = 2,
            },
            _matuga with
            {
                Late = 3,
            }
        );

        stops[0].Place.ShouldBe("KE-C010", "three of its own are more than a half of four");
        stops[1].Need.ShouldBe(new(2, 3, NeedLead.Late, 0, 4, false));
    }

    [Fact]
    public void Two_that_have_as_much_are_neither_the_most() =>
        Propose(Terms(), _likoni with { Late = 3 }, _nyali with { Late = 3 }, _matuga).Count(s => s.Need.Most).ShouldBe(0);

    [Fact]
    public void Of_silence_the_days_are_told_or_that_there_is_no_day_or_no_forum()
    {
        var stops = Propose(
            Terms(),
            _likoni with
            {
                LastForum = _today.AddDays(-596),
                Held = true,
            },
            _nyali with
            {
                LastForum = null,
                Held = true,
            },
            _matuga with
            {
                LastForum = null,
            }
        );

        stops
            .ToDictionary(s => s.Place, s => s.Need.Own)
            .ShouldBe(
                new Dictionary<string, int>
                {
                    ["KE-C004"] = 596,
                    ["KE-C005"] = -2,
                    ["KE-C010"] = -1,
                },
                ignoreOrder: true
            );
        stops.ShouldAllBe(s => s.Need.Lead == NeedLead.Silence);
    }

    [Fact]
    public void The_country_votes_on_the_tenth_of_August_and_no_forum_is_proposed_for_it() =>
        Propose(Terms() with { First = new(2027, 8, 9) }, _likoni, _nyali, _matuga).Select(s => s.Day.Day).ShouldBe([9, 11, 12]);

    [Fact]
    public void While_an_official_is_away_only_their_places_wait()
    {
        Absence mombasa = new(1, new("ngao", "KE-01"), _monday, _monday.AddDays(3)),
            nation = new(2, new("interior", "KE"), _monday, _monday);

        Propose(Terms() with { Absences = [mombasa] }, _likoni with { Late = 9 }, _matuga)
            .Select(s => $"{s.Place} {s.Day.Day}")
            .ShouldBe(["KE-C010 2", "KE-C004 6"]);
        Propose(Terms() with { Absences = [nation] }, _likoni, _matuga).Select(s => s.Day.Day).ShouldBe([3, 4]);
    }

    [Fact]
    public void What_is_fixed_stays_what_was_dropped_is_left_out_and_no_day_lies_in_the_past()
    {
        var stops = Propose(
            Terms() with
            {
                First = _today.AddDays(-30),
                Fixed = [new("KE-C004", _today.AddDays(-9), 1), new("KE-C777", _monday, 1)],
                Dropped = ["KE-C010"],
            },
            _likoni,
            _nyali,
            _matuga
        );

        stops.Select(s => (s.Place, s.Day)).ShouldBe([("KE-C004", _today.AddDays(-9)), ("KE-C005", _today)]);
    }

    [Fact]
    public void Each_lead_of_the_maths_is_one_of_the_rules() =>
        Enum.GetNames<RolloutLead>().ShouldBe(Enum.GetNames<NeedLead>(), "a name that is no other would end in an exception");

    private static RolloutTerms Terms() => new(_monday, 1, 1, [], [], []);

    private IReadOnlyList<ProposedStop> Propose(RolloutTerms wanted, params RolloutFigure[] figures) =>
        Proposing.Of(wanted, figures, _reference, _today);

    private static RolloutFigure Figure(string code, string county, double lat, double lon) =>
        new(code, county, lat, lon, 1, 0, 0, 0, 0, 0, 0, _today, false);
}
