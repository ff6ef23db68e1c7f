import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Handle } from '../../../bot/turn.ts';
import { openDoor } from '../../support/door.ts';
import { type FakeTeams, message, press, startFakeTeams, tenantId } from '../../support/fake-teams.ts';
import { gate } from '../../support/gate.ts';
import { onEachDatabase } from '../../support/store.ts';

jest.setTimeout(60_000);

onEachDatabase((now) => {
  let teams: FakeTeams;
  let door: Awaited<ReturnType<typeof openDoor>>;
  const open = async (handle?: Handle) => {
    door = await openDoor(teams, now(), handle);
    return door;
  };
  const good = (change: Readonly<Record<string, unknown>> = {}) =>
    message(teams.endpoints.serviceUrl, change);

  beforeAll(async () => {
    teams = await startFakeTeams();
  });
  afterEach(() => door.server.close());
  afterAll(() => teams.close());

  describe('a turn', () => {
    test('that came before is not taken again, whatever happens meanwhile', async () => {
      const waiting = gate();
      let turns = 0;
      const { deliver } = await open(async () => {
        turns += 1;
        await waiting.opened;
        return undefined;
      });
      const both = [deliver(good()), deliver(good())];
      waiting.open();
      expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
      expect((await deliver(good())).status).toBe(200);
      expect(turns).toBe(1);
      await deliver(good({ id: 'another' }));
      expect(turns).toBe(2);
    });

    test('that came before the bot was started again does nothing, also when it breaks', async () => {
      const first = await open();
      expect((await first.deliver(good())).status).toBe(200);
      await first.server.close();
      const written = 'wrote';
      for (const breaks of [false, true]) {
        const again = await open(async ({ place }, _, keep) => {
          if (breaks) throw new Error('bug');
          await keep(() => again.post.send(written, { place, card: card(written) }));
          return undefined;
        });
        expect((await again.deliver(good())).status).toBe(200);
        expect(await again.outbox.claim({ milliseconds: 1_000, most: 9, except: [] })).toEqual([]);
        if (!breaks) await again.server.close();
      }
    });

    test('does not wait for turns of other conversations', async () => {
      const waiting = gate();
      const { deliver, heard } = await open(async (one) => {
        if (one.place.room === '19:slow') await waiting.opened;
        return undefined;
      });
      const slow = deliver(good({ conversation: { id: '19:slow', tenantId } }));
      expect((await deliver(good())).status).toBe(200);
      waiting.open();
      expect((await slow).status).toBe(200);
      expect(heard).toHaveLength(2);
    });

    test('keeps what it writes together with having been heard, or nothing', async () => {
      let fails = true;
      const { deliver, outbox, post } = await open(async ({ place }, _, keep) => {
        await keep(async () => {
          await post.send('card-1', { place, card: card('done') });
          if (fails) throw new Error('disk full');
        });
        return undefined;
      });
      await deliver(good());
      expect(await outbox.find('card-1')).toBeUndefined();
      fails = false;
      await deliver(good({ id: 'two' }));
      expect((await outbox.find('card-1'))?.state).toBe('pending');
    });

    test('that breaks is told to that person alone, with what finds it in the log', async () => {
      const { deliver, outbox, lines } = await open(async () => {
        throw new Error('secret detail');
      });
      expect((await deliver(good())).status).toBe(200);
      const [entry] = await outbox.claim({ milliseconds: 1_000, most: 1, except: [] });
      expect(lines).toMatchObject([{ level: 'error', facts: { reference: expect.any(String) } }]);
      const reference = String(Object(lines[0]?.facts)['reference']);
      expect(entry?.payload).toMatchObject({
        onlyFor: '29:tanaka',
        card: { language: 'ja', state: 'problem' },
      });
      expect(JSON.stringify(entry?.payload)).toContain(reference);
      expect(JSON.stringify(entry?.payload)).not.toContain('secret detail');
      expect((await deliver(good())).status).toBe(200);
      expect(await outbox.claim({ milliseconds: 1_000, most: 1, except: [] })).toEqual([]);
    });

    test('cannot post past the outbox', async () => {
      const { deliver, lines } = await open(async (_, context) => {
        await context.sendActivity('hello');
        return undefined;
      });
      await deliver(good());
      expect(teams.asked).toEqual([]);
      expect(lines).toMatchObject([{ facts: { error: { message: expect.stringContaining('outbox') } } }]);
    });
  });

  describe('a press', () => {
    const pressed = (change: Readonly<Record<string, unknown>> = {}) =>
      press(teams.endpoints.serviceUrl, { id: 'b1', search: 'web' }, change);

    test('is answered at once, and the same way when it comes again', async () => {
      const { deliver, heard } = await open(async () => ({ say: '承知しました' }));
      const answer = await deliver(pressed());
      expect([answer.status, await answer.json()]).toEqual([
        200,
        { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '承知しました' },
      ]);
      expect(heard).toMatchObject([
        { kind: 'press', verb: 'again', id: 'b1', inputs: { search: 'web' }, automatic: false },
      ]);
      const again = await deliver(pressed());
      expect([again.status, await again.json()]).toMatchObject([
        200,
        { type: 'application/vnd.microsoft.activity.message', value: 'すでに受け付けています。' },
      ]);
      expect(heard).toHaveLength(1);
    });

    test('can be answered with a card', async () => {
      const { deliver } = await open(async () => ({ card: card('new') }));
      expect(await (await deliver(pressed())).json()).toEqual({
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { type: 'AdaptiveCard', title: 'new' },
      });
    });

    describe('in a form', () => {
      const data = { verb: 'approve', id: 'b1' };
      const opening = () => pressed({ name: 'task/fetch', value: { data } });

      test('is answered with what stands in the dialog, once', async () => {
        const { deliver } = await open(async () => ({ card: card('type it') }));
        const answer = await deliver(opening());
        expect([answer.status, await answer.json()]).toEqual([
          200,
          {
            task: {
              type: 'continue',
              value: {
                title: 'rdp-bot',
                height: 'medium',
                width: 'medium',
                card: {
                  contentType: 'application/vnd.microsoft.card.adaptive',
                  content: { type: 'AdaptiveCard', title: 'type it' },
                },
              },
            },
          },
        ]);
        expect(await (await deliver(opening())).json()).toEqual({
          task: { type: 'message', value: 'すでに受け付けています。' },
        });
      });

      test('closes it where there is nothing to say', async () => {
        const { deliver, heard } = await open(async () => undefined);
        const answer = await deliver(pressed({ name: 'task/submit', value: { data } }));
        expect([answer.status, await answer.text()]).toEqual([200, '']);
        expect(heard).toMatchObject([{ kind: 'press', verb: 'approve', form: 'submitted' }]);
      });
    });

    test('by a client that knows no Action.Execute is answered with a message', async () => {
      const { deliver, outbox } = await open(async () => ({ say: 'no longer good' }));
      const old = good({ id: 's1', text: undefined, value: { verb: 'again', id: 'b1' } });
      expect(await (await deliver(old)).text()).toBe('');
      expect(await outbox.find(`answer/${old.conversation.id}/s1`)).toMatchObject({
        payload: { onlyFor: '29:tanaka', card: { title: 'no longer good' } },
      });
    });

    test('by nobody leaves no trace', async () => {
      const { deliver, heard } = await open();
      const value = { action: { verb: 'again', data: { id: 'b1' } }, trigger: 'automatic' };
      for (const _ of [1, 2]) expect((await deliver(pressed({ value }))).status).toBe(200);
      expect(heard).toMatchObject([{ automatic: true }, { automatic: true }]);
    });
  });
});

const card = (title: string) =>
  ({ language: 'en', summary: title, state: 'note', title, blocks: [], buttons: [] }) as const;
