-- Whose turn it is to look inside which machine: one at a time, over all processes.
create table guest_lease (
  machine text primary key,
  holder text not null,
  leased_until timestamptz not null,
  -- A script was sent into the machine, and nobody knows yet whether it has ended.
  sent_at timestamptz,
  -- Resources that were made in Azure to run one and are still to be deleted there: one may not go away before the
  -- next one is made.
  managed text[] not null default '{}',
  -- What was found last, for those who waited for it.
  answer jsonb,
  answered_at timestamptz
);

create index guest_lease_managed on guest_lease (machine) where managed <> '{}';
