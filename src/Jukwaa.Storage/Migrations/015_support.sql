-- "It happens to me too": one row a person and issue, from the ledger. The id is a keyed hash, another one at every issue. No desk and no public role reads it:
-- what is shown is how many there are.
create table desk.support (
  id text primary key, issue text not null, door text not null, withdrawn boolean not null, version integer not null, seq bigint not null
);
create index on desk.support (issue) where not withdrawn;

-- The number by which people name an issue on a telephone (Domain/Issues/IssueNumber); rows that stand already get theirs here.
alter table desk.issue add number bigint;
create function pg_temp.checked(seq bigint) returns bigint language plpgsql as $$
declare interim integer := 0; digit text;
begin
  foreach digit in array regexp_split_to_array(seq::text, '') loop
    interim := substr('0317598642709215486342068713591750983426612304597836742095815869720134894536201794386172052581436790',
      interim * 10 + digit::integer + 1, 1)::integer;
  end loop;
  return seq * 10 + interim;
end
$$;
update desk.issue i set number = pg_temp.checked(f.seq) from ledger.fact f where f.stream = 'issue/' || i.id and f.version = 1;
alter table desk.issue alter column number set not null;

alter table open.issue add column number bigint;                                 -- by which people name it on a telephone; with a check digit
alter table open.issue add column supported_phone integer not null default 0;    -- telephones that say that it happens to them too; each counts once
alter table open.issue add column supported_web integer not null default 0;      -- the same on the web, where nobody can tell one person from another
update open.issue o set number = i.number from desk.issue i where i.id = o.id;
alter table open.issue alter column number set not null;
create unique index on open.issue (number);

-- An issue with all that were joined with it; it with all that it went into, one after the other; and where it went at last.
create function desk.with_joined(asked text) returns setof text language sql stable as $$
  with recursive r (id) as (select asked union select i.id from desk.issue i join r on i.merged_into = r.id) select id from r
$$;
create function desk.joined_chain(asked text) returns setof text language sql stable as $$
  with recursive r (id) as (select asked union select i.merged_into from desk.issue i join r on i.id = r.id where i.merged_into is not null) select id from r
$$;
create function desk.joined_into(asked text) returns text language sql stable as $$
  with recursive r (id, step) as (select asked, 0 union select i.merged_into, step + 1 from desk.issue i join r on i.id = r.id
    where i.merged_into is not null and step < 50) select id from r order by step desc limit 1
$$;
create index on desk.issue (merged_into) where merged_into is not null;

-- A receipt follows a concern, or an issue that its holder supports; both are named as the ledger names them: concern/c-…, issue/mombasa-gangs.
alter table voice.receipt rename column concern to matter;
alter table voice.question rename column concern to matter;
update voice.receipt set matter = 'concern/' || matter;
update voice.question set matter = 'concern/' || matter;
update voice.line set waits_for = 'concern/' || waits_for where waits_for is not null;
