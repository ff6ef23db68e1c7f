-- All resources that were made there and are still to be deleted: one may not go away before the next one is made.
drop index guest_lease_managed;

alter table guest_lease
  alter column managed type text[] using array_remove(array[managed], null),
  alter column managed set default '{}',
  alter column managed set not null;

create index guest_lease_managed on guest_lease (machine) where managed <> '{}';
