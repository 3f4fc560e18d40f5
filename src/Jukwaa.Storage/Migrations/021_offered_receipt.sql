-- Whose receipt a number was offered for: of an issue there are as many as support it, and a yes is about that one. For a day, as the offer.
alter table voice.offer add receipt bytea check (length(receipt) = 32);

-- What a line waits for is found by what it is about, and gone when it is over.
create index on voice.line (waits_for) where waits is not null;
create index on voice.line (waits_until) where waits is not null;
