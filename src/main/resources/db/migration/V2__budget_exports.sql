-- Budget files that arrived: one row for each profile and content. A refused file has a reason, an accepted one a copy.
create table budget_export (
  profile    text        not null,
  sha256     text        not null,
  file       text        not null,
  arrived_at timestamptz not null,
  lines      integer     not null,
  unread     integer     not null,
  archived   text,
  reason     text,
  primary key (profile, sha256),
  check ((archived is null) <> (reason is null))
);

create index budget_export_arrived on budget_export (arrived_at desc);

-- The rows of an accepted export that could not be read.
create table budget_unread_row (
  profile text    not null,
  sha256  text    not null,
  row     integer not null,
  heading text    not null,
  reason  text    not null,
  year    integer,
  psp     text,
  text    text,
  primary key (profile, sha256, row),
  foreign key (profile, sha256) references budget_export on delete cascade
);
