using Jukwaa.Web.Tests.Record;
using Shouldly;
using Xunit;

namespace Jukwaa.Web.Tests.Pages;

/// <summary>Who must act is named, marked as inferred, or said to be named by nobody: as the record has it, never more.</summary>
[Collection(RecordPages.Name)]
public sealed class OwnerTests(RecordSite site)
{
    public sealed record Owned(string Id, string Basis, string? Institution, string? NameEn, string? NameSw);

    [Fact]
    public async Task The_basis_is_what_the_record_says()
    {
        var items = NationalWords.Commitments.ToDictionary(p => p.Id);
        var owned = await Owners();
        owned.Count.ShouldBe(items.Count);
        foreach (var promise in owned)
        {
            var named = items[promise.Id]["responsible_institution"] is not null;
            var inferred = items[promise.Id]["responsible_institution_inferred"] is not null;
            promise.Basis.ShouldBeOneOf(
                promise.Institution is null ? ["none"]
                : named ? ["named"]
                : inferred ? ["inferred"]
                : []
            );
        }
    }

    [Theory]
    [InlineData("en", "Who must act", "(inferred by the editors)", "No responsible body named")]
    [InlineData("sw", "Anayepaswa kutenda", "(wahariri wamekisia)", "Hakuna taasisi husika iliyotajwa")]
    public async Task Each_promise_shows_its_owner_and_how_it_is_known(string language, string who, string inferred, string nobody)
    {
        foreach (var promise in await Owners())
        {
            var owner = (await site.See(Addressed.In(language, "/commitments/" + promise.Id))).Fact(who);
            var text = Seen.Text(owner);
            text.Contains(inferred, StringComparison.Ordinal).ShouldBe(promise.Basis == "inferred", promise.Id);
            text.Contains(nobody, StringComparison.Ordinal).ShouldBe(promise.Institution is null, promise.Id);
            owner.QuerySelector("a")?.GetAttribute("href").ShouldBe(Addressed.In(language, "/institutions/" + promise.Institution), promise.Id);
            owner.QuerySelector("a")?.TextContent.ShouldBe(language == "sw" ? promise.NameSw : promise.NameEn, promise.Id);
        }
    }

    [Fact]
    public async Task The_words_about_the_owner_stand_as_written_and_in_their_language()
    {
        foreach (var promise in NationalWords.Commitments)
        {
            var owner = (await site.See("/sw/commitments/" + promise.Id)).Fact("Anayepaswa kutenda");
            var words = promise["responsible_institution"] ?? promise["responsible_institution_inferred"];
            owner.QuerySelector("q")?.TextContent.ShouldBe(words, promise.Id);
            (owner.QuerySelector("q") is null).ShouldBe(words is null, promise.Id);
            owner.QuerySelector("q")?.GetAttribute("lang").ShouldBe("en", promise.Id);
        }
    }

    [Theory]
    [InlineData("/commitments?institution=none", "No responsible body named")]
    [InlineData("/sw/commitments?institution=none", "Hakuna taasisi husika iliyotajwa")]
    public async Task A_card_without_an_owner_says_so(string path, string nobody)
    {
        foreach (var card in (await site.Leaves(path)).SelectMany(page => page.All("article.item")))
        {
            Seen.Text(card).ShouldContain(nobody);
            card.QuerySelector("a[href*='/institutions/']").ShouldBeNull();
        }
    }

    [Fact]
    public async Task An_issue_shows_the_office_it_lies_with_and_why_or_that_nobody_is_named()
    {
        var issues = await site.List<(string Id, string? Title, string? Why)>(
            "select i.id, o.title_en, i.why_en from open.issue i left join open.office o on o.id = i.office order by i.id"
        );
        issues.Count.ShouldBeGreaterThan(100);
        foreach (var issue in issues)
        {
            var owner = Seen.Text((await site.See("/issues/" + issue.Id)).Fact("Who must answer"));
            owner.ShouldContain(issue.Title ?? "No responsible body named", Case.Sensitive, issue.Id);
            owner.ShouldContain(issue.Why ?? "", Case.Sensitive, issue.Id);
        }
    }

    private Task<IReadOnlyList<Owned>> Owners() =>
        site.List<Owned>(
            "select c.id, c.owner_basis as basis, c.institution, n.name_en as nameen, n.name_sw as namesw from open.commitment c left join open.institution n on n.key = c.institution order by c.id"
        );
}
