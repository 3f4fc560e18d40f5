-- The record of a forum as it is taken down in the hall: one entry a voice, an answer, a promise or a count, edited by several hands.
create table desk.entry (
  id text primary key, forum text not null, kind text not null, about text, themes text[] not null, accused text[] not null, barred text[] not null,
  careful boolean not null, dropped boolean not null, hands uuid[] not null, begun_seq bigint not null, version integer not null,
  seq bigint not null,
  -- Computed from other rows (Reach): where the forum is, and how carefully the theme is read. What an entry is about decides for it.
  path text, theme_sensitivity text
);
create index on desk.entry (forum, seq);
create index on desk.entry (about) where about is not null;

-- fields: {"theme": {"code": "land"}, "words": {"words": "sw=HASH"}}; the words themselves stand in ledger.passage.
create table desk.entry_edit (
  entry text not null, edit uuid not null, position integer not null, person uuid, at timestamptz not null, after uuid[] not null, fields jsonb not null,
  primary key (entry, edit)
);

alter table desk.entry enable row level security;
alter table desk.entry_edit enable row level security;
create policy host on desk.entry to jukwaa_host using (true) with check (true);
create policy host on desk.entry_edit to jukwaa_host using (true) with check (true);

-- Whoever took it down or edited it reads it, unless it accuses their own house. Others: what accuses an office, oversight alone; what is said about police and
-- administrators, oversight and cleared triage; what is about children, violence at home or terror, or was marked, whoever is cleared; the rest, those who take
-- down, work, publish and chair it.
create policy reach on desk.entry for select to jukwaa_desk using (
  case
    when cardinality(accused) > 0 then
      not desk.is_own_house(barred, accused)
      and ((select desk.me()) = any(hands) or path || '/' like any ((select desk.reach('{Oversight}'))::text[]))
    when (select desk.me()) = any(hands) then true
    when theme_sensitivity = 'oversight' then
      path || '/' like any ((select desk.reach('{Oversight}'))::text[]) or path || '/' like any ((select desk.reach('{Analyst,Publisher}', true))::text[])
    when careful or theme_sensitivity = 'county' then
      path || '/' like any ((select desk.reach('{Rapporteur,Analyst,Publisher}', true))::text[])
    else path || '/' like any ((select desk.reach('{Rapporteur,Analyst,Publisher,Supervisor,Leadership}'))::text[])
  end
);
create policy reach on desk.entry_edit for select to jukwaa_desk using (exists (select from desk.entry e where e.id = entry));
