create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

-- The one way a text is folded before it is compared: lower case, no accents, apostrophes dropped, other signs to one space.
create function open.fold(t text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(replace(replace(lower(public.unaccent('public.unaccent'::regdictionary, coalesce(t, ''))), '''', ''), '’', ''), '[^[:alnum:]]+', ' ', 'g'))
$$;

create index on open.search using gin (folded public.gin_trgm_ops);
create index on open.search using gin (words);
create index on open.place_name using gin (search public.gin_trgm_ops);
create index on open.place_name (unit);

-- Today's standing from the stored one: late and silent are dates passing, never something written by a hand.
create function open.standing(standing text, lapses_to text, lapses_on date, today date) returns text language sql immutable parallel safe as $$
  select case when lapses_on is not null and lapses_on <= today then lapses_to else standing end
$$;

-- Places by a name as people type it: "likoni", "tana rver", "mtaa wa Kibera", "Gem, Siaya". within: a place code whose subtree is
-- preferred (county context). The query is compared whole and in runs of its words; a name that fits only a run counts by the share
-- of the query it covers ("tana rver" is Tana River before it is any Tana), a county's whole name by two thirds at least, and a county named in the rest is context ("Gem, Siaya").
-- Best first; score 0..1 is trigram similarity with small, fixed bonuses for level and context. At most 6 words are read.
create function open.find_place(q text, within text default null, most integer default 10)
returns table (code text, name text, level text, path text, matched text, kind text, score real) language sql stable parallel safe
-- Compiling the plan takes fifty times as long as running it.
set jit = off as $$
  with asked as (
    select regexp_replace(open.fold(left(q, 200)), '^(huko|katika|eneo la|mtaa wa|kijiji cha|kata ya|kata ndogo ya|tarafa ya|wadi ya|eneo bunge la|kaunti ndogo ya|kaunti ya|county of|mji wa|soko la|town of)\s+', '') as f
  ), words as (
    select f, (string_to_array(f, ' '))[1:6] as w from asked where length(f) >= 2
  ), parts as materialized (
    select distinct array_to_string(w[i:j], ' ') as part, f from words, generate_series(1, cardinality(w)) i, generate_series(i, cardinality(w)) j
    where length(array_to_string(w[i:j], ' ')) >= 2
  ), context as materialized (
    select c.path, p.part from parts p join open.place c on c.level = 'county' and open.fold(c.name) = p.part and p.part <> p.f
  ), hits as (
    select n.unit, n.name as matched, n.kind, p.part,
           ((case when n.search = p.part then 1.0 else least(0.95, public.similarity(n.search, p.part)) end)
            * (case when p.part = p.f then 1.0 else greatest(0.4 + 0.5 * length(p.part) / length(p.f),
                case when n.kind = 'county' and n.search = p.part then 0.66 else 0 end) end))::real as sim
    from parts p join open.place_name n on n.search operator(public.%) p.part
  ), best as (
    select distinct on (p.code) p.code, p.name, p.level, p.path, h.matched, h.kind,
      (h.sim * 0.85
        + case p.level when 'county' then 0.08 when 'region' then 0.07 when 'country' then 0.07 when 'constituency' then 0.05 when 'subcounty' then 0.03 when 'ward' then 0.03 else 0 end
        + case when within is not null and (p.path || '/') like (select path from open.place where open.place.code = within) || '/%' then 0.07 else 0 end
        + case when exists (select 1 from context c where p.path like c.path || '/%' and position(c.part in h.part) = 0) then 0.15 else 0 end
        + case when h.kind in ('country','region','county','constituency','ward','alias') then 0.02 else 0 end)::real as score
    from hits h join open.place p on p.code = h.unit
    order by p.code, score desc
  )
  select b.code, b.name, b.level, b.path, b.matched, b.kind, b.score from best b order by b.score desc, length(b.path), b.code limit most
$$;
