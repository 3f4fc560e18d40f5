-- Forums that a desk plans and runs: for a constituency or ward where one is named, announced on a day, cancelled with a reason. Until a forum is announced it is known to
-- the desks of its county alone.
alter table desk.forum add column place text;          -- constituency or ward; null = for the whole county
alter table desk.forum add column announced_on date;   -- null = never, or recorded after it was held
alter table desk.forum add column reason text;         -- why it was cancelled
update desk.forum f set announced_on = (
  select max(e.happened_on) from desk.event e where e.subject_kind = 'forum' and e.subject_id = f.id and e.kind = 'ForumAnnounced');
create index on desk.forum (county);

create function desk.is_public_forum(phase text, announced_on date) returns boolean language sql immutable as $$
  select phase <> 'Planned' and (phase <> 'Cancelled' or announced_on is not null)
$$;

-- Whether a county lies within, around or below the reach of a post of whoever entered.
create function desk.is_near(asked text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from desk.posts() h join open.place p on p.code = asked
    where p.path || '/' like h.path || '/%' or h.path || '/' like p.path || '/%')
$$;

alter table desk.forum enable row level security;
create policy host on desk.forum to jukwaa_host using (true) with check (true);
create policy reach on desk.forum for select to jukwaa_desk using (
  case when desk.is_public_forum(phase, announced_on) then true else desk.is_near(county) end
);

-- The history of a forum is known to whoever may know the forum.
drop policy reach on desk.event;
create policy reach on desk.event for select to jukwaa_desk using (
  case subject_kind
    when 'concern' then exists (select from desk.concern c where c.id = subject_id)
    when 'issue' then exists (select from desk.issue i where i.id = subject_id)
    when 'forum' then exists (select from desk.forum f where f.id = subject_id)
    when 'commitment' then true when 'report' then true when 'review' then true
    else false
  end
  and case other_kind
    when 'concern' then exists (select from desk.concern c where c.id = other_id)
    when 'issue' then exists (select from desk.issue i where i.id = other_id)
    else true
  end
);

-- Somebody is told of a forum that nobody began or closed.
alter table desk.notice drop constraint notice_subject_kind_check;
alter table desk.notice add constraint notice_subject_kind_check check (subject_kind in ('issue', 'concern', 'commitment', 'post', 'forum'));

comment on column open.forum.phase is 'Announced | InSession | Closed | FollowedUp | Cancelled (announced, and not held)';
alter table open.forum add column place text references open.place; -- constituency or ward where it is held; null = for the whole county
alter table open.forum add column reason_en text; -- why it was cancelled
alter table open.forum add column reason_sw text; -- why it was cancelled, in Kiswahili

-- What was planned and not announced is public no longer.
update open.concern set forum = null where forum in (select id from open.forum where phase = 'Planned');
update open.commitment set forum = null where forum in (select id from open.forum where phase = 'Planned');
delete from open.event where subject_kind = 'forum' and subject_id in (select id from open.forum where phase = 'Planned');
delete from open.source where subject_kind = 'forum' and subject_id in (select id from open.forum where phase = 'Planned');
delete from open.search where kind = 'forum' and id in (select id from open.forum where phase = 'Planned');
delete from open.forum_present where forum in (select id from open.forum where phase = 'Planned');
delete from open.forum where phase = 'Planned';
