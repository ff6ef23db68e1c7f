-- What a button on a card is about. The card carries the verb and the id alone; whoever presses proves the rest.
create table button (
  id text primary key,
  verb text not null,
  data jsonb not null,
  -- The card that shows it: when that card is answered, all of its buttons go together.
  card text not null,
  conversation text not null,
  -- The platform's name of the one account that may press it; null: whoever may ask.
  person text,
  -- The card was answered or replaced: whoever still has the old one is told so.
  withdrawn boolean not null default false,
  expires_at timestamptz not null
);

create index button_card on button (card);
create index button_expiry on button (expires_at);
