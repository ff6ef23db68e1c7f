import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ProbeRefusal } from '../../../base/reasons.ts';
import type { Diagnose } from '../../../bot/diagnoses/diagnoses-parts.ts';
import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import { guestAnswer } from '../../diagnosis/healthy-guest.ts';
import { buttonOf, type Name, openPracticeChat, type PracticeChat, type Where } from './practice-chat.ts';

let chat: PracticeChat;
beforeAll(async () => {
  chat = await openPracticeChat();
});
afterAll(() => chat.close());

type Asked = Parameters<Diagnose>;

let asked: Asked[];
beforeEach(async () => {
  await chat.reset();
  asked = [];
  chat.diagnoseWith(async (question, options) => {
    asked.push([question, options]);
    return diagnosisOf(question, options.mayProbe);
  });
});

/** Of a machine inside which there is one thing to know. */
const diagnosisOf = (question: Diagnosis['question'], mayProbe: 'allowed' | ProbeRefusal): Diagnosis => {
  const words = { en: { name: 'Service', rows: [] }, ja: { name: 'サービス', rows: [] } };
  const at = '2026-11-21T02:00:00.000Z';
  const finding = { check: 'termservice-stopped', part: 'windows' as const, words, seen: [] };
  const allowed = mayProbe === 'allowed';
  return {
    question,
    nature: 'windows',
    startedAt: at,
    endedAt: at,
    evidence: [
      {
        id: 'guest',
        part: 'windows',
        name: { en: 'Inside Windows', ja: 'Windows の内部' },
        permission: 'Microsoft.Compute/virtualMachines/runCommand/action',
        evidence: allowed
          ? {
              value: guestAnswer(),
              source: { operation: 'VirtualMachines_RunCommand', resource: question.vm },
              at,
            }
          : { missing: true, because: { reason: mayProbe } },
      },
    ],
    findings: [
      allowed
        ? { ...finding, outcome: 'ok', missing: [] }
        : { ...finding, outcome: 'unknown', missing: ['guest'] },
    ],
    waysIn: [],
  };
};

async function verdictFor(name: Name, vm = 'web-01', where: Where = {}) {
  await chat.say(name, `diagnose ${vm}`, where);
  const shown = await chat.say(name, 'bastion', where);
  const key = shown.findLast((one) => /^diagnosis\//.test(one.key))?.key ?? '';
  return verdictOn(key);
}

const verdictOn = (card: string) =>
  chat.until(({ key, card: { title } }) => key === card && !title.startsWith('Looking at'));

describe('who asks', () => {
  test.each([
    ['somebody whom the policy names and Azure lets', 'tanaka', 'web-01', 'allowed'],
    ['somebody whom it does not name', 'suzuki', 'web-01', 'probe-not-allowed'],
    ['about a machine for which it names nobody', 'tanaka', 'dev-01', 'probe-names-nobody'],
  ] as const)('%s', async (_, name, vm, mayProbe) => {
    await verdictFor(name, vm);
    expect(asked.map(([, options]) => options.mayProbe)).toEqual([mayProbe]);
  });
});

describe('the button on the verdict', () => {
  test('is pressed by who may: the same question once more, asked by both', async () => {
    const { card } = await verdictFor('suzuki');
    expect(JSON.stringify(card)).toContain('as SYSTEM');
    const { shown } = await chat.press('tanaka', buttonOf(card, 'look-inside'));
    expect(shown).toMatchObject([
      { key: 'diagnosis/2', card: { footer: expect.stringMatching(/^Asked by suzuki, tanaka/) } },
    ]);
    const verdict = await verdictOn('diagnosis/2');
    expect(verdict.card.footer).toMatch(/^Asked by suzuki, tanaka/);
    expect(verdict.card.title).toBe('Azure, the network and Windows let RDP through to web-01');
    const [first, second] = asked;
    expect(second?.[0]).toEqual(first?.[0]);
    expect(second?.[1].mayProbe).toBe('allowed');
  });

  test('is refused to who may not, with what to do', async () => {
    const { card } = await verdictFor('suzuki');
    const { shown } = await chat.press('suzuki', buttonOf(card, 'look-inside'));
    expect(shown).toMatchObject([
      { onlyFor: '29:suzuki', card: { title: 'The bot may not look inside Windows for you' } },
    ]);
    expect(asked).toHaveLength(1);
  });

  test('is as nothing to who may not read the machine', async () => {
    const { card } = await verdictFor('suzuki');
    const { shown } = await chat.press('sato', buttonOf(card, 'look-inside'));
    expect(shown).toMatchObject([
      { onlyFor: '29:sato', card: { title: 'The bot cannot answer this for you' } },
    ]);
    expect(asked).toHaveLength(1);
  });

  test('is not there where nobody could press it', async () => {
    for (const verdict of [
      await verdictFor('tanaka', 'dev-01'),
      await verdictFor('suzuki', 'web-02', { room: 'random' }),
    ])
      expect(() => buttonOf(verdict.card, 'look-inside')).toThrow('has no button');
  });
});
