-- Schema `people`: who may sign in, and with what. Private; erasable: no fact refers to anything here but the id of a person. Who holds which
-- post is not here. Secrets that are only compared (passphrases, recovery codes, keys of sessions, tokens of links) are kept as hashes.
create schema people;

create table people.person (
  id                 uuid        primary key,
  sign_in            text        not null unique check (sign_in = lower(sign_in)),
  name               text,
  email              text,
  phone              text,
  language           text        not null check (language in ('en', 'sw')),
  passphrase         text,                        -- PBKDF2 with its salt; null = none is set, nobody can sign in
  stamp              text        not null,        -- changes with every change of what one signs in with: sessions of another stamp are dead
  authenticator_key  text,                        -- base32; not hashed, because the codes are computed from it
  authenticator_step bigint      not null default 0, -- the 30 seconds of the last code taken: no code is taken twice
  two_factor         boolean     not null default false,
  failed             integer     not null default 0, -- attempts since the last success
  lockout_end        timestamptz,
  created_at         timestamptz not null,
  demo               boolean     not null default false,
  forgotten_at       timestamptz,
  check (not two_factor or authenticator_key is not null),
  check (
    forgotten_at is null
    or (name is null and email is null and phone is null and passphrase is null and authenticator_key is null and sign_in = id::text)
  )
);

-- One row a code: a code that is used is gone.
create table people.recovery_code (
  person uuid  not null references people.person on delete cascade,
  hash   bytea not null,
  primary key (person, hash)
);

create table people.passkey (
  credential_id      bytea       primary key,
  person             uuid        not null references people.person on delete cascade,
  name               text        not null,
  public_key         bytea       not null,
  created_at         timestamptz not null,
  used_at            timestamptz,
  sign_count         bigint      not null,
  transports         text[]      not null,
  user_verified      boolean     not null,
  backup_eligible    boolean     not null,
  backed_up          boolean     not null,
  attestation_object bytea       not null,
  client_data        bytea       not null
);
create index on people.passkey (person);

create table people.session (
  id         uuid        primary key,             -- to name it; says nothing about the key
  key_hash   bytea       not null unique,         -- SHA-256 of what the cookie holds
  person     uuid        not null references people.person on delete cascade,
  stamp      text        not null,                -- of the person when it began
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  agent      text        not null,                -- shortened: "Chrome, Android"
  address    text        not null
);
create index on people.session (person);
create index on people.session (expires_at);

-- The keys that protect cookies and forms, shared by all hosts.
create table people.key (
  name       text        primary key,
  xml        text        not null,
  created_at timestamptz not null default now()
);

create table people.invitation (
  token_hash bytea       primary key,
  person     uuid        not null references people.person on delete cascade,
  purpose    text        not null check (purpose in ('invitation', 'recovery')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz                          -- set also when another one takes its place
);
create index on people.invitation (person);
