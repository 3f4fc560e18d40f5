-- When a number that somebody typed on the web was asked whether it wants to hear what became of something: by its hash, for a day, so that nobody floods it.
create table voice.offer (
  line     bytea       not null check (length(line) = 32),
  asked_at timestamptz not null
);
create index on voice.offer (line, asked_at);
create index on voice.offer (asked_at);
