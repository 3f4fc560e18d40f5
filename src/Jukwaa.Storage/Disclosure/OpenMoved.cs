namespace Jukwaa.Storage;

/// <summary>Where public issues went that were joined with others.</summary>
internal static class OpenMoved
{
    public const string Clear = "delete from open.moved_issue where id = any($3)";

    public const string Fill = """
        insert into open.moved_issue (id, into_id)
        select i.id, i.merged_into from desk.issue i where i.id = any($3) and i.merged_into is not null and exists (
          select from desk.event e join open.concern o on o.id = e.subject_id
          where e.subject_kind = 'concern' and e.kind = 'ConcernGathered' and e.other_id = i.id)
        """;

    /// <summary>Of an event e between two issues: whether the public knows of the other one.</summary>
    public const string Known = """
        (e.kind not in ('IssueMerged', 'IssueSplit') or exists (select from open.issue o where o.id = e.other_id)
          or exists (select from open.moved_issue o where o.id = e.other_id))
        """;
}
