-- What was made of a concern by machine before a person decided: never a fact, never public, nothing is done by it alone. Not computed from the ledger: a rebuild
-- leaves it alone, so that what was suggested can be held against what people decided afterwards. It holds no words.
create table desk.suggestion (
  concern     text        primary key,
  language    text        not null check (language in ('en', 'sw', 'mix', 'unknown')),
  theme       text,                                    -- null = not sure
  probability real        not null,                    -- of the most probable theme, sure or not
  flags       text[]      not null,
  made_at     timestamptz not null
);
-- What changed is read again and again from where the last reading ended.
create index on desk.concern (seq);

alter table desk.suggestion enable row level security;
create policy host on desk.suggestion to jukwaa_host using (true) with check (true);
create policy reach on desk.suggestion for select to jukwaa_desk using (exists (select from desk.concern c where c.id = concern));
