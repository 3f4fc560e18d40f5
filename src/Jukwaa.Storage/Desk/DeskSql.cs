namespace Jukwaa.Storage;

/// <summary>Pieces that several reads of the desk share. @lang is en or sw, @today the day in Kenya.</summary>
internal static class DeskSql
{
    /// <summary>The column of the reader's language of a pair name_en, name_sw.</summary>
    public static string In(string column) => $"case @lang when 'sw' then {column}_sw else {column}_en end";

    /// <summary>Title of the office that did an event e, or of its institution and place where it has none; null when no office did it.</summary>
    public static readonly string ActingOffice = $"""
        (select coalesce({In("o.title")}, {In("n.name")} || ', ' || p.name)
          from (select substring(e.actor from '^office:([^:]+)') as id) x join open.institution n on n.key = split_part(x.id, '@', 1)
          join open.place p on p.code = split_part(x.id, '@', 2) left join open.office o on o.id = x.id)
        """;

    public static string Said(string words) => $"desk.said({words}, @lang)";

    /// <summary>Today's standing of a row.</summary>
    public static string Standing(string row) => $"open.standing({row}.standing, {row}.lapses_to, {row}.lapses_on, @today)";

    /// <summary>Titles of the offices of a list, in its order; null where it is empty.</summary>
    public static string Titles(string offices) =>
        $"(select string_agg({In("x.title")}, ' → ' order by e.n) from unnest({offices}) with ordinality e (id, n) join open.office x on x.id = e.id)";

    /// <summary>Patterns of the places that posts of a role reach, asked once a query.</summary>
    public static string Reach(string role) => $"(select desk.reach(array['{role}']))::text[]";

    /// <summary>Whether an institution is the one that was chosen as @institution; null = any.</summary>
    public static string IsOf(string institution) =>
        $"(@institution::text is null or coalesce({institution}, '{ChoiceReads.NoInstitution}') = @institution)";

    /// <summary>Whether an office is one that the reader answers for.</summary>
    public static string IsMine(string office) =>
        $"{office} in (select p.office from desk.posts() p where p.role in ('Responder', 'Supervisor', 'Oversight', 'Leadership'))";
}

/// <summary>Which part of a list; bounded.</summary>
public readonly record struct DeskPart(int Page)
{
    public const int Size = 25;

    /// <summary>Farthest page that can be asked for.</summary>
    public const int Farthest = 2_000;

    public int Number => Math.Clamp(Page, 1, Farthest);

    internal int Offset => (Number - 1) * Size;
}

/// <summary>Part of a list, and how many there are in all.</summary>
public sealed record DeskList<T>(IReadOnlyList<T> Items, int Total, int Number)
{
    public int Pages => Math.Max(1, (Total + DeskPart.Size - 1) / DeskPart.Size);
}
