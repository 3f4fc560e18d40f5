using System.Security.Cryptography;
using Dapper;
using Npgsql;

namespace Jukwaa.Storage;

/// <summary>
/// Who may do what in the database. jukwaa_host adds facts and keeps rows; jukwaa_desk reads what the person at the desk may see; jukwaa_open reads schema open and nothing else. All are
/// groups without login; the public side logs in as a role of this database alone, with a password nobody types.
/// </summary>
internal static class Rights
{
    private const string Grants = """
        revoke all on schema ledger, desk, open, people, voice, jukwaa from public;
        revoke all on all functions in schema desk from public;
        grant usage on schema ledger, desk, open, people, voice to jukwaa_host;
        grant select, insert on ledger.fact, ledger.command, ledger.passage, ledger.head to jukwaa_host;
        grant update on ledger.head, ledger.passage to jukwaa_host;
        grant select, insert, update, delete on all tables in schema desk, open, people, voice to jukwaa_host;
        revoke insert, update, delete on desk.secret from jukwaa_host;
        revoke update, delete on desk.reading from jukwaa_host;
        grant execute on all functions in schema desk, open to jukwaa_host;
        grant usage on schema desk, open to jukwaa_desk;
        grant select on all tables in schema open to jukwaa_desk;
        grant select on desk.forum, desk.report, desk.issue, desk.commitment, desk.answer, desk.proof, desk.event, desk.glass, desk.review, desk.review_item, desk.box, desk.suggestion,
            desk.entry, desk.entry_edit, desk.rollout, desk.rollout_stop, desk.rollout_shown, desk.rollout_absence
          to jukwaa_desk;
        grant select (hash, entry, kind, bytes, size, width, height, seconds, scanned) on desk.attachment to jukwaa_desk;
        grant select (id, forum, issue, place, path, theme, theme_sensitivity, groups, raised_on, sources, disclosed, corrected, standing, lapses_to, lapses_on,
          step_answered, step_promised, step_done, step_confirmed, accused, barred, working, working_by, sensitivity, not_before, withheld, recorded_by,
          recorded_at, recorded_as, shown, forgotten, version, seq) on desk.concern to jukwaa_desk;
        grant execute on all functions in schema desk, open to jukwaa_desk;
        grant usage on schema open to jukwaa_open;
        grant select on all tables in schema open to jukwaa_open;
        grant execute on all functions in schema open to jukwaa_open;
        do $$ begin
          execute format('revoke temporary on database %I from public', current_database());
          execute format('grant temporary on database %I to jukwaa_host', current_database());
        end $$;
        """;

    /// <summary>Groups belong to the whole cluster: another database of it may be creating them at this moment.</summary>
    public static Task EnsureGroups(NpgsqlConnection owner) =>
        owner.ExecuteAsync(
            """
            do $$ declare name text; begin
              foreach name in array array['jukwaa_host', 'jukwaa_desk', 'jukwaa_open'] loop
                if not exists (select from pg_roles where rolname = name) then
                  begin
                    execute format('create role %I nologin', name);
                  exception when duplicate_object or unique_violation then null;
                  end;
                end if;
              end loop;
              foreach name in array array['jukwaa_host', 'jukwaa_desk'] loop
                if not pg_has_role(current_user, name, 'member') then
                  begin
                    execute format('grant %I to %I', name, current_user);
                  exception when unique_violation then null;
                  end;
                end if;
              end loop;
            end $$;
            """
        );

    /// <summary>Grants when the schema changed, or when the rights are not there: a restored or cloned database.</summary>
    public static async Task Ensure(NpgsqlConnection owner, bool changed)
    {
        const string Granted = """
            select has_table_privilege('jukwaa_host', 'ledger.fact', 'insert') and has_table_privilege('jukwaa_open', 'open.search', 'select')
              and has_table_privilege('jukwaa_desk', 'desk.proof', 'select')
              and has_table_privilege('jukwaa_host', 'people.invitation', 'insert') and has_table_privilege('jukwaa_host', 'voice.inbox', 'insert')
              and not has_database_privilege('jukwaa_open', current_database(), 'temporary')
            """;
        if (changed || !await owner.ExecuteScalarAsync<bool>(Granted))
        {
            await owner.ExecuteAsync(Grants);
        }
    }

    /// <summary>The login of the public side: made once, its password kept in desk.secret.</summary>
    public static async Task<(string Role, string Password)> EnsureOpenLogin(NpgsqlConnection owner, string database)
    {
        var role = RoleOf(database);
        var key = $"open-login:{role}";
        var password = await owner.ExecuteScalarAsync<string?>("select value from desk.secret where key = @key", new { key });
        if (password is null || !await owner.ExecuteScalarAsync<bool>("select exists (select from pg_roles where rolname = @role)", new { role }))
        {
            password ??= Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
            await owner.ExecuteAsync(
                "insert into desk.secret (key, value) values (@key, @password) on conflict (key) do nothing",
                new { key, password }
            );
            await owner.ExecuteAsync(LoginSql(role, password));
        }

        return (role, password);
    }

    // Role names are at most 63 bytes: a digest tells long or unusual database names apart.
    private static string RoleOf(string database)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(database)))[..16];
        return $"jukwaa_open_{digest}";
    }

    // Compiling a plan costs more than any page's query takes, so the public side does without.
    // Both names are hex digits behind a fixed prefix: nothing to escape, and DDL takes no parameters.
    private static string LoginSql(string role, string password) =>
        $"""
            do $$ begin
              create role {role} nologin;
            exception when duplicate_object or unique_violation then null;
            end $$;
            alter role {role} login password '{password}';
            grant jukwaa_open to {role};
            alter role {role} set statement_timeout = '5s';
            alter role {role} set default_transaction_read_only = on;
            alter role {role} set jit = off;
            alter role {role} set idle_in_transaction_session_timeout = '15s';
            """;
}
