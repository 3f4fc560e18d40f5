-- Who sees what at a desk. Signed-in pages read as role jukwaa_desk, and what the person at the desk may not see is not there: not in lists, counts,
-- searches or exports, and a guessed address is answered as an unknown one. Each read begins with desk.enter(person, moment).

create table desk.post (
  id text primary key, person uuid not null, role text not null, institution text not null, place text not null, office text not null,
  clearance text not null, above text[] not null, from_on date not null, until_on date, ended_on date, successor text, reason text, version integer not null, seq bigint not null
);
create index on desk.post (person);
create index on desk.post (office);

create table desk.account (id text primary key, forgotten boolean not null, version integer not null, seq bigint not null);

-- One row a broken seal: for an hour the person may read that concern.
create table desk.glass (
  seq bigint primary key, concern text not null, person uuid not null, reason text not null, at timestamptz not null
);
create index on desk.glass (concern, person);

-- Who opened what is sealed or blurred in public. Written by hosts, never changed: no right to update or delete is given.
create table desk.reading (
  id bigint generated always as identity primary key, at timestamptz not null, person uuid not null, post text not null,
  subject_kind text not null, subject_id text not null, why text not null       -- sealed | restricted | glass | original
);
create index on desk.reading (at);

alter table desk.concern
  add path text not null default '', add theme_sensitivity text not null default 'public',
  add accused text[] not null default '{}', add barred text[] not null default '{}', add working text, add working_by text, add sensitivity text,
  add not_before date, add withheld text, add recorded_by uuid, add recorded_at timestamptz, add shown text, add recorded_as text;
alter table desk.issue
  add path text not null default '', add office_path text,   -- 'nps|KE/KE-300/KE-01/': institution and place of the office, to be held against desk.answers()
  add theme_sensitivity text not null default 'public',
  add accused text[] not null default '{}', add barred text[] not null default '{}', add urgent boolean not null default false,
  add acknowledged_on date, add stopped_until date, add stopped_days integer not null default 0,
  add escalated_to text[] not null default '{}', add escalated_on date, add referred_to text, add merged_into text;
alter table desk.commitment
  add issue text, add path text not null default '', add claimed_on date, add reviewed_on date,
  add escalated_to text[] not null default '{}', add escalated_on date;
create index on desk.concern (path text_pattern_ops);
create index on desk.issue (path text_pattern_ops);
create index on desk.commitment (issue);

alter table open.commitment add column issue text;

-- The person at the desk -------------------------------------------------------------------------------------------------
-- Kept in settings that end with the transaction. A read that forgot to enter sees nothing.
create function desk.me() returns uuid language sql stable as $$ select nullif(current_setting('jukwaa.person', true), '')::uuid $$;
create function desk.at() returns timestamptz language sql stable as $$ select nullif(current_setting('jukwaa.at', true), '')::timestamptz $$;

-- The day in Kenya, which keeps UTC+3 all year.
create function desk.today() returns date language sql stable as $$ select (desk.at() at time zone '-03')::date $$;

create function desk.enter(person uuid, at timestamptz) returns void language sql volatile as $$
  select set_config('jukwaa.person', person::text, true), set_config('jukwaa.at', at::text, true)
$$;

-- The posts a person holds on a day, with the place each reaches. Security definer: policies need it before the reader has any right.
create function desk.posts() returns table (id text, role text, institution text, place text, path text, office text, above text[], clearance text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.role, p.institution, p.place, l.path, p.office, p.above, p.clearance from desk.post p join open.place l on l.code = p.place
  where p.person = desk.me() and p.from_on <= desk.today() and coalesce(p.ended_on, p.until_on, 'infinity') >= desk.today()
$$;

-- Patterns of the places that posts of these roles reach; with cleared, only posts that may read what is blurred in public.
create function desk.reach(roles text[], cleared boolean default false) returns text[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(path || '/%'), '{}') from desk.posts() where role = any(roles) and (not cleared or clearance = 'Restricted')
$$;

-- Patterns 'institution|path/%' of the offices that posts answer for: their own and those below in the same institution.
create function desk.answers(cleared boolean default false) returns text[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(institution || '|' || path || '/%'), '{}') from desk.posts()
  where role in ('Responder', 'Supervisor', 'Oversight', 'Leadership') and (not cleared or clearance = 'Restricted')
$$;

-- Whether an accusation is about the house of the person: barred holds the accused offices with all above them, and a post knows all above itself. Any post of
-- the person counts, whatever its role.
create function desk.is_own_house(barred text[], accused text[]) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from desk.posts() p where p.office = any(barred) or p.above && accused)
$$;

-- The words of a reference may be asked for by whoever was given the reference; the table of words itself stays closed.
alter function desk.said(text, text) security definer set search_path = '';

