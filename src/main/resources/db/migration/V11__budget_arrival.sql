-- What keeps new budget exports away: one row for each way on which they come, as long as it is blocked.
create table budget_supply_trouble (
  way    text        primary key,
  since  timestamptz not null,
  reason text        not null
);

-- Files that were fetched from another server, as long as they lie there: none is fetched twice.
create table budget_fetched (
  server      text        not null,
  path        text        not null,
  size        bigint      not null,
  modified_at timestamptz not null,
  fetched_at  timestamptz not null,
  primary key (server, path)
);

-- When the file itself was written, as far as its time tells; and when its copy was removed because it had become too old.
alter table budget_export
  add column written_at timestamptz,
  add column removed_at timestamptz;
