using System.Data;
using System.Text.Json;
using Dapper;
using Jukwaa.Open.Institutions;
using Jukwaa.Open.Places;
using Jukwaa.Open.Record;
using Jukwaa.Open.Themes;

namespace Jukwaa.Open;

/// <summary>How the shapes that SQL hands over in one column become records: text pairs as text[], small references as jsonb.</summary>
internal static class Columns
{
    internal static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new TextPair());
        SqlMapper.AddTypeHandler(new LoopDates());
        SqlMapper.AddTypeHandler(new Json<PlaceRef>());
        SqlMapper.AddTypeHandler(new Json<Term>());
        SqlMapper.AddTypeHandler(new Json<Term[]>());
        SqlMapper.AddTypeHandler(new Json<InstitutionRef>());
        SqlMapper.AddTypeHandler(new Json<InstitutionRef[]>());
        SqlMapper.AddTypeHandler(new Json<OfficeRef>());
        SqlMapper.AddTypeHandler(new Json<Source[]>());
    }

    private sealed class TextPair : ReadOnly<Bilingual>
    {
        public override Bilingual? Parse(object value) => value is string?[] { Length: 2 } pair && pair[0] is { } en ? new(en, pair[1] ?? en) : null;
    }

    private sealed class LoopDates : ReadOnly<Loop>
    {
        public override Loop? Parse(object value) =>
            value is string?[] { Length: 5 } d ? new(Loop.Day(d[0]), Loop.Day(d[1]), Loop.Day(d[2]), Loop.Day(d[3]), Loop.Day(d[4])) : null;
    }

    private sealed class Json<T> : ReadOnly<T>
    {
        public override T? Parse(object value) => JsonSerializer.Deserialize<T>((string)value, JsonSerializerOptions.Web);
    }

    private abstract class ReadOnly<T> : SqlMapper.TypeHandler<T>
    {
        // Nothing is ever written through the public role.
        public override void SetValue(IDbDataParameter parameter, T? value) => throw new NotSupportedException("The public record is read only.");
    }
}
