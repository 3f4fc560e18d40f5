-- When a number that somebody typed on the web was asked whether it wants to hear what became of something: by its hash, for a day, so that nobody floods it.
-- receipt = whose it was: of an issue there are as many as support it, and a yes is about that one.
create table voice.offer (
  line     bytea       not null check (length(line) = 32),
  receipt  bytea       not null check (length(receipt) = 32),
  asked_at timestamptz not null
);
create index on voice.offer (line, asked_at);
create index on voice.offer (asked_at);

-- What a line waits for is found by what it is about, and gone when it is over.
create index on voice.line (waits_for) where waits is not null;
create index on voice.line (waits_until) where waits is not null;
