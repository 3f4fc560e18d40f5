-- Schema `open`: the public record. Only Disclosure (Storage/Disclosure) writes here; the pages, the API and the feeds read
-- it as role jukwaa_open, which can read nothing else. Every bilingual text is a pair *_en, *_sw. Nothing here names a private
-- person. Places, themes, institutions, offices, holidays are reference data loaded from data/; the rest is computed from facts.
create schema open;

-- How fresh the public record is: shown on every page ("as of fact 12,345, 21 November 2026 14:05").
create table open.record_state (
  only_row   boolean primary key default true check (only_row),
  seq        bigint      not null,            -- last fact reflected in these tables
  as_of      timestamptz not null             -- when that fact was recorded
);

-- Reference -------------------------------------------------------------------------------------------------------------
create table open.place (
  code       text primary key,                -- KE, KE-300 (region), KE-01 (county), KE-C001, KE-W0001, census sub-county codes
  name       text not null,
  slug       text not null,
  level      text not null,                   -- country | region | county | constituency | ward | subcounty
  parent     text references open.place,
  path       text not null,                   -- 'KE/KE-300/KE-01': a place with all below it is path = p or path like p||'/%'
  county     text,                            -- the county it lies in, itself for a county, null above
  population integer, population_basis text,  -- 2019; census | estimate
  area_km2   numeric, lat numeric, lon numeric,
  valid_from date not null, valid_to date     -- dated: units split and are renamed
);
create index on open.place (path text_pattern_ops);
create index on open.place (level, slug);

create table open.place_name (                -- every name a person may type: units, aliases, localities, villages, landmarks
  name text not null, search text not null,   -- search = lower-case, unaccented, punctuation folded to single spaces
  kind text not null, unit text not null references open.place, county text, lat numeric, lon numeric, source text not null
);

create table open.county_shape (              -- server-made SVG map and tile map of the 47 counties
  county text primary key references open.place, d text not null, label_x numeric not null, label_y numeric not null,
  col integer not null, row integer not null, abbr text not null
);
create table open.neighbour (level text not null, a text not null, b text not null);

create table open.theme (
  key text primary key, position integer not null, label_en text not null, label_sw text not null,
  family text not null, family_en text not null, family_sw text not null,
  sensitivity text not null                   -- public | county (place blurred to county) | oversight (about police or administrators)
);
create table open.voice_group (key text primary key, position integer not null, label_en text not null, label_sw text not null);

create table open.institution (
  key text primary key, name_en text not null, name_sw text not null, short text not null, parent text,
  kind text not null, head_en text not null, head_sw text not null, url text, note_en text, note_sw text
);
create table open.office (                    -- an institution's post in one place: id = institution@place
  id text primary key, institution text not null references open.institution, place text not null references open.place,
  title_en text not null, title_sw text not null
);
create table open.routing (                   -- who answers a theme; institution null = no responsible body named
  theme text primary key references open.theme, institution text, level text, supporting text[] not null,
  why_en text not null, why_sw text not null
);
create table open.holiday (day date primary key, name_en text not null, name_sw text not null, basis text not null);

-- The record ------------------------------------------------------------------------------------------------------------
create table open.forum (
  id          text primary key,               -- mombasa-2025
  county      text not null references open.place,
  region      text not null references open.place,
  number      integer,                        -- as a source reports it; null when none does
  number_inferred boolean not null default false,
  phase       text not null,                  -- Planned | Announced | InSession | Closed | FollowedUp
  held_on     date,                           -- first day known to fall in the period below; null = not known
  date_precision text not null,               -- day | month | unknown
  date_note_en text, date_note_sw text,
  venue_en    text, venue_sw text,            -- null = venue not reported
  agenda      text[] not null,                -- theme keys
  groups      text[] not null,                -- stakeholder groups reported as present or speaking
  note_en     text, note_sw text,
  seq         bigint not null
);
create table open.forum_present (             -- senior public office holders only
  forum text not null, position integer not null, name text not null, role_en text not null, role_sw text not null,
  primary key (forum, position)
);

create table open.issue (                     -- concerns of one place and one theme: the thing that gets answered
  id          text primary key,               -- mombasa-gangs
  place       text not null references open.place,
  theme       text not null references open.theme,
  opened_on   date,
  office      text,                           -- open.office.id; null = no responsible body named
  routed_by   text,                           -- rule | editors | office ; null when not routed
  why_en      text, why_sw text,              -- why that office
  response    text,                           -- Accepted | Partly | Refused | NotOurs ; null = none
  response_en text, response_sw text, responded_on date,
  answer_due  date,                           -- 21 days after opening (48 hours where life is at stake)
  standing    text not null, lapses_to text, lapses_on date,
  seq         bigint not null
);
create index on open.issue (place);
create index on open.issue (theme);

