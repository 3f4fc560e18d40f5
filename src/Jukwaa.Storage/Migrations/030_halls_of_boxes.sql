-- What phones in the hall of a box said, in numbers: [{"forum": "…", "supported": […], "moment": …, "trust": […]}].
alter table desk.box add column counts jsonb not null default '[]';
alter table desk.box alter column counts drop default;
