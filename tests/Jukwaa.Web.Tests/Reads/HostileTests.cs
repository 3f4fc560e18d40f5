using Jukwaa.Open;
using Jukwaa.Open.Commitments;
using Jukwaa.Open.Concerns;
using Jukwaa.Open.Forums;
using Jukwaa.Open.Institutions;
using Jukwaa.Open.Issues;
using Jukwaa.Open.Places;
using Jukwaa.Open.Reports;
using Jukwaa.Open.Search;
using Jukwaa.Open.Themes;
using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Reads;

/// <summary>What no record has, and what somebody hopes to slip into the query: nothing is found and nothing breaks.</summary>
[Collection(NationalRecord.Name)]
public sealed class HostileTests(RecordSite site)
{
    public static TheoryData<string> Ids =>
        [
            "nothing-c99",
            " ",
            "' or '1'='1",
            "mombasa-c1'; drop schema open cascade; --",
            "%",
            "mombasa_c1",
            "MOMBASA-C1 ",
            "\\",
            "KE-01' union select code from open.place --",
            "\u202Eabmom",
            "😀",
            new string('x', 5_000),
        ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_id_that_no_record_has_gives_none(string id)
    {
        var record = site.On();

        (await ForumPage.Read(record, id, Reading.Stop)).ShouldBeNull();
        (await ConcernPage.Read(record, id, Reading.Stop)).ShouldBeNull();
        (await CommitmentPage.Read(record, id, Reading.Stop)).ShouldBeNull();
        (await IssuePage.Read(record, id, Reading.Stop)).ShouldBeNull();
        (await InstitutionPage.Read(record, id, Reading.Stop)).ShouldBeNull();
        (await CountyPage.Read(record, id, Reading.Stop)).ShouldBeNull();
        (await PlacePage.Read(record, id, Reading.Stop)).ShouldBeNull();
        (await NationalReport.Read(record, id, Reading.Stop)).ShouldBeNull();
        (await record.Theme(id, Reading.Stop)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_filter_by_it_gives_an_empty_list(string value)
    {
        var record = site.On();
        CommitmentFilter[] promises =
        [
            new(County: value),
            new(Place: value),
            new(Institution: value),
            new(Theme: value),
            new(Standing: value),
            new(Forum: value),
        ];
        foreach (var filter in promises)
        {
            (await record.Commitments(filter, Reading.All, Reading.Stop)).Total.ShouldBe(0, filter.ToString());
        }

        ConcernFilter[] concerns =
        [
            new(County: value),
            new(Place: value),
            new(Theme: value),
            new(Group: value),
            new(Standing: value),
            new(Institution: value),
            new(Issue: value),
        ];
        foreach (var filter in concerns)
        {
            (await record.Concerns(filter, Reading.All, Reading.Stop)).Total.ShouldBe(0, filter.ToString());
        }

        (await record.Forums(new(Phase: value), Reading.All, Reading.Stop)).Total.ShouldBe(0);
        (await record.Issues(new(Theme: value), Reading.All, Reading.Stop)).Total.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_search_for_it_does_not_break(string q)
    {
        foreach (var kind in SearchQuery.Kinds)
        {
            (await new SearchQuery(q, "en", kind).Read(site.On(), Reading.All, Reading.Stop)).Groups.ShouldAllBe(g => g.Kind == kind);
        }

        (await PlaceReads.Named(site.On(), q, q, 5, Reading.Stop)).Count.ShouldBeLessThanOrEqualTo(5);
    }

    [Theory]
    [InlineData("a & b | !c")]
    [InlineData("land:* <-> gangs")]
    [InlineData("'ardhi':*A")]
    [InlineData("((((")]
    public async Task The_signs_of_the_query_language_are_only_letters_of_a_text(string q) =>
        (await new SearchQuery(q).Read(site.On(), Reading.All, Reading.Stop)).Q.ShouldBe(q);

    [Fact]
    public async Task A_list_asked_past_its_end_is_empty_and_keeps_its_total()
    {
        var past = await site.On().Commitments(new(), Paging.From(Paging.Farthest, 50), Reading.Stop);

        (past.Items.Count, past.Total, past.NextOffset).ShouldBe((0, 121, (int?)null));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(120)]
    [InlineData(121)]
    public async Task Parts_of_any_size_follow_each_other_without_a_gap(int size)
    {
        var ids = new List<string>();
        for (int? next = 0; next is { } offset && ids.Count < 140; )
        {
            var part = await site.On().Commitments(new(Standing: "promised"), Paging.From(offset, size), Reading.Stop);
            part.Items.Count.ShouldBeLessThanOrEqualTo(size);
            ids.AddRange(part.Items.Select(c => c.Id));
            next = part.NextOffset;
        }

        ids.ShouldBe((await site.On().Commitments(new(Standing: "promised"), Reading.All, Reading.Stop)).Items.Select(c => c.Id));
    }
}
