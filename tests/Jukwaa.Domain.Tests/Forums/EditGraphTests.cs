namespace Jukwaa.Domain.Tests.Forums;

/// <summary>Several hands at one entry: what stands depends on what each had seen, on nothing else.</summary>
public class EditGraphTests
{
    [Fact]
    public void An_edit_replaces_what_it_had_seen()
    {
        var graph = Graph((1, [], "theme", "land"), (2, [1], "theme", "gangs"));

        graph.Of("theme").Select(s => s.Value).ShouldBe(["gangs"]);
        graph.Hard().ShouldBeEmpty();
        graph.Soft.ShouldBeFalse();
        graph.Heads.ShouldBe([A.EditId(2)]);
    }

    [Fact]
    public void Two_who_had_not_seen_each_other_stand_side_by_side()
    {
        var graph = Graph((1, [], "theme", "land"), (2, [1], "theme", "gangs"), (3, [1], "theme", "gbv"));

        graph.Of("theme").Select(s => s.Value).ShouldBe(["gangs", "gbv"]);
        graph.Hard().ShouldBe(["theme"]);
        graph.Soft.ShouldBeTrue();
    }

    [Fact]
    public void The_same_value_twice_is_no_conflict() =>
        Graph((1, [], "theme", "land"), (2, [1], "theme", "gangs"), (3, [1], "theme", "gangs")).Hard().ShouldBeEmpty();

    [Fact]
    public void Different_fields_at_once_are_soft_and_both_stand()
    {
        var graph = Graph((1, [], "theme", "land"), (2, [1], "theme", "gangs"), (3, [1], "place", "KE-01"));

        (graph.Of("theme")[0].Value, graph.Of("place")[0].Value).ShouldBe(("gangs", "KE-01"));
        graph.Hard().ShouldBeEmpty();
        graph.Soft.ShouldBeTrue();
    }

    [Fact]
    public void A_choice_made_after_both_settles_it()
    {
        var graph = Graph((1, [], "theme", "land"), (2, [1], "theme", "gangs"), (3, [1], "theme", "gbv"), (4, [2, 3], "theme", "gbv"));

        graph.Of("theme").Select(s => s.Value).ShouldBe(["gbv"]);
        graph.Soft.ShouldBeFalse();
    }

    [Fact]
    public void Looking_at_both_without_changing_anything_settles_what_is_soft()
    {
        EditNode<string>[] edits =
        [
            Node(1, [], ("theme", "land")),
            Node(2, [1], ("theme", "gangs")),
            Node(3, [1], ("place", "KE-01")),
            Node(4, [2, 3]),
        ];

        new EditGraph<string>(edits).Soft.ShouldBeFalse();
        new EditGraph<string>(edits[..3]).Soft.ShouldBeTrue();
    }

    [Fact]
    public void What_is_named_and_not_there_is_passed_over_until_it_comes()
    {
        var early = Graph((3, [2], "theme", "gbv"), (1, [], "theme", "land"));
        early.Of("theme").Select(s => s.Value).ShouldBe(["land", "gbv"]);

        Graph((3, [2], "theme", "gbv"), (1, [], "theme", "land"), (2, [1], "theme", "gangs")).Of("theme").Select(s => s.Value).ShouldBe(["gbv"]);
    }

    [Fact]
    public void A_circle_is_seen_before_it_is_closed()
    {
        // The first names one that has not come; that one must not name the first.
        var graph = Graph((1, [2], "theme", "land"));

        graph.WouldCircle(A.EditId(2), [A.EditId(1)]).ShouldBeTrue();
        graph.WouldCircle(A.EditId(2), [A.EditId(2)]).ShouldBeTrue();
        graph.WouldCircle(A.EditId(3), [A.EditId(1)]).ShouldBeFalse();
    }

    [Fact]
    public void In_whatever_order_and_however_often_edits_arrive_the_same_stands()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var chance = new Random(seed);
            var edits = Written(chance);
            var told = Told(new(edits));
            for (var again = 0; again < 3; again++)
            {
                var shuffled = edits.ToArray();
                chance.Shuffle(shuffled);
                Told(new(shuffled)).ShouldBe(told, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void What_nobody_has_seen_is_never_lost()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var edits = Written(new(seed));
            var graph = new EditGraph<string>(edits);
            foreach (var head in graph.Heads)
            {
                foreach (var (field, value) in edits.Single(e => e.Id == head).Fields)
                {
                    graph.Of(field).ShouldContain(new Side<string>(head, value), $"seed {seed}: nobody has seen it, so it stands");
                }
            }
        }
    }

    /// <summary>Three phones that write at random, and now and then take in what the others wrote.</summary>
    private static List<EditNode<string>> Written(Random chance)
    {
        var (all, phones) = (new List<EditNode<string>>(), new HashSet<Guid>[] { [], [], [] });
        for (var n = 1; n <= chance.Next(2, 12); n++)
        {
            var phone = phones[chance.Next(3)];
            if (chance.Next(3) == 0)
            {
                phone.UnionWith(phones[chance.Next(3)]);
            }

            var known = new EditGraph<string>(all.Where(e => phone.Contains(e.Id)));
            var edit = new EditNode<string>(
                new(chance.Next(), 0, 0, new byte[8]),
                known.Heads,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["abc"[chance.Next(3)].ToString()] = chance.Next(4).ToString(Inv) }
            );
            all.Add(edit);
            phone.Add(edit.Id);
        }

        return all;
    }

    private static readonly System.Globalization.CultureInfo Inv = System.Globalization.CultureInfo.InvariantCulture;

    private static string Told(EditGraph<string> graph) =>
        string.Join(';', graph.Fields.Select(f => $"{f}: {string.Join(',', graph.Of(f))}"))
        + $" | {string.Join(',', graph.Hard())} | {graph.Soft} | {string.Join(',', graph.Heads)}";

    private static EditGraph<string> Graph(params (int Id, int[] After, string Field, string Value)[] edits) =>
        new(edits.Select(e => Node(e.Id, e.After, (e.Field, e.Value))));

    private static EditNode<string> Node(int id, int[] after, params (string Field, string Value)[] fields) =>
        new(A.EditId(id), [.. after.Select(A.EditId)], fields.ToDictionary(f => f.Field, f => f.Value, StringComparer.Ordinal));
}
