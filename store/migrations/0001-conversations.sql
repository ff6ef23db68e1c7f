-- What the bot keeps of a conversation. Each write takes the next version, also for a key that was deleted before,
-- so that an old version never fits again.
create sequence conversation_state_version;

create table conversation_state (
  key text primary key,
  value jsonb not null,
  version bigint not null default nextval('conversation_state_version')
);

-- What is to be posted, in the order of `sequence` within a conversation.
create table outbox (
  id text primary key,
  conversation text not null,
  sequence bigint generated always as identity,
  kind text not null check (kind in ('send', 'update', 'delete')),
  payload jsonb not null,
  idempotency_key text not null unique,
  state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'failed')),
  -- Counted when an attempt begins. With the id, it says which attempt reports its end.
  attempts integer not null default 0,
  -- An earlier attempt ended without a word: what it posted may be there or not.
  in_doubt boolean not null default false,
  next_at timestamptz not null,
  -- How long the attempt that is under way may take.
  leased_until timestamptz,
  -- The id that the platform gave to what was posted.
  sent_id text,
  failure text,
  created_at timestamptz not null
);

-- One at a time in a conversation, whoever sends.
create unique index outbox_sending on outbox (conversation) where state = 'sending';
create index outbox_waiting on outbox (conversation, sequence) where state in ('pending', 'sending');
create index outbox_due on outbox (next_at, sequence) where state = 'pending';

-- Activities that came in, so that one that comes twice is handled once.
create table seen_activity (
  key text primary key,
  expires_at timestamptz not null
);

create index seen_activity_expiry on seen_activity (expires_at);

-- Which process is in a turn of a conversation. Used where several processes share the database.
create table turn_lease (
  conversation text primary key,
  holder text not null,
  leased_until timestamptz not null
);
