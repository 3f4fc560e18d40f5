using Jukwaa.Domain.Publishing;

namespace Jukwaa.Storage;

/// <summary>How many in the hall supported a voice or a promise: told of what is public itself, once its forum is closed, from five phones on.</summary>
internal static class OpenHallSupport
{
    private const string Asked = "(forum = any($1) or (kind = 'concern' and id = any($2)) or (kind = 'commitment' and id = any($4)))";

    public const string Clear = $"delete from open.hall_support where {Asked}";

    public static string Fill { get; } =
        $"""
            with told as (
              select k.kind, k.id, f.id as forum, s.count from desk.forum f cross join jsonb_to_recordset(f.supported) s (item text, count integer)
              cross join lateral (values ('concern', 'c-' || replace(s.item, '-', '')), ('commitment', 'p-' || replace(s.item, '-', ''))) k (kind, id)
              where f.supported is not null and f.phase in ('Closed', 'FollowedUp') and s.count >= {SmallCount.Least}
            )
            insert into open.hall_support (kind, id, forum, count)
            select kind, id, forum, count from told where {Asked} and case kind
              when 'concern' then exists (select from open.concern c where c.id = told.id) else exists (select from open.commitment m where m.id = told.id) end
            """;
}
