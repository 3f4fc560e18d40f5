-- A photo or a voice note that was taken in a hall belongs to a line of the day's list before it belongs to a concern: "entry" says to which. It becomes a file of the
-- concern when the forum is closed. Until then, and on the list also afterwards, whoever reads the words of the voice sees and hears it, and nobody else: both lines
-- have to be within reach, so that who sent a file to a voice that they may not read does not learn more by it.
alter table desk.attachment add entry text;
create unique index on desk.attachment (entry) where entry is not null;

alter table desk.attachment enable row level security;
create policy host on desk.attachment to jukwaa_host using (true) with check (true);
create policy reach on desk.attachment for select to jukwaa_desk using (
  attachment.entry is not null
  and exists (select from desk.entry f join desk.entry v on v.id = f.about where f.id = attachment.entry and not f.dropped)
);
