-- What people have decided on divergences, bound to what they saw. A row is never overwritten: it ends, and stays as
-- history. Values and reasons are in their written form.
create table decision (
  id          bigint generated always as identity primary key,
  plan        text not null,
  subject     text not null,
  field       text not null,
  choice      text not null,
  until_day   date,
  kind        text not null,
  reason      text not null,
  list_value  text,
  owner_value text,
  decided_by  text not null,
  decided_at  timestamptz not null,
  why         text not null,
  fate        text not null default 'ACTIVE',
  ended_at    timestamptz,
  ended_by    text not null default '',
  check ((fate = 'ACTIVE') = (ended_at is null))
);
create unique index decision_active on decision (plan, subject, field) where fate = 'ACTIVE';
create index decision_history on decision (plan, subject, field, id desc);
