-- People who speak on a channel. Nothing here is computed from the ledger: a rebuild leaves it alone. No telephone number and no receipt stands here as it is: the
-- key that they are hashed and sealed with is not in the database. No desk and no public role can read this schema.
create schema voice;

create table voice.setting (key text primary key, value text not null);

-- One telephone, as far as it is known: the hash of its number. The number itself only while its owner wants replies, sealed, and never after keep_until.
create table voice.line (
  hash       bytea       primary key check (length(hash) = 32),
  language   text        not null check (language in ('en', 'sw')),
  number     bytea,
  keep_until date,
  stopped    boolean     not null default false,             -- asked for silence: nothing is sent but answers to what it sends itself
  waits      text        check (waits in ('place', 'replies', 'verdict')),
  waits_for  text,                                           -- the concern that the answer is about
  waits_until timestamptz,
  heard_at   timestamptz not null,
  check ((number is null) = (keep_until is null)),
  check ((waits is null) = (waits_for is null) and (waits is null) = (waits_until is null))
);
create index on voice.line (keep_until) where number is not null;

-- What lets somebody follow a concern. The line only where its owner wants replies.
create table voice.receipt (
  hash    bytea primary key check (length(hash) = 32),
  concern text  not null,
  line    bytea references voice.line on delete set null,
  made_on date  not null
);
create index on voice.receipt (concern);
create index on voice.receipt (line);

-- Short messages that came in. What they say is sealed, and gone when they are answered; the id stays for as long as a gateway might send the same one again.
create table voice.inbox (
  id          bytea       primary key check (length(id) = 32),
  line        bytea       not null,
  body        bytea,
  received_at timestamptz not null,
  state       text        not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  tries       integer     not null default 0,
  next_try_at timestamptz not null,
  error       text,
  check (state = 'waiting' or state = 'failed' or body is null)
);
create index on voice.inbox (next_try_at) where state = 'waiting';
create index on voice.inbox (line, received_at);

-- Parts of a long message. Once all are there they go to the inbox, and what they said is gone here; the row stays, so that a part that comes again is known.
create table voice.part (
  line bytea not null, reference integer not null, total integer not null, number integer not null,
  body bytea, received_at timestamptz not null,
  primary key (line, reference, total, number)
);

-- Short messages on their way out, number and words sealed.
create table voice.outbox (
  id          uuid        primary key,
  number      bytea       not null,
  words       bytea       not null,
  created_at  timestamptz not null,
  state       text        not null default 'waiting' check (state in ('waiting', 'failed')),
  tries       integer     not null default 0,
  next_try_at timestamptz not null,
  error       text
);
create index on voice.outbox (next_try_at) where state = 'waiting';

-- What those who want replies are asked when an office has answered, says that it is done, or stays silent. about tells one occasion from the next.
create table voice.question (
  line        bytea       not null references voice.line on delete cascade,
  concern     text        not null,
  about       text        not null,                          -- 'answer 123', 'done 130': number of the fact; 'silent 2026-01-14'
  kind        text        not null check (kind in ('answer', 'done', 'silent')),
  due_at      timestamptz not null,
  asked_at    timestamptz,
  answered_at timestamptz,
  primary key (line, concern, about)
);
create index on voice.question (due_at) where asked_at is null;

create table voice.tail (only_row boolean primary key default true check (only_row), seq bigint not null);
insert into voice.tail (seq) select seq from ledger.head;

-- Where somebody is in the menus, so that a session that dropped goes on where it was; sealed, one a line, gone after a day.
create table voice.session (
  line     bytea       primary key check (length(line) = 32),
  body     bytea       not null,
  heard_at timestamptz not null
);
create index on voice.session (heard_at);

alter table desk.issue add settled integer not null default 0, add unsettled integer not null default 0;
alter table desk.concern add added text[] not null default '{}', add forgotten boolean not null default false;

-- What was said and added, as it was said: for triage, publication, oversight and whoever took it down. Others read the working text.
drop function desk.original(text);
create function desk.original(asked text) returns table (summary text, experience text, proposal text, place_words text, added text[])
language sql stable security definer set search_path = '' as $$
  select c.summary, c.experience, c.proposal, c.place_words, c.added from desk.concern c
  where c.id = asked and case
    when cardinality(c.accused) > 0 then not desk.is_own_house(c.barred, c.accused)
      and (c.path || '/' like any (desk.reach('{Oversight}'))
        or exists (select from desk.glass g where g.concern = c.id and g.person = desk.me() and g.at > desk.at() - interval '1 hour'))
    else c.recorded_by = desk.me() or c.path || '/' like any (desk.reach('{Analyst,Publisher}', c.theme_sensitivity <> 'public'))
      or (c.theme_sensitivity = 'oversight' and c.path || '/' like any (desk.reach('{Oversight}')))
  end
$$;
