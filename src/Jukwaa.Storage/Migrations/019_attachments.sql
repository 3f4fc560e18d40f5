-- Photos and voice notes that came with a concern, cleaned of what they told besides. Not computed from the ledger: facts name them by a passage in the language
-- "file", which is erased with the words. hash = SHA-256 of salt and cleaned bytes; the salt comes from what arrived, so that the same one sent again is the same row.
-- No desk reads this table: desk.attached and desk.attachment_bytes give what the reader of the words as said may see. Nothing of it is ever public.
create table desk.attachment (
  hash     text        primary key check (hash ~ '^[0-9a-f]{64}$'),
  concern  text        not null,
  kind     text        not null check (kind in ('jpeg', 'png', 'webp', 'wav', 'mp3', 'ogg', 'amr', 'mp4')),
  bytes    bytea, salt text,
  size     integer     not null, width integer, height integer,
  seconds  real,                                                  -- of a voice note
  cleaned  text[]      not null,
  scanned  text        not null check (scanned in ('clean by clamav', 'not scanned')),
  added_at timestamptz not null,
  check ((bytes is null) = (salt is null))
);
create index on desk.attachment (concern);
create index on desk.attachment (added_at) where bytes is not null;
alter table desk.attachment alter column bytes set storage external;

alter table desk.concern add files text[] not null default '{}';

create function desk.attached(asked text) returns table (hash text, kind text, size integer, width integer, height integer, seconds real, scanned text)
language sql stable security definer set search_path = '' as $$
  select a.hash, a.kind, a.size, a.width, a.height, a.seconds, a.scanned
  from desk.original(asked) join desk.concern c on c.id = asked cross join unnest(c.files) with ordinality f (words, n)
    join ledger.passage p on p.hash = split_part(f.words, '=', 2) join desk.attachment a on a.hash = p.body
  where a.concern = asked and a.bytes is not null order by f.n
$$;

create function desk.attachment_bytes(asked text, file text) returns bytea language sql stable security definer set search_path = '' as $$
  select a.bytes from desk.attachment a where a.hash = file and a.hash in (select x.hash from desk.attached(asked) x)
$$;
