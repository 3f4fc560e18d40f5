-- What a program was given instead of a number when it brought a concern (Open311): with it the program learns the number once the concern is public, and nothing
-- else. It is apart from the receipt, because programs put it in addresses, and addresses stay in logs. Kept hashed, for as long as a number would be.
create table voice.token (
  hash    bytea primary key check (length(hash) = 32),
  concern text  not null,
  made_on date  not null
);
create index on voice.token (concern);
