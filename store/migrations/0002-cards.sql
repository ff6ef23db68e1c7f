-- The card that is posted or updated, over its life. A newer update takes the place of one that waits.
alter table outbox add column card text;
-- When the last attempt ended.
alter table outbox add column ended_at timestamptz;

create unique index outbox_waiting_update on outbox (card) where kind = 'update' and state = 'pending';
create index outbox_updates on outbox (card) where kind = 'update';
create index outbox_over on outbox (created_at) where state in ('sent', 'failed');
