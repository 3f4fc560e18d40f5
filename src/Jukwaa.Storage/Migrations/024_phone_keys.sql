-- A key by which a phone with ODK Collect or KoboCollect takes forums down in the name of its owner. The secret itself is not here: what is kept lets a digest be
-- checked, and an address be recognised.
create table people.phone_key (
  id         uuid        primary key,
  person     uuid        not null references people.person on delete cascade,
  slot       integer     not null check (slot between 1 and 5), -- so many at a time, however many are asked for at once
  name       text        not null,                -- what its owner calls the phone
  username   text        not null unique,         -- made by us; tells nobody whose it is
  ha1        text        not null,                -- MD5(username:realm:secret), as RFC 7616 names it
  token_hash bytea       not null unique,         -- SHA-256 of the secret
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,                         -- to within an hour
  unique (person, slot)
);
