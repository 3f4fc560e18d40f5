-- Who came to a forum and what was raised there, in numbers; who had been invited, and who confirmed the record.
alter table desk.forum add column invited text[] not null default '{}';
alter table desk.forum add column confirmed text[] not null default '{}';
alter table desk.forum add column hall jsonb;                              -- {"came": [...], "heard": [...], "apart": 0}; null = nobody counted

-- What stood in the facts before the forum was closed.
update desk.forum f set
  invited = array(select json_array_elements_text(coalesce(p.body -> 'Details' -> 'Groups', p.body -> 'Groups'))),
  confirmed = case json_typeof(c.body -> 'Confirmed') when 'array' then array(select json_array_elements_text(c.body -> 'Confirmed')) else '{}' end
from ledger.fact c cross join lateral (
  select body from ledger.fact b
  where b.stream = c.stream and b.version < c.version and b.type in ('ForumPlanned', 'ForumReplanned', 'ForumCorrected')
  order by b.version desc limit 1
) p
where c.stream = 'forum/' || f.id and c.type = 'ForumClosed';

alter table open.forum add column invited text[] not null default '{}'; -- of one that was closed: groups that had been invited, keys
alter table open.forum add column confirmed text[] not null default '{}'; -- groups that heard the record read back and confirmed it, keys
update open.forum o set invited = f.invited, confirmed = f.confirmed from desk.forum f where f.id = o.id;

create table open.forum_count (               -- a closed forum in numbers
  forum text not null references open.forum,
  kind  text not null,                        -- all | group | sex | age | disability: heads; heard: voices by theme; apart: voices that are told in no other way
  key   text not null,                        -- group, f or m, age band, yes or no, theme; empty for all and apart
  count integer,                              -- null = fewer than five, or it would tell one that is
  primary key (forum, kind, key)
);

create table open.census (                    -- the census of 24 August 2019: people of each county
  county  text not null references open.place,
  measure text not null,                      -- age bands: u18 | 18-34 | 35-59 | 60+; 5+: of five years and more; disability: of these, with a disability
  female  integer not null, male integer not null,
  primary key (county, measure)
);
