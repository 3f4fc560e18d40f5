-- Files that prove something: a photo or a page, cleaned of what it told besides. Not computed from the ledger: facts refer to them by hash.
-- hash = SHA-256 of salt and cleaned bytes; with bytes and salt erased, the hash proves nothing about a guess and the row says only that there was one.
-- turn = how the picture has to be turned, as in EXIF (1 = not at all).
create table desk.evidence (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('jpeg', 'png', 'webp', 'pdf')),
  bytes bytea, salt text,
  size integer not null, width integer, height integer, turn smallint not null default 1 check (turn between 1 and 8),
  original_size integer not null, cleaned text[] not null,
  scanned text not null check (scanned in ('clean by clamav', 'not scanned')),
  commitment text, added_by uuid not null, added_at timestamptz not null,
  check ((bytes is null) = (salt is null))
);
create index on desk.evidence (commitment);
-- Photos do not get smaller by a second compression.
alter table desk.evidence alter column bytes set storage external;
