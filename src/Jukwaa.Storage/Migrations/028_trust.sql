-- Three questions asked of people in a hall: before, after, and three months later of those who agreed.

-- What one phone answered, while the forum is under way or its questions are out: numbers go on record, and this is erased. Nothing ties a mark before to a mark later.
create table voice.trust (
  forum    text  not null,
  moment   text  not null check (moment in ('Before', 'After', 'Later')),
  question text  not null check (question in ('Safe', 'Acted', 'Say')),
  mark     bytea not null,
  way      text  not null check (way in ('Page', 'Message')),
  answer   text  not null check (answer in ('Yes', 'Partly', 'No')),
  primary key (forum, moment, question, mark)
);

-- Raised hands, as somebody counted them at the desk.
create table voice.trust_hands (
  forum    text    not null,
  moment   text    not null check (moment in ('Before', 'After')),
  question text    not null check (question in ('Safe', 'Acted', 'Say')),
  yes integer not null, partly integer not null, no integer not null,
  primary key (forum, moment, question)
);

-- Who agreed to be asked three months later: once, and not at all once it is silent.
create table voice.trust_ask (
  line     bytea not null references voice.line on delete cascade,
  forum    text  not null,
  due_on   date  not null,
  asked_at timestamptz,
  primary key (line, forum)
);
create index on voice.trust_ask (due_on) where asked_at is null;

alter table voice.hall add column after_at timestamptz; -- from when the questions are those after the forum; null = still those before

alter table voice.line drop constraint line_waits_check;
alter table voice.line add constraint line_waits_check
  check (waits in ('place', 'replies', 'verdict', 'hall', 'trust-safe', 'trust-acted', 'trust-say', 'trust-later'));

-- From the ledger. No desk reads it: what is too little to be told in public is too little to be told at a desk.
create table desk.trust (
  forum text not null, moment text not null, question text not null, way text not null, yes integer not null, partly integer not null, no integer not null,
  primary key (forum, moment, question, way)
);

-- Wilson's score interval of 95 %, as Insights has it (Opinion/Proportion); a test holds one against the other.
create function open.wilson_low(yes integer, asked integer) returns double precision language sql immutable as $$
  select case when yes = 0 then 0 else (2 * yes + z * z - z * sqrt(z * z + 4 * yes * (1 - yes::double precision / asked))) / (2 * (asked + z * z)) end
  from (values (1.959963984540054::double precision)) v (z)
$$;
create function open.wilson_high(yes integer, asked integer) returns double precision language sql immutable as $$
  select case when yes = asked then 1 else (2 * yes + z * z + z * sqrt(z * z + 4 * yes * (1 - yes::double precision / asked))) / (2 * (asked + z * z)) end
  from (values (1.959963984540054::double precision)) v (z)
$$;

create table open.trust (                      -- three questions asked in closed forums
  forum    text not null references open.forum,
  moment   text not null,                      -- before | after | later (three months, by SMS)
  question text not null,                      -- safe: do you feel safe where you live; acted: do you trust that what is said here will be acted on; say: do you have a say
  way      text not null,                      -- phones: each alone, on a page or by SMS; hands: raised in the hall, where everybody sees
  asked    integer,                            -- who answered; null = fewer than 30, of whom nothing is told
  yes      integer,                            -- who said yes; null = not told: too few answered, or fewer than five said yes, or fewer than five said anything else
  low      double precision,                   -- Wilson score interval of 95 % of the share that said yes
  high     double precision,
  primary key (forum, moment, question, way)
);
