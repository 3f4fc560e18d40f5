-- What a program was given instead of a number when it brought a concern (Open311): with it the program learns the number once the concern is public, and nothing
-- else. It is apart from the receipt, because programs put it in addresses, and addresses stay in logs. Kept hashed, for as long as a number would be.
create table voice.token (
  hash    bytea primary key check (length(hash) = 32),
  concern text  not null,
  made_on date  not null
);
create index on voice.token (concern);

-- Tables of paper forms between upload and record. Not computed from the ledger: a rebuild leaves them alone. What a table says is erased once it is recorded, dropped,
-- or a day old; which concerns it became stays, so that all of them can be taken back together.
create table desk.paper_upload (
  id         uuid        primary key,
  person     uuid        not null references people.person on delete cascade,
  state      text        not null default 'pending' check (state in ('pending', 'recorded', 'withdrawn')),
  series     text        not null check (length(series) between 1 and 100),
  body       text,
  concerns   text[]      not null default '{}',
  total      integer     not null,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  check (state = 'pending' or body is null)
);
create index on desk.paper_upload (person, made_at);
create index on desk.paper_upload (expires_at) where state = 'pending';

-- Chance that nobody typed: 244 bits of it.
insert into desk.secret (key, value) values ('paper', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
