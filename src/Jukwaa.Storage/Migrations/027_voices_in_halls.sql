-- A voice in the hall: phones that join by a code, support what stands on the screen and add to it. Nothing here is a fact: all of it goes when the forum is closed, and
-- how many supported what is on record by then.
create table voice.hall (
  forum     text primary key,
  code      text        not null unique,       -- called out in the hall; no secret
  opened_at timestamptz not null,
  screen    bytea unique                       -- SHA-256 of the secret of a screen that needs nobody signed in; null = none
);

-- One phone, one support for each voice or promise. The mark is a keyed hash of a random token, or of a line, another one in each forum.
create table voice.hall_support (
  forum    text  not null references voice.hall on delete cascade,
  item     text  not null,
  mark     bytea not null,
  primary key (forum, item, mark)
);
create index on voice.hall_support (forum, mark);

-- What phones added, to bound it: by the id of its command, so that what is sent again counts once.
create table voice.hall_word (
  command  uuid primary key,
  forum    text        not null references voice.hall on delete cascade,
  mark     bytea       not null,
  said_at  timestamptz not null
);
create index on voice.hall_word (forum, said_at);

alter table desk.forum add column supported jsonb; -- [{"item": "…", "count": 7}]; null = nobody joined

-- What came from a phone in the hall, and whether nobody has taken it over yet.
alter table desk.entry add column door text;                             -- the channel by which it came; null = a person took it down
alter table desk.entry add column unread boolean not null default false;

-- Until somebody has taken it over, those alone read it who take down and those who sort: the chair whom it may be about does not.
drop policy reach on desk.entry;
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
    when unread then path || '/' like any ((select desk.reach('{Rapporteur,Analyst,Publisher}'))::text[])
    else path || '/' like any ((select desk.reach('{Rapporteur,Analyst,Publisher,Supervisor,Leadership}'))::text[])
  end
);

create table open.hall_support (               -- voices and promises that five phones or more in the hall supported
  kind  text not null,                         -- concern or commitment
  id    text not null,
  forum text not null references open.forum,
  count integer not null,
  primary key (kind, id)
);

-- A telephone that joined a hall: what it writes goes there, until it leaves or the forum is closed.
alter table voice.line drop constraint line_waits_check;
alter table voice.line add constraint line_waits_check check (waits in ('place', 'replies', 'verdict', 'hall'));
