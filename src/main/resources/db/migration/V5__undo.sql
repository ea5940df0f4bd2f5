-- Undoing is a run of its own, which names the run that it takes back, and perhaps only some of its items.
alter table run add column undoes bigint references run;
alter table run add column undo_items jsonb not null default '[]';

-- A sync that waits is joined by the next request; an undo is never joined, for each has items of its own.
drop index run_waiting;
create unique index run_waiting on run (plan, dry_run) where state = 'QUEUED' and cause <> 'UNDO';

-- Which write an undo takes back, and whether the list's value is accepted against the owner's once it stands there.
alter table list_write add column undoes bigint references list_write;
alter table list_write add column accepts boolean not null default false;
create index list_write_written on list_write (plan, id) where state = 'WRITTEN';