-- standing: what a citizen would say of it today. It is computed from facts when they arrive, together with what it lapses
-- to when a date passes: today's standing = case when lapses_on <= today then lapses_to else standing end  (open.standing()).
--   concern, issue: received | with_office | answered | in_progress | done | disputed | refused | late | silent
--   commitment:     promised | in_progress | late | done (claimed, with proof) | disputed | confirmed | kept | partial | not_kept
-- step_*: the dates of the loop heard -> answered -> promised -> done -> confirmed; null = not reached.
create table open.concern (
  id          text primary key,               -- mombasa-c1
  forum       text references open.forum,     -- null = not raised in a forum
  issue       text references open.issue,
  place       text not null references open.place,   -- the unit shown (blurred to county where the theme asks for it)
  county      text references open.place,
  place_words_en text, place_words_sw text,   -- the place as said, when more or other than the county
  theme       text not null references open.theme,
  language    text not null,                  -- of the words as recorded: en, sw, ...
  summary_en  text not null, summary_sw text not null, translated text, -- language that is a working translation, if any
  experience_en text, experience_sw text, proposal_en text, proposal_sw text,
  groups      text[] not null,                -- who voiced it; {not-reported} when the source does not say
  raised_on   date,
  corrected   boolean not null default false,
  standing    text not null, lapses_to text, lapses_on date,
  step_heard date, step_answered date, step_promised date, step_done date, step_confirmed date,
  seq         bigint not null
);
create index on open.concern (issue);
create index on open.concern (county);
create index on open.concern (forum);
create index on open.concern (theme);

create table open.commitment (
  id          text primary key,               -- mombasa-p1, national-p1
  forum       text references open.forum,     -- null = made elsewhere: see report
  report      text,                           -- open.report.id when it is a directive of that report
  place       text not null references open.place,   -- where it is to be done (county, region or country)
  county      text references open.place,     -- county of the forum where it was made; null for national directives
  themes      text[] not null,                -- of the concerns it answers
  language    text not null,
  wording_en  text not null, wording_sw text not null, translated text,  -- the authoritative wording
  speaker_en  text, speaker_sw text,          -- role of who said it; null = not reported
  made_on     date,                           -- null = not known
  made_precision text not null,               -- day | month | unknown
  institution text references open.institution,      -- who must act; null = no responsible body named
  office      text,                           -- open.office.id
  owner_basis text not null,                  -- named (by the source) | inferred (by the editors) | none
  owner_words text,                           -- the words of the source or the editors, as given
  supporting  text[] not null,                -- further institution keys named beside the owner
  due_on      date,                           -- null = no date given
  due_words_en text, due_words_sw text,       -- the words as said, kept beside any date worked out from them
  quantity_en text, quantity_sw text,         -- amount as said: '10,000 officers'
  quantity    numeric, unit text,             -- parsed where it is one plain number
  scope_en    text, scope_sw text,
  corrected   boolean not null default false,
  reports     integer not null default 0,     -- progress reports so far
  verified_yes integer not null default 0, verified_no integer not null default 0,
  finding     text,                           -- Kept | Partial | NotKept | TooEarly ; null = not reviewed
  standing    text not null, lapses_to text, lapses_on date,
  step_heard date, step_answered date, step_promised date, step_done date, step_confirmed date,
  seq         bigint not null
);
create index on open.commitment (county);
create index on open.commitment (institution);
create index on open.commitment (forum);

create table open.answer (                    -- which commitment answers which concern, and why we say so
  commitment text not null references open.commitment, concern text not null references open.concern,
  reason_en text not null, reason_sw text not null,
  matched_by text not null,                   -- editors | office | community
  seq bigint not null,
  primary key (commitment, concern)
);
create index on open.answer (concern);

-- Timeline: one row a visible fact. subject_kind: forum | concern | issue | commitment | report.
create table open.event (
  seq bigint not null, subject_kind text not null, subject_id text not null,
  kind text not null,                         -- the fact's name: ConcernRecorded, CommitmentMade, ProgressReported, CommitmentCorrected ...
  happened_on date,                           -- when it happened (null = not known); recorded_at is when we learned it
  recorded_at timestamptz not null,
  actor text not null,                        -- editors | office:<id> | community | system
  text_en text, text_sw text,                 -- the words of this step: the report, the reason, both wordings of a correction
  before_en text, before_sw text,             -- a correction keeps what stood before
  detail text,                                -- code that goes with the kind: Accepted, Kept, claimed, done, not-done ...
  source_url text,
  primary key (seq, subject_kind, subject_id)
);
create index on open.event (subject_kind, subject_id);

create table open.source (
  subject_kind text not null, subject_id text not null, position integer not null,
  url text not null, publisher text not null, -- host without www
  primary key (subject_kind, subject_id, position)
);
create index on open.source (url);

create table open.report (                    -- the national report of 2 December 2025
  id text primary key, name_en text not null, name_sw text not null, launched_on date not null,
  place_en text, place_sw text, period_from date, period_to date, directives_total integer, seq bigint not null
);
create table open.report_finding (report text not null, position integer not null, text_en text not null, text_sw text not null, primary key (report, position));
create table open.report_threat (report text not null, region text not null, position integer not null, theme text not null, primary key (report, region, position));

-- Search: one row a page and language. Typos by trigrams, words by tsvector ('simple': Kiswahili has no stemmer we trust).
create table open.search (
  kind text not null,                         -- county | forum | concern | issue | commitment | institution | theme | report
  id text not null, lang text not null, title text not null, body text not null, county text,
  folded text not null, words tsvector not null,
  primary key (kind, id, lang)
);
