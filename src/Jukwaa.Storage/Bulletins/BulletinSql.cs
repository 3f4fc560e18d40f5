namespace Jukwaa.Storage;

/// <summary>Writes what is to be told; @now, and @today in Kenya. What is there already is not written again: its id is made of who is told and of what.</summary>
internal static class BulletinSql
{
    private const string Forum = """
        select f.id, f.county, f.venue_en as venue, f.phase,
          case when f.phase in ('Announced', 'InSession') and f.date_precision = 'day' and f.held_on >= @today then f.held_on end as day from open.forum f
        """;

    private const string Into = "insert into voice.bulletin (id, subscriber, county, kind, subject, day, venue, created_at, until, next_try_at)";

    /// <summary>A forum is of no use to hear of once its day has come; that it is off is for a week.</summary>
    private const string Until = "coalesce((f.day + time '12:00') at time zone interval '3 hours', @now + interval '7 days')";

    private const string Last = """
        left join lateral (select b.kind, b.day, b.venue from voice.bulletin b where b.subscriber = s.subscriber and b.subject = f.id and b.kind <> 'digest'
          order by b.created_at desc, b.id limit 1) last on true
        """;

    /// <summary>Forums of which something was recorded, @ids with the last fact of each in @seqs.</summary>
    public static readonly string Happened = $"""
        {Into}
        select {Id("'forum ' || f.id || ' ' || asked.seq")}, s.subscriber, f.county,
          case when f.day is null then 'off' when last.kind is null then 'forum' else 'moved' end, f.id, f.day, f.venue, @now, {Until}, @now
        from unnest(@ids, @seqs) asked(id, seq) join ({Forum}) f on f.id = asked.id join voice.subscription s on s.county = f.county and s.topic = 'forum' {Last}
        where case when f.day is not null then last.kind is null or last.kind = 'off' or last.day is distinct from f.day or last.venue is distinct from f.venue
          else last.kind is distinct from 'off' and last.day >= @today and f.phase in ('Announced', 'Cancelled') end
        on conflict do nothing
        """;

    /// <summary>Forums that stand already, for @subscriber who has begun to follow @county.</summary>
    public static readonly string Standing = $"""
        {Into}
        select {Id("'standing ' || f.id || ' ' || f.day")}, s.subscriber, f.county, 'forum', f.id, f.day, f.venue, @now, {Until}, @now
        from ({Forum}) f join voice.subscription s on s.county = f.county and s.topic = 'forum' {Last}
        where f.day is not null and f.county = @county and s.subscriber = @subscriber and last.kind is null on conflict do nothing
        """;

    /// <summary>Days that come near: within a week, and tomorrow. Who heard of the same day just before is spared.</summary>
    public static readonly string Near = $"""
        {Into}
        select {Id("n.kind || ' ' || f.id || ' ' || f.day")}, s.subscriber, f.county, n.kind, f.id, f.day, f.venue, @now, {Until}, @now
        from ({Forum}) f join voice.subscription s on s.county = f.county and s.topic = 'forum'
          cross join lateral (select case when f.day = @today + 1 then 'tomorrow' else 'soon' end as kind) n
        where f.day between @today + 1 and @today + 7 and not exists (
          select from voice.bulletin b where b.subscriber = s.subscriber and b.subject = f.id and b.day = f.day
            and b.created_at > @now - case n.kind when 'tomorrow' then interval '12 hours' else interval '2 days' end)
        on conflict do nothing
        """;

    /// <summary>The digest of the week before @monday, for the counties in @counties.</summary>
    public static readonly string Digest = $"""
        {Into}
        select {Id("'digest ' || s.county || ' ' || @monday::date")}, s.subscriber, s.county, 'digest', (@monday::date)::text, @monday, null, @now,
          @now + interval '6 days', @now
        from voice.subscription s where s.topic = 'digest' and s.county = any(@counties) on conflict do nothing
        """;

    private static string Id(string about) => $"encode(substring(sha256(s.subscriber || convert_to({about}, 'UTF8')) for 16), 'hex')::uuid";
}
