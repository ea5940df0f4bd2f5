-- Until when a run under way waits for a system that has asked for patience; null while it does not wait.
alter table run add column waits_until timestamptz;
