using Jukwaa.Open.Institutions;
using Jukwaa.Open.Places;

namespace Jukwaa.Open.Reviews;

/// <summary>One session in which what was promised is held against what was done.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">The place whose promises and issues it takes up.</param>
/// <param name="Chair">The office that leads it; null when that office is not known any more.</param>
/// <param name="OnDay">Day of the session.</param>
/// <param name="Phase">Planned, Overdue (its day passed, and it was neither closed nor called off), Closed or CalledOff.</param>
/// <param name="ClosedOn">Day on which it was closed or called off.</param>
/// <param name="Reason">Why it was called off.</param>
/// <param name="Items">Items on its agenda, those included that are not public.</param>
/// <param name="Decided">How many of these have a decision.</param>
/// <param name="Hidden">How many of these are not public: a count and nothing else.</param>
/// <param name="Seq">Last fact about it.</param>
internal sealed record ReviewRow(
    string Id,
    PlaceRef Place,
    OfficeRef? Chair,
    DateOnly OnDay,
    string Phase,
    DateOnly? ClosedOn,
    Bilingual? Reason,
    int Items,
    int Decided,
    int Hidden,
    long Seq
)
{
    internal const string Today = "case when r.phase = 'Planned' and r.on_day < @today then 'Overdue' else r.phase end";

    internal const string From = "from open.review r join open.place p on p.code = r.place left join open.office o on o.id = r.chair";

    internal static readonly string Select = $"""
        select r.id, {PlaceRef.Of("p")} as place, {OfficeRef.Of("o")} as chair, r.on_day, {Today} as phase, r.closed_on,
          array[r.reason_en, r.reason_sw] as reason, r.items, r.decided, r.hidden, r.seq
        {From}
        """;

    /// <summary>Overdue first, then what is to come in its order, then what is over, the latest first.</summary>
    internal const string Order = """
        case when r.phase <> 'Planned' then 2 when r.on_day < @today then 0 else 1 end, case when r.phase = 'Planned' then r.on_day end, r.on_day desc, r.id
        """;

    public string Url => Addresses.Review(Id);

    public string UrlSw => Addresses.In("sw", Url);
}
