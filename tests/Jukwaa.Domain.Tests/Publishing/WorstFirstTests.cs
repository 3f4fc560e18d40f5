using FsCheck;
using FsCheck.Fluent;

namespace Jukwaa.Domain.Tests.Publishing;

public class WorstFirstTests
{
    private static readonly string[] _worstFirst = ["disputed", "late", "in_progress", "answered", "done"];

    private static readonly Gen<Standing> _settled = Gen.Elements(
            "kept",
            "confirmed",
            "done",
            "partial",
            "not_kept",
            "disputed",
            "promised",
            "in_progress"
        )
        .Select(now => new Standing(now));

    private static readonly Gen<Standing> _dated = Gen.Elements("promised", "in_progress")
        .SelectMany(now => Always.Days.Select(day => new Standing(now, "late", day)));

    private static readonly Gen<Standing[]> _promises = Gen.OneOf(_settled, _dated).UpTo(6).Where(promises => promises.Length > 0);

    [Fact]
    public void The_order_of_promises_does_not_matter() =>
        Always.Holds(
            _promises.SelectMany(promises =>
                Gen.Shuffle(promises).Select(shuffled => (promises, shuffled: (IReadOnlyCollection<Standing>)[.. shuffled]))
            ),
            both => ConcernStanding.Of(null, both.shuffled).ShouldBe(ConcernStanding.Of(null, both.promises))
        );

    [Fact]
    public void A_kept_promise_beside_a_broken_one_never_hides_it() =>
        Always.Holds(
            _promises.SelectMany(promises => Always.Days.Select(day => (promises, day))),
            given =>
            {
                var before = ConcernStanding.Of(null, given.promises).On(given.day);
                var after = ConcernStanding.Of(null, [.. given.promises, new("kept")]).On(given.day);
                after.ShouldBe(before);
            }
        );

    [Fact]
    public void On_every_day_the_worst_promise_of_that_day_decides() =>
        Always.Holds(
            _promises.SelectMany(promises => Always.Days.Select(day => (promises, day))),
            given =>
            {
                var each = given.promises.Select(promise => ConcernStanding.Of(null, [promise]).On(given.day));
                var worst = each.MinBy(standing => Array.IndexOf(_worstFirst, standing));
                ConcernStanding.Of(null, given.promises).On(given.day).ShouldBe(worst);
            }
        );

    [Fact]
    public void One_more_promise_never_makes_a_concern_look_better() =>
        Always.Holds(
            _promises.SelectMany(promises => Gen.OneOf(_settled, _dated).SelectMany(more => Always.Days.Select(day => (promises, more, day)))),
            given =>
            {
                var before = ConcernStanding.Of(null, given.promises).On(given.day);
                var after = ConcernStanding.Of(null, [.. given.promises, given.more]).On(given.day);
                Array.IndexOf(_worstFirst, after).ShouldBeInRange(0, Array.IndexOf(_worstFirst, before));
            }
        );
}
