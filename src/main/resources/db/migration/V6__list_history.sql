-- What the list has said over time: each change of a row, with the cells that moved, and the whole row as it stands since.
create table list_history (
  id          bigint generated always as identity primary key,
  plan        text not null,
  item        bigint not null references item,
  event       text not null,
  moved       jsonb not null,
  as_of       timestamptz not null,
  recorded_at timestamptz not null,
  version     text not null,
  modified_at timestamptz not null,
  cells       jsonb not null,
  unreadable  jsonb not null
);
create index list_history_by_item on list_history (plan, item, id desc);
create index list_history_by_time on list_history (plan, recorded_at);

-- Of a list that was read before there was a history, it is known how it stood when it was last read.
insert into list_history (plan, item, event, moved, as_of, recorded_at, version, modified_at, cells, unreadable)
select i.plan, i.id, 'KNOWN', '[]', i.modified_at, least(m.read_at, i.removed_at), i.version, i.modified_at, i.cells,
  i.unreadable
from item i join list_mark m on m.plan = i.plan order by i.id;

insert into list_history (plan, item, event, moved, as_of, recorded_at, version, modified_at, cells, unreadable)
select plan, id, 'REMOVED', '[]', removed_at, removed_at, version, modified_at, cells, unreadable
from item where removed_at is not null order by id;

-- The newest write of each cell, to know our own writes again when the list tells of them.
create index list_write_by_cell on list_write (plan, item, field, id desc);
