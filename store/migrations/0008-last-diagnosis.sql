-- What a person was told last of a machine.
create index diagnosis_last on diagnosis (asker, machine, number) where state = 'done';
