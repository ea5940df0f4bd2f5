-- How the list's system tells us that a plan's list has changed. The secret that comes back with each notice is kept as
-- its hash alone.
create table list_subscription (
  plan       text        primary key,
  id         text        not null unique,
  resource   text        not null,
  address    text        not null,
  state_hash text        not null,
  expires_at timestamptz not null
);
