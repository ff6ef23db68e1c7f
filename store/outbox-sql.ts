export const columns = `id, conversation, kind, card, payload, idempotency_key as key, state, attempts,
  in_doubt as "inDoubt", next_at as "nextAt", created_at as "createdAt", sent_id as "sentId", failure`;

/** An attempt that was given up may still report that it was sent, as long as no other one has begun. */
export const ofThisAttempt = `id = $1 and attempts = $2 and state in ('sending', 'pending')`;

/** What only waits for its time, such as an update soon after another, keeps nobody waiting. */
export const claimStatement = `
  with due as (
    select id as due_id from outbox this
    where state = 'pending' and next_at <= $1 and conversation <> all($4) and not exists (
      select from outbox other
      where other.conversation = this.conversation
        and (other.state = 'sending' or (other.state = 'pending' and other.sequence < this.sequence
          and (other.next_at <= $1 or other.attempts > 0)))
    )
    order by next_at, sequence limit $3 for update skip locked
  )
  update outbox set state = 'sending', attempts = attempts + 1, leased_until = $2
  from due where id = due_id returning ${columns}`;

export const replaceStatement = `
  insert into outbox (id, conversation, kind, payload, idempotency_key, card, next_at, created_at)
  values ($1, $2, 'update', $3, $1, $4, greatest($5, (
    select max(coalesce(ended_at, $5)) + $6 * interval '1 millisecond' from outbox
    where card = $4 and kind = 'update' and state in ('sending', 'sent')
  )), $5)
  on conflict (card) where kind = 'update' and state = 'pending' do update set payload = excluded.payload`;

/** What is tried again takes over what a newer update of its card would say, which is then not needed any more. */
export const againStatement = (which: string, change: string): string => `
  with again as (select id as again_id, kind, card from outbox where ${which} for update),
  newer as (
    delete from outbox where kind = 'update' and state = 'pending'
      and card in (select card from again where kind = 'update') and id not in (select again_id from again)
    returning card, payload
  )
  update outbox set ${change}, state = 'pending', leased_until = null, payload = coalesce(
    (select newer.payload from newer where newer.card = outbox.card and outbox.kind = 'update'), outbox.payload)
  from again where id = again_id returning id`;

/** Nobody needs to know any more what was posted, and the row is kept for as long as its card can be changed. */
export const sentStatement = `
  with posted as (
    select id as posted_id, attempts as of_attempts, "sentId"
    from jsonb_to_recordset($1::jsonb) as row(id text, attempts int, "sentId" text)
  )
  update outbox set state = 'sent', payload = 'null', failure = null, sent_id = "sentId", ended_at = $2,
    leased_until = null
  from posted where id = posted_id and attempts = of_attempts and state in ('sending', 'pending')
  returning id`;

export const failedStatement = `
  update outbox set state = 'failed', failure = $3, ended_at = $4, leased_until = null
  where ${ofThisAttempt} returning id`;
