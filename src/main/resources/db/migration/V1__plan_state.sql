-- What each system last said, what was agreed, where they disagree, what was written and what was mailed.
-- Values are kept in their written form, a word for the type, a colon and the value: amount:-500000.00

-- The mirror of the list. Its rows and the mark up to which they were read change in one transaction.
create table list_mark (
  plan       text primary key,
  delta_link text not null,
  columns    text not null,
  read_at    timestamptz not null
);

create table item (
  id          bigint generated always as identity primary key,
  plan        text not null,
  list_key    text not null,
  version     text not null,
  modified_at timestamptz not null,
  cells       jsonb not null,
  unreadable  jsonb not null,
  removed_at  timestamptz,
  unique (plan, list_key)
);

-- The mirror of the agendas: one row for each published document. Closed points have no text here.
create table agenda_document (
  site    text not null,
  id      text not null,
  day     date not null,
  content jsonb not null,
  primary key (site, id)
);

create table agenda_mark (
  site       text primary key,
  read_at    timestamptz not null,
  from_day   date not null,
  until_day  date not null,
  unread     jsonb not null
);

-- The pairs as last settled, and how they came to be so.
create table agreed (
  item        bigint not null references item,
  field       text not null,
  list_value  text,
  owner_value text,
  accepted    boolean not null,
  primary key (item, field)
);

create table history (
  id          bigint generated always as identity primary key,
  plan        text not null,
  item        bigint not null references item,
  field       text not null,
  old_value   text,
  list_value  text,
  owner_value text,
  accepted    boolean not null,
  origin      text not null,
  as_of       timestamptz not null,
  recorded_at timestamptz not null,
  run         bigint not null
);
create index history_by_plan on history (plan, recorded_at);

create table divergence (
  id          bigint generated always as identity primary key,
  plan        text not null,
  subject     text not null,
  field       text not null,
  kind        text not null,
  reason      text not null,
  list_value  text,
  owner_value text,
  evidence    jsonb not null,
  first_seen  timestamptz not null,
  opened_at   timestamptz not null,
  last_seen   timestamptz not null,
  settled_at  timestamptz,
  standing    text not null,
  shown_from  timestamptz not null,
  unique (plan, subject, field)
);

-- A write is noted before it is sent, and its receipt after, so that a run can stop between any two lines.
create table list_write (
  id         bigint generated always as identity primary key,
  run        bigint not null,
  plan       text not null,
  item       bigint not null references item,
  list_key   text not null,
  version    text not null,
  field      text not null,
  old_value  text,
  new_value  text,
  origin     text not null,
  reason     text not null,
  state      text not null,
  note       text not null default '',
  intended_at timestamptz not null,
  settled_at timestamptz
);
create index list_write_open on list_write (plan) where settled_at is null;
create index list_write_by_run on list_write (run);

-- A person's yes to writes that were held back: bound to their fingerprint, so that it fits those and no later ones.
create table approval (
  plan        text not null,
  fingerprint text not null,
  run         bigint not null,
  approved_by text not null,
  approved_at timestamptz not null,
  primary key (plan, fingerprint)
);

create table run (
  id           bigint generated always as identity primary key,
  plan         text not null,
  dry_run      boolean not null,
  cause        text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  started_at   timestamptz,
  finished_at  timestamptz,
  state        text not null,
  report       jsonb,
  -- Fingerprints of what was held back: an approval of this run lets exactly these through.
  held         jsonb not null default '[]'
);
create unique index run_waiting on run (plan, dry_run) where state = 'QUEUED';
create index run_by_plan on run (plan, id desc);

-- The outbox: one mail for each person, plan, kind and period. It is noted as begun (attempts, due_at) before it is sent.
create table mail (
  id         bigint generated always as identity primary key,
  plan       text not null,
  kind       text not null,
  period     text not null,
  recipient  text not null,
  message_id text not null unique,
  subject    text not null,
  html       text not null,
  plain      text not null,
  created_at timestamptz not null,
  attempts   int not null default 0,
  due_at     timestamptz not null,
  sent_at    timestamptz,
  problem    text not null default '',
  unique (plan, kind, period, recipient)
);
create index mail_waiting on mail (due_at) where sent_at is null;

-- db-scheduler's own table, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
