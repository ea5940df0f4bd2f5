-- An approval lets through once. It answers what one run held back, so a later run that holds the same back asks anew.
alter table approval drop constraint approval_pkey;
alter table approval add primary key (plan, fingerprint, run);
alter table approval add column used_at timestamptz;
alter table approval add column used_by_run bigint;
-- Nobody noted the use of those of before; whatever still waits is asked for once more.
update approval set used_at = approved_at, used_by_run = run;
alter table approval add check ((used_at is null) = (used_by_run is null));

-- The budget export that the run relied on: what the next one is compared with.
alter table run add column budget_sha256 text;
create index run_with_budget on run (plan, id desc) where budget_sha256 is not null;
