using Dapper;

namespace Jukwaa.Storage;

public sealed partial class People
{
    /// <summary>The keys that protect cookies and forms, as they were kept. The framework asks for them without waiting, so this does too.</summary>
    public IReadOnlyList<string> Keys()
    {
        using var connection = source.OpenConnection();
        return connection.Query<string>("select xml from people.key order by created_at, name limit 1000").AsList();
    }

    public void KeepKey(string name, string xml)
    {
        using var connection = source.OpenConnection();
        connection.Execute("insert into people.key (name, xml) values (@name, @xml) on conflict (name) do nothing", new { name, xml });
    }
}
