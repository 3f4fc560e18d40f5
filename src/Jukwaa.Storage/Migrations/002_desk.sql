-- Schema `desk`: the present state of every history, computed from facts. Private: nothing here is disclosed. Words are references
-- ("en=HASH sw=HASH", the original first; null = nothing said). seq and version are those of the last fact of the row's own history.
create schema desk;

create table desk.secret (key text primary key, value text not null);

-- Which files of data/ the reference tables were filled from.
create table desk.reference (only_row boolean primary key default true check (only_row), checksum text not null);

create table desk.forum (
  id text primary key, phase text not null, county text not null, number integer, number_inferred boolean not null,
  held_on date, held_precision text not null, date_note text, venue text, agenda text[] not null, groups text[] not null,
  present_names text[] not null, present_roles text[] not null, note text, sources text[] not null, version integer not null, seq bigint not null
);

-- A step that is reached on a day nobody knows is -infinity; null = not reached.
create table desk.concern (
  id text primary key, forum text, issue text, place text not null, place_words text, theme text not null,
  summary text not null, experience text, proposal text, groups text[] not null, raised_on date, sources text[] not null,
  disclosed boolean not null, corrected boolean not null,
  standing text, lapses_to text, lapses_on date, step_answered date, step_promised date, step_done date, step_confirmed date,
  version integer not null, seq bigint not null
);
create index on desk.concern (issue);
create index on desk.concern (forum);

create table desk.issue (
  id text primary key, place text not null, theme text not null, opened_on date, office text, routed_by text, why text,
  response text, response_words text, responded_on date, answer_due date, passed text[] not null,
  standing text, lapses_to text, lapses_on date, version integer not null, seq bigint not null
);
create index on desk.issue (office);

create table desk.commitment (
  id text primary key, forum text, report text, place text not null, wording text not null, speaker text, made_on date, made_precision text not null,
  institution text, office text, owner_basis text not null, owner_words text, supporting text[] not null, due_on date, due_words text,
  quantity numeric, unit text, quantity_words text, scope text, sources text[] not null, corrected boolean not null, reports integer not null,
  verified_yes integer not null, verified_no integer not null, finding text, standing text not null, lapses_to text, lapses_on date,
  step_done date, step_confirmed date, version integer not null, seq bigint not null
);
create index on desk.commitment (office);
create index on desk.commitment (forum);

create table desk.answer (
  commitment text not null, concern text not null, reason text not null, matched_by text not null, seq bigint not null,
  primary key (commitment, concern)
);
create index on desk.answer (concern);

create table desk.report (
  id text primary key, name text not null, launched_on date not null, place text, period_from date, period_to date, directives_total integer,
  findings text[] not null, threat_regions text[] not null, threat_themes text[] not null, sources text[] not null,
  version integer not null, seq bigint not null
);

-- One row a fact and subject. other_*: shown only where that one is public too.
create table desk.event (
  seq bigint not null, subject_kind text not null, subject_id text not null, kind text not null, happened_on date,
  recorded_at timestamptz not null, actor text not null, words text, before_words text, detail text, source text,
  other_kind text, other_id text, primary key (seq, subject_kind, subject_id)
);
create index on desk.event (subject_kind, subject_id);

-- The words of a reference in a language, else the original's; erased words leave a fixed mark; null where nothing was said.
create function desk.said(words text, lang text) returns text language sql stable as $$
  select case
    when h.hash is null then null
    else coalesce(p.body, case lang when 'sw' then '[imeondolewa]' else '[removed]' end)
  end
  from (select coalesce(substring(words from '(?:^| )' || lang || '=([0-9a-f]{64})'), substring(words from '=([0-9a-f]{64})')) as hash) h
  left join ledger.passage p on p.hash = h.hash
$$;

-- Which of en and sw is a working translation: the one that is not the original, where the other one is.
create function desk.translated(words text) returns text language sql immutable as $$
  select case
    when words ~ '^en=' and words ~ ' sw=' then 'sw'
    when words ~ '^sw=' and words ~ ' en=' then 'en'
  end
$$;
