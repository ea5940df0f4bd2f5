-- Which keys of other systems belong to which items: what the texts suggest, and what people have decided on it.
-- A case is kept as the digest of its number, so that nothing of a closed point stands here.
create table link (
  plan            text not null,
  item            bigint not null references item,
  kind            text not null check (kind in ('PSP', 'CASE', 'CODE', 'TEXT')),
  value           text not null,
  state           text not null check (state in ('SUGGESTED', 'CONFIRMED', 'REJECTED')),
  -- What suggested it last; all empty for a link that a person made without a suggestion.
  score           integer,
  words           jsonb,
  written         text,
  evidence        jsonb,
  first_suggested timestamptz,
  last_suggested  timestamptz,
  decided_by      text,
  decided_at      timestamptz,
  why             text,
  primary key (plan, item, kind, value),
  check ((last_suggested is null) = (score is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state = 'SUGGESTED' or decided_by is not null)
);
