-- What somebody asked to hear of a county, by short message or by e-mail. None of it follows from the ledger and a rebuild leaves it alone. Numbers and addresses are
-- sealed with a key that is not in the database; no desk and no public role can read this schema.

-- A telephone or a mailbox that something is sent to. Apart from voice.line: who asked for news has not agreed that what it raises is tied to its number.
create table voice.subscriber (
  hash       bytea primary key check (length(hash) = 32),   -- of a number as in voice.line, of an address with a key of its own
  channel    text  not null check (channel in ('sms', 'email')),
  address    bytea not null,
  language   text  not null check (language in ('en', 'sw')),
  keep_until date  not null                                 -- a year after it last asked; two days while an address is not confirmed
);
create index on voice.subscriber (keep_until);

create table voice.subscription (
  subscriber bytea       not null references voice.subscriber on delete cascade,
  county     text        not null,
  topic      text        not null check (topic in ('forum', 'digest')),
  since      timestamptz not null,
  leave      bytea,                                         -- SHA-256 of what ends it, as letters have it; by short message it ends by word
  primary key (subscriber, county, topic)
);
create index on voice.subscription (county, topic);
create index on voice.subscription (leave);

-- An address that somebody typed and that has not said yet that it agrees.
create table voice.opt_in (
  token      bytea       primary key check (length(token) = 32),  -- SHA-256 of what the letter has
  id         uuid        not null unique,
  subscriber bytea       not null references voice.subscriber on delete cascade,
  county     text        not null,
  topics     text[]      not null,
  language   text        not null,
  asked_at   timestamptz not null,
  until      timestamptz not null
);
create index on voice.opt_in (subscriber);

-- One thing to tell one subscriber: on its way, and afterwards the mark that it was told. The id is worked out from both, so the same is never written twice. What
-- it says is composed when it is sent.
create table voice.bulletin (
  id          uuid        primary key,
  subscriber  bytea       not null references voice.subscriber on delete cascade,
  county      text        not null,
  kind        text        not null check (kind in ('confirm', 'forum', 'moved', 'off', 'soon', 'tomorrow', 'digest')),
  subject     text        not null,                         -- the forum, the opt_in, the Monday
  day         date,                                         -- of the forum; the Monday of a digest
  venue       text,
  state       text        not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'failed')),
  tries       integer     not null default 0,
  created_at  timestamptz not null,
  until       timestamptz not null,                         -- of no use to anybody later
  next_try_at timestamptz not null,
  error       text                                          -- a code: what a server said may hold an address
);
create index on voice.bulletin (next_try_at) where state = 'waiting';
create index on voice.bulletin (subscriber, subject);
create index on voice.bulletin (until);

-- The last fact that was looked at; the day and the Monday of the last look at the calendar. What was on record before is news to nobody.
create table voice.bulletin_tail (only_row boolean primary key default true check (only_row), seq bigint not null, day date, week date);
insert into voice.bulletin_tail (seq) select seq from ledger.head;
