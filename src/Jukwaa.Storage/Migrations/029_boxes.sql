-- Boxes: laptops that keep the record of forums where there is no network. At the centre: what is known of each, computed from facts.
create table desk.box (
  id text primary key, key text not null, place text not null, forums text[] not null, people uuid[] not null, upto bigint not null, head text not null,
  refused jsonb not null, last_words jsonb not null, given_up boolean not null, registered_at timestamptz not null, delivered_at timestamptz,
  version integer not null, seq bigint not null
);
create index on desk.box using gin (forums);
alter table desk.box enable row level security;
create policy host on desk.box to jukwaa_host using (true) with check (true);
create policy reach on desk.box for select to jukwaa_desk using (
  exists (select from desk.posts() h join open.place p on p.code = box.place where p.path || '/' like h.path || '/%')
);

-- A code by which a laptop is made a box: shown once, good for one laptop. What is prepared for it is read when it is used.
create table people.box_code (
  code_hash  bytea       primary key,             -- SHA-256 of the code
  person     uuid        not null references people.person on delete cascade, -- who prepared it
  forums     text[]      not null,
  people     uuid[]      not null,                -- who takes down on it
  created_at timestamptz not null,
  expires_at timestamptz not null,
  key        text                                 -- of the laptop that used it; the same one may ask again
);

-- On a box itself: who it is, and what it brings to the centre.
create table people.box_key (
  only_row   boolean     primary key default true check (only_row),
  key        bytea       not null                 -- private: PKCS #8; kept before the centre is asked, so that a lost answer can be asked for again
);
create table people.box_self (
  only_row   boolean     primary key default true check (only_row),
  id         text        not null,
  upstream   text        not null,                -- address of the centre
  keeper     uuid        not null,                -- who prepared it
  upto       bigint      not null default 0,      -- last item of which the centre told what became of it
  heard_at   timestamptz                          -- when the centre was last heard
);
create table people.box_item (
  n          bigint      primary key,
  fact_seq   bigint      not null,                -- the fact of this ledger that it tells of
  command    uuid        not null,
  line       text        not null,                -- as it is sent
  head       text        not null,                -- of the chain after it
  refused    text,                                -- code of the refusal of the centre
  again      bigint                               -- number under which what was refused was sent again
);
create index on people.box_item (fact_seq);
create table people.box_file (entry text primary key, refused text, sent_at timestamptz not null);

-- Links that let somebody in who takes down on a box.
alter table people.invitation drop constraint if exists invitation_purpose_check;
alter table people.invitation add constraint invitation_purpose_check check (purpose in ('invitation', 'recovery', 'box'));
