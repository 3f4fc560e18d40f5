-- Review sessions: a place, a day, an agenda of promises and issues that are due, a decision on each. Overdue is a question of dates: planned, and its day passed.
create table desk.review (
  id text primary key, phase text not null, place text not null, chair text not null, on_day date not null, closed_on date, reason text,
  items integer not null, decided integer not null, version integer not null, seq bigint not null
);
create index on desk.review (place);

-- Every item that ever stood on the agenda, in its order. outcome: Found | Reopened | CarriedOver | Noted | Dropped; null = not decided yet.
-- taken_seq: the fact that put it on the agenda, the latest where it was dropped between; decided_seq: that of the outcome.
create table desk.review_item (
  review text not null, position integer not null, kind text not null, subject text not null, outcome text, finding text, reason text, decided_on date,
  taken_seq bigint not null, decided_seq bigint, primary key (review, position)
);
create index on desk.review_item (kind, subject);

alter table desk.review enable row level security;
alter table desk.review_item enable row level security;
create policy host on desk.review to jukwaa_host using (true) with check (true);
create policy host on desk.review_item to jukwaa_host using (true) with check (true);
-- A session is public in itself. That an issue is on its agenda, and what was said of it, is known to whoever may read the issue.
create policy reach on desk.review for select to jukwaa_desk using (true);
create policy reach on desk.review_item for select to jukwaa_desk using (
  case kind when 'commitment' then true when 'issue' then exists (select from desk.issue i where i.id = subject) else false end
);

-- The history of a session follows the same rule: what speaks of an issue names it as the other subject.
drop policy reach on desk.event;
create policy reach on desk.event for select to jukwaa_desk using (
  case subject_kind
    when 'concern' then exists (select from desk.concern c where c.id = subject_id)
    when 'issue' then exists (select from desk.issue i where i.id = subject_id)
    when 'commitment' then true when 'forum' then true when 'report' then true when 'review' then true
    else false
  end
  and case other_kind
    when 'concern' then exists (select from desk.concern c where c.id = other_id)
    when 'issue' then exists (select from desk.issue i where i.id = other_id)
    else true
  end
);

create table open.review (                    -- a follow-up session: what was promised is held against what was done
  id          text primary key,
  place       text not null references open.place,
  chair       text not null,                  -- open.office.id: the office that leads it and decides nothing that it answers for itself
  on_day      date not null,                  -- day of the session
  phase       text not null,                  -- Planned | Closed | CalledOff; Planned with a day that passed is overdue
  closed_on   date,                           -- day on which it was closed or called off
  reason_en   text, reason_sw text,           -- why it was called off
  items       integer not null,               -- on the agenda, those not public included
  decided     integer not null,               -- of these, decided
  hidden      integer not null,               -- of these, not public: a count and nothing else
  seq         bigint not null
);
create index on open.review (place);

create table open.review_item (
  review      text not null references open.review,
  position    integer not null,
  kind        text not null,                  -- commitment | issue
  subject     text not null,                  -- open.commitment.id or open.issue.id
  outcome     text,                           -- Found | Reopened | CarriedOver | Noted | Dropped; null = not decided yet
  finding     text,                           -- with Found: Kept | Partial | NotKept | TooEarly
  reason_en   text, reason_sw text,
  decided_on  date,
  primary key (review, position)
);
create index on open.review_item (kind, subject);
