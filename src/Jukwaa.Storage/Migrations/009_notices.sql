-- Notices: what somebody is told because it waits at the own desk. None of this follows from the ledger and a rebuild leaves it alone: that somebody was told
-- is no fact. All of it is erasable, and goes when the person is forgotten. Hosts alone read it; a desk asks desk.notices() for the own ones.

-- How somebody wants to be told outside the desk. No row = as the defaults say.
create table desk.wish (
  person      uuid    primary key references people.person on delete cascade,
  how         text    not null default 'digest' check (how in ('digest', 'each', 'none')),
  by_email    boolean not null default true,
  by_sms      boolean not null default false,
  last_digest date                               -- day in Kenya of the last one
);

-- about says which occasion it is ("seq 17", "due 2026-01-05"): the same occasion is told once, whichever host tells it and how often it tries.
create table desk.notice (
  id           bigint      generated always as identity primary key,
  person       uuid        not null references people.person on delete cascade,
  at           timestamptz not null,
  kind         text        not null,             -- routed | sealed | answer-due | answer-late | promise-late | escalated | disputed | reviewed | on-agenda | reopened | post-given | post-ended
  subject_kind text        not null check (subject_kind in ('issue', 'concern', 'commitment', 'post')),
  subject_id   text        not null,
  about        text        not null,
  seen_at      timestamptz,
  gathered_at  timestamptz,                      -- when a message took it along
  unique (person, kind, subject_kind, subject_id, about)
);
create index on desk.notice (person) where seen_at is null;
create index on desk.notice (at);

-- Messages on their way. What a message says is not kept: it is composed when it is sent, from what the person sees at that moment.
create table desk.outbox (
  id           uuid        primary key,
  person       uuid        not null references people.person on delete cascade,
  channel      text        not null check (channel in ('email', 'sms')),
  notice_count integer     not null,
  state        text        not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  tries        integer     not null default 0,
  created_at   timestamptz not null,
  next_try_at  timestamptz not null,
  sent_at      timestamptz,
  error        text                              -- a code: what a server said may hold an address
);
create index on desk.outbox (next_try_at) where state = 'waiting';
create index on desk.outbox (person, created_at);

-- The last fact that was looked at. What was on record before there were notices is told to nobody.
create table desk.notice_tail (only_row boolean primary key default true check (only_row), seq bigint not null);
insert into desk.notice_tail (seq) select seq from ledger.head;

-- The notices of the person who entered; which of their records that person may see is for the reader's own rights to say.
create function desk.notices() returns setof desk.notice language sql stable security definer set search_path = '' as $$
  select * from desk.notice where person = desk.me()
$$;

create function people.erase_notices() returns trigger language plpgsql as $$
begin
  delete from desk.wish where person = new.id;
  delete from desk.notice where person = new.id;
  delete from desk.outbox where person = new.id;
  return null;
end
$$;
create trigger erase_notices after update of forgotten_at on people.person for each row when (new.forgotten_at is not null)
  execute function people.erase_notices();
