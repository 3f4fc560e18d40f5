-- Where the concerns of a public issue went when it was joined with another: its old address leads there, so that nothing that was public is lost. Of an issue of which
-- no concern is public there is no row: that it was joined would tell that there was something.
create table open.moved_issue (
  id      text primary key,
  into_id text not null                       -- public, or moved on, or withheld since: then the address leads nowhere
);
