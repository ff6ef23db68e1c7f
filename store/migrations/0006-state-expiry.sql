-- When nobody needs it any more; null: it is kept.
alter table conversation_state add column expires_at timestamptz;

create index conversation_state_expiry on conversation_state (expires_at) where expires_at is not null;
