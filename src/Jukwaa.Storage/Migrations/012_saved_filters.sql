-- Filters that somebody keeps for the own desk. Not computed from the ledger: a rebuild leaves them alone, and they go when the person is forgotten.
create table desk.saved_filter (
  id         uuid        primary key,
  person     uuid        not null references people.person on delete cascade,
  list       text        not null check (list in ('issues', 'concerns', 'commitments')),
  name       text        not null check (length(name) between 1 and 60),
  query      text        not null check (length(query) <= 1000),   -- "?state=late&place=KE-01&"
  created_at timestamptz not null,
  unique (person, list, query)
);

create function people.erase_saved_filters() returns trigger language plpgsql as $$
begin
  delete from desk.saved_filter where person = new.id;
  return null;
end
$$;
create trigger erase_saved_filters after update of forgotten_at on people.person for each row when (new.forgotten_at is not null)
  execute function people.erase_saved_filters();

-- Whether the person who entered sent a command that was done. A need is sent by nobody in particular: its id alone says that it was.
create function desk.is_done(asked uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (
    select from ledger.command c join ledger.fact f on f.seq = c.first_seq and f.command = c.id
    where c.id = asked and (f.actor = 'officers' or split_part(f.actor, ':', 3) = replace(desk.me()::text, '-', ''))
  )
$$;
