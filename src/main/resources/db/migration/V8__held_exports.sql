-- An export that has lost too many of its lines is kept with the reason, and not used until somebody accepts it.
alter table budget_export
  add column held        text,
  add column released_by text,
  add column released_at timestamptz,
  add check (held is null or archived is not null);
