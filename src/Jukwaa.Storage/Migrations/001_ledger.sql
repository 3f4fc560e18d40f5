-- Schema `ledger`: everything that happened, in order. Nothing here is edited or deleted by the program: jukwaa_host may add facts and read
-- them, no more. No trigger guards the rows against the owner on purpose: an owner's edit must be found by `verify`, not hidden by a rule.
create schema ledger;

-- hash = SHA-256 of these lines joined by a line feed, in UTF-8: prev in hex, seq, stream, version, type, microseconds since 1970 (UTC) of at,
-- actor, command, body. prev is the hash of the fact before; 32 zero bytes for the first.
create table ledger.fact (
  seq     bigint      primary key,            -- 1, 2, 3 ... without a gap
  stream  text        not null,               -- concern/mombasa-c1
  version integer     not null check (version > 0),
  type    text        not null,               -- ConcernRecorded
  body    json        not null,               -- json, not jsonb: the text is kept to the letter, because the hash is over the text
  at      timestamptz not null,               -- never earlier than the fact before
  actor   text        not null,
  command uuid        not null,
  prev    bytea       not null,
  hash    bytea       not null,
  unique (stream, version)
);

-- The end of the chain stands apart, so that a tail cut off is noticed.
create table ledger.head (
  only_row boolean primary key default true check (only_row),
  seq      bigint  not null,
  hash     bytea   not null
);
insert into ledger.head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- Commands that were done: the same id again gets the same answer. Refusals are not remembered: what is refused now may be right later.
create table ledger.command (
  id        uuid    primary key,
  stream    text    not null,
  first_seq bigint  not null,                 -- of its facts; without facts, the last fact when it was decided
  facts     integer not null
);

-- Words, kept apart so that they can be erased. hash = SHA-256 of salt, language and body joined by line feeds, in hex.
create table ledger.passage (
  hash      text primary key,
  language  text not null,
  body      text,                             -- null = erased
  salt      text,                             -- null = erased: without it a guess at the words cannot be tested
  erased_at timestamptz,
  check ((body is null) = (salt is null) and (body is null) = (erased_at is not null))
);