-- What was said, as it was said: for triage, publication, oversight and whoever took it down. Others read the working text.
create function desk.original(asked text) returns table (summary text, experience text, proposal text, place_words text)
language sql stable security definer set search_path = '' as $$
  select c.summary, c.experience, c.proposal, c.place_words from desk.concern c
  where c.id = asked and case
    when cardinality(c.accused) > 0 then not desk.is_own_house(c.barred, c.accused)
      and (c.path || '/' like any (desk.reach('{Oversight}'))
        or exists (select from desk.glass g where g.concern = c.id and g.person = desk.me() and g.at > desk.at() - interval '1 hour'))
    else c.recorded_by = desk.me() or c.path || '/' like any (desk.reach('{Analyst,Publisher}', c.theme_sensitivity <> 'public'))
      or (c.theme_sensitivity = 'oversight' and c.path || '/' like any (desk.reach('{Oversight}')))
  end
$$;

-- Policies ---------------------------------------------------------------------------------------------------------------
-- The functions stand in scalar subqueries so that they are asked once a query, not once a row.
alter table desk.issue enable row level security;
alter table desk.concern enable row level security;
alter table desk.commitment enable row level security;
alter table desk.answer enable row level security;
alter table desk.event enable row level security;
alter table desk.glass enable row level security;

create policy host on desk.issue to jukwaa_host using (true) with check (true);
create policy host on desk.concern to jukwaa_host using (true) with check (true);
create policy host on desk.commitment to jukwaa_host using (true) with check (true);
create policy host on desk.answer to jukwaa_host using (true) with check (true);
create policy host on desk.event to jukwaa_host using (true) with check (true);
create policy host on desk.glass to jukwaa_host using (true) with check (true);

-- An issue: sealed, oversight outside the accused house alone. Else whoever answers for its office (or one above), the reading roles of its place, and
-- oversight for what is said about police and administrators, which others read only once it is public.
create policy reach on desk.issue for select to jukwaa_desk using (
  case
    when cardinality(accused) > 0 then
      path || '/' like any ((select desk.reach('{Oversight}'))::text[]) and not desk.is_own_house(barred, accused)
    when theme_sensitivity = 'oversight' then
      path || '/' like any ((select desk.reach('{Oversight}'))::text[])
      or (path || '/' like any ((select desk.reach('{Analyst,Leadership,Auditor}'))::text[]) and exists (select from open.issue o where o.id = issue.id))
    when theme_sensitivity = 'county' then
      path || '/' like any ((select desk.reach('{Supervisor,Analyst,Publisher,Leadership,Auditor}', true))::text[])
      or office_path like any ((select desk.answers(true))::text[])
    else
      path || '/' like any ((select desk.reach('{Supervisor,Analyst,Publisher,Leadership,Auditor}'))::text[])
      or office_path like any ((select desk.answers())::text[])
  end
);

-- A concern: sealed, as its issue, or for an hour whoever broke the seal. Else triage and publication read what was not worked yet; the others read it with
-- its issue, and whoever took it down reads that.
create policy reach on desk.concern for select to jukwaa_desk using (
  case
    when cardinality(accused) > 0 then
      not desk.is_own_house(barred, accused)
      and (path || '/' like any ((select desk.reach('{Oversight}'))::text[])
        or exists (select from desk.glass g where g.concern = concern.id))
    when recorded_by = (select desk.me()) then true
    when theme_sensitivity = 'oversight' then
      path || '/' like any ((select desk.reach('{Oversight}'))::text[])
      or path || '/' like any ((select desk.reach('{Analyst,Publisher}', true))::text[])
      or (disclosed and path || '/' like any ((select desk.reach('{Leadership,Auditor}'))::text[]))
    when theme_sensitivity = 'county' then
      path || '/' like any ((select desk.reach('{Analyst,Publisher}', true))::text[])
      or exists (select from desk.issue i where i.id = concern.issue)
    else
      path || '/' like any ((select desk.reach('{Analyst,Publisher}'))::text[])
      or exists (select from desk.issue i where i.id = concern.issue)
  end
);

-- Commitments are public.
create policy reach on desk.commitment for select to jukwaa_desk using (true);
create policy reach on desk.answer for select to jukwaa_desk using (exists (select from desk.concern c where c.id = concern));
create policy reach on desk.event for select to jukwaa_desk using (
  case subject_kind
    when 'concern' then exists (select from desk.concern c where c.id = subject_id)
    when 'issue' then exists (select from desk.issue i where i.id = subject_id)
    when 'commitment' then true when 'forum' then true when 'report' then true
    else false
  end
  and case other_kind
    when 'concern' then exists (select from desk.concern c where c.id = other_id)
    when 'issue' then exists (select from desk.issue i where i.id = other_id)
    else true
  end
);
-- The own broken seals of the last hour; oversight sees all that do not concern its own house.
create policy mine on desk.glass for select to jukwaa_desk using (person = (select desk.me()) and at > desk.at() - interval '1 hour');
