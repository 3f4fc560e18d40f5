-- The ordered plan of forums in the counties or constituencies of a place. What is drafted is known to the desks of the place; the public reads what was published.
create table desk.rollout (
  id text primary key, place text not null, level text not null, first_on date not null, every integer not null, teams integer not null, dropped text[] not null,
  reckoned_on date, published_on date, shown_reckoned_on date, editions integer not null, reason text, can_undo boolean not null, changed boolean not null,
  version integer not null, seq bigint not null
);
create index on desk.rollout (place);

-- Why a stop stands there, in figures of the public record: rank of ranked places in need; lead: Disputed | Late | Signals | Open | Silence | None; own and shared: items of the
-- lead that name the place, and its county alone; most: no other place has more. Null = not reckoned yet.
create table desk.rollout_stop (
  rollout text not null, place text not null, day date not null, team integer not null, locked boolean not null, by_hand boolean not null,
  rank integer, ranked integer, lead text, own integer, shared integer, most boolean, primary key (rollout, place)
);

-- As it was last published. change: same | new | moved | dropped, against the edition before; was_on = its day there.
create table desk.rollout_shown (
  rollout text not null, place text not null, day date not null, team integer not null, by_hand boolean not null,
  rank integer, ranked integer, lead text, own integer, shared integer, most boolean, change text not null, was_on date, primary key (rollout, place)
);

-- When the holder of an office is away. Never public.
create table desk.rollout_absence (
  rollout text not null, number integer not null, office text not null, from_on date not null, until_on date not null, primary key (rollout, number)
);

alter table desk.rollout enable row level security;
alter table desk.rollout_stop enable row level security;
alter table desk.rollout_shown enable row level security;
alter table desk.rollout_absence enable row level security;
create policy host on desk.rollout to jukwaa_host using (true) with check (true);
create policy host on desk.rollout_stop to jukwaa_host using (true) with check (true);
create policy host on desk.rollout_shown to jukwaa_host using (true) with check (true);
create policy host on desk.rollout_absence to jukwaa_host using (true) with check (true);
-- A draft is known to whoever may change it: a post that runs forums and reaches the whole place.
create policy reach on desk.rollout for select to jukwaa_desk using (
  exists (select from open.place p where p.code = place and p.path || '/' like any ((select desk.reach('{Supervisor,Analyst,Leadership}'))::text[]))
);
create policy reach on desk.rollout_stop for select to jukwaa_desk using (exists (select from desk.rollout r where r.id = rollout));
create policy reach on desk.rollout_shown for select to jukwaa_desk using (exists (select from desk.rollout r where r.id = rollout));
create policy reach on desk.rollout_absence for select to jukwaa_desk using (exists (select from desk.rollout r where r.id = rollout));

-- So is its history.
drop policy reach on desk.event;
create policy reach on desk.event for select to jukwaa_desk using (
  case subject_kind
    when 'concern' then exists (select from desk.concern c where c.id = subject_id)
    when 'issue' then exists (select from desk.issue i where i.id = subject_id)
    when 'forum' then exists (select from desk.forum f where f.id = subject_id)
    when 'rollout' then exists (select from desk.rollout r where r.id = subject_id)
    when 'commitment' then true when 'report' then true when 'review' then true
    else false
  end
  and case other_kind
    when 'concern' then exists (select from desk.concern c where c.id = other_id)
    when 'issue' then exists (select from desk.issue i where i.id = other_id)
    else true
  end
);

create table open.election (                  -- days on which the country votes: no forum is proposed for them
  first_day date primary key, last_day date not null, name_en text not null, name_sw text not null, basis text not null
);

create table open.rollout (                   -- a published plan of forums, in the order of their days
  id           text primary key,
  place        text not null references open.place, -- the country, region or county in which it lies
  level        text not null,                 -- county | constituency: what a stop is
  published_on date not null,                 -- the latest edition
  editions     integer not null,              -- how often it was published
  reason_en    text, reason_sw text,          -- why the latest edition differs from the one before
  reckoned_on  date,                          -- day of the figures by which it was ordered
  born         timestamptz not null,          -- first published
  changed_at   timestamptz not null,          -- last published
  seq          bigint not null                -- fact of the latest edition
);

create table open.rollout_stop (
  rollout text not null references open.rollout,
  place   text not null references open.place,
  day     date not null,                      -- of a dropped one: the day that it had
  team    integer not null,
  by_hand boolean not null,                   -- a person chose the day
  rank    integer, ranked integer,            -- in need, of so many places; null = not reckoned
  lead    text,                               -- what weighs most: Disputed | Late | Signals | Open | Silence | None
  own     integer,                            -- items of it that name the place; of Silence days since the last forum, -1 = none on record
  shared  integer,                            -- items of it that name the county and no part of it
  most    boolean,                            -- no other place of the plan has more
  change  text not null,                      -- same | new | moved | dropped, against the edition before
  was_on  date,                               -- its day there
  primary key (rollout, place)
);
