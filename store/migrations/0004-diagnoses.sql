-- Diagnoses on their way from the question to the verdict. The number stands on the card.
create table diagnosis (
  number integer generated always as identity primary key,
  -- Who asks about which machine: one at a time, so that the same question does not pile up.
  asker text not null,
  machine text not null,
  request jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  result jsonb,
  -- Counted when an attempt begins. With the number, it says which attempt reports its end.
  attempts integer not null default 0,
  leased_until timestamptz,
  created_at timestamptz not null
);

create unique index diagnosis_open on diagnosis (asker, machine) where state in ('waiting', 'running');
create index diagnosis_due on diagnosis (number) where state in ('waiting', 'running');
create index diagnosis_age on diagnosis (created_at);
