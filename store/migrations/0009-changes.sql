-- Changes on their way from the request to the proof. The number stands on the card.
create table change (
  number integer generated always as identity primary key,
  state text not null,
  machine text not null,
  -- What is asked to be done to which machine: equal requests are one while it is open.
  fold text not null,
  -- The change that this one takes back.
  undo_of integer references change (number),
  request jsonb not null,
  -- What is approved, and its hash; absent while it is prepared.
  plan jsonb,
  -- Who decided, when.
  decision jsonb,
  -- What came of it.
  outcome jsonb,
  -- Somebody wants it to stop after the step that is under way.
  stop_asked boolean not null default false,
  -- A proposal can be decided, and an approved change can begin, before that alone.
  expires_at timestamptz,
  -- When it has to be looked at next; null: nothing is to be done.
  due_at timestamptz,
  leased_until timestamptz,
  -- Counted when an attempt begins. With the number, it says which attempt may still write.
  attempts integer not null default 0,
  -- Attempts since the last move that ended without a word or with a bug.
  stumbles integer not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz
);

create unique index change_open on change (fold)
  where state in ('preparing', 'proposed', 'approved', 'running', 'verifying');
create index change_due on change (due_at) where due_at is not null;
create index change_machine on change (machine, number);

-- The machine and every resource that a running change writes: one change at a time for each.
create table change_lock (
  resource text primary key,
  change integer not null references change (number)
);

-- What is about to be done, written down before it is; and what became of it.
create table change_effect (
  change integer not null references change (number),
  step integer not null,
  state text not null check (state in ('intended', 'done', 'skipped', 'failed', 'unknown')),
  -- How often it was sent: more than once only where the one before is known not to have happened.
  sent integer not null default 0,
  sent_at timestamptz,
  -- Where Azure says how it goes.
  operation text,
  -- How it was before and after, as the kind of the step observed it.
  before jsonb,
  after jsonb,
  failure jsonb,
  primary key (change, step)
);

-- What happened, who did it. Each entry holds the hash of the one before.
create table audit_entry (
  sequence bigint primary key,
  entry jsonb not null,
  change integer,
  machine text,
  hash text not null
);

create index audit_machine on audit_entry (machine, sequence);

-- The newest entry: what is cut off the end is missed.
create table audit_head (
  only_one boolean primary key default true check (only_one),
  sequence bigint not null,
  hash text not null
);
insert into audit_head (sequence, hash) values (0, '');

-- Somebody stopped all changes; no row: nobody.
create table pause (
  only_one boolean primary key default true check (only_one),
  by jsonb not null,
  reason text not null,
  since timestamptz not null
);
