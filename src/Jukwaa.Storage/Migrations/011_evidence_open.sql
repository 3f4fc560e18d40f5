-- What is shown of sensitive voices and of proof.

-- Where a concern stands among those that only together hide who spoke: 'county|family of its theme'. Null: it is not blurred, or was published before.
alter table desk.concern add column cell text;
create index on desk.concern (cell) where cell is not null;

-- A file that a progress report named as proof. file = hash of the passage that holds the hash of the file, as the fact has it; seq = the report.
-- Neither shown nor withheld: a publisher has not decided yet.
create table desk.proof (
  commitment text not null, file text not null, seq bigint not null, shown boolean not null, withheld text, primary key (commitment, file)
);
alter table desk.proof enable row level security;
create policy host on desk.proof to jukwaa_host using (true) with check (true);
-- Commitments are public, and a desk sees all that proves them.
create policy reach on desk.proof for select to jukwaa_desk using (true);

insert into desk.proof (commitment, file, seq, shown)
select substring(f.stream from 12), m.named[1], min(f.seq), false
from ledger.fact f cross join regexp_matches(f.body::text, '"file=([0-9a-f]{64})"', 'g') m (named)
where f.type = 'ProgressReported' group by 1, 2;

-- Whether the file that a proof names is still kept: it may have been erased, or its name forgotten.
create function desk.is_kept(asked text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from ledger.passage p join desk.evidence e on e.hash = p.body where p.hash = asked and p.language = 'file' and e.bytes is not null)
$$;

create table open.evidence (                  -- files that prove a promise, cleaned: shown by a publisher, gone when they are taken back or erased
  hash        text primary key,               -- SHA-256 of a salt and the bytes, in hex; the file is at /evidence/HASH
  commitment  text not null,
  seq         bigint not null,                -- the fact, a report, that named it
  kind        text not null,                  -- jpeg | png | webp | pdf
  size        integer not null,               -- in bytes
  bytes       bytea not null
);
create index on open.evidence (commitment);
alter table open.evidence alter column bytes set storage external;

-- A proof that is not shown must not look absent.
alter table open.event add column unseen integer not null default 0 -- files that go with a report and are not public, or not yet
;
