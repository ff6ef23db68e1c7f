-- Of a machine, each thing that is asked about it is open once: another symptom is another question.
alter table diagnosis add column purpose text not null default '';
drop index diagnosis_open;
create unique index diagnosis_open on diagnosis (asker, machine, purpose) where state in ('waiting', 'running');

-- What a person was told last of a machine.
create index diagnosis_last on diagnosis (asker, machine, number) where state = 'done';
