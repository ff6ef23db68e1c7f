-- Questions that wait for an answer: what nobody answers is closed with a word.
create table open_question (
  card text primary key,
  -- Where the card stands and whom it speaks to.
  about jsonb not null,
  until timestamptz not null
);

create index open_question_until on open_question (until);
