import { describe, expect, test } from '@jest/globals';
import { type CheckUnit, defineCheck, type Judgement } from '../../diagnosis/checks/check.ts';
import { checks } from '../../diagnosis/checks/index.ts';
import { judge } from '../../diagnosis/judge.ts';
import type { Question, WayIn } from '../../diagnosis/question.ts';
import {
  type Changes,
  evidenceOf,
  flow,
  healthy,
  machine,
  missing,
  nic,
  office,
  question,
  rule,
  rulesFirst,
} from './healthy-case.ts';

/** The same every time: a test that fails can be run again. */
function randomly(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

const ways: readonly WayIn[] = [
  { kind: 'public', address: office },
  { kind: 'public' },
  { kind: 'private', address: '192.168.1.5' },
  { kind: 'jump-host', address: '10.0.2.4' },
  { kind: 'bastion' },
  { kind: 'not-told' },
];

const worlds: readonly Changes[] = [
  {},
  machine({ power: 'PowerState/deallocated', osType: undefined }),
  { ...rulesFirst(rule('deny-rdp')), ...flow('Deny', 'securityRules/deny-rdp') },
  nic({ provisioningState: 'Failed', ipConfigurations: [] }),
  { 'network-interfaces': [], 'effective-security-rules': [], 'effective-routes': [], ...flow('Deny') },
  rulesFirst(
    rule('odd', {
      name: undefined,
      priority: undefined,
      access: undefined,
      sources: [''],
      destinationPorts: ['-'],
    }),
  ),
];

describe('whatever is missing', () => {
  test('nothing throws, what is needed and not there is unknown, and the same gives the same', () => {
    const next = randomly(42);
    const pick = <Item>(items: readonly Item[]) => items[next(items.length)];
    let judged = 0;
    for (let round = 0; round < 400; round += 1) {
      const all = evidenceOf(pick(worlds));
      const evidence = new Map(
        [...all].flatMap(
          ([id, found]) => [[[id, found]], [[id, missing()]], []][next(3)] as [string, typeof found][],
        ),
      );
      const asked: Question = {
        ...question,
        wayIn: pick(ways) ?? question.wayIn,
        port: pick([3389, 443, 50_003]) ?? 1,
      };
      const findings = judge(asked, evidence);
      expect(judge(asked, evidence)).toEqual(findings);
      expect(findings.map(({ check }) => check)).toEqual(checks.map(({ id }) => id));
      for (const [index, finding] of findings.entries()) {
        const needs = Object.values(checks[index]?.needs ?? {}).map(({ id }) => id);
        const absent = needs.filter((id) => !evidence.has(id) || 'missing' in (evidence.get(id) ?? {}));
        if (absent.length > 0) {
          judged += 1;
          expect(finding).toMatchObject({ outcome: 'unknown', missing: absent });
        }
      }
    }
    expect(judged).toBeGreaterThan(1000);
  });
});

describe('judge', () => {
  test.each(checks.filter(({ needs }) => Object.keys(needs).length > 0))(
    '$id without what it needs',
    (check) => {
      const needs = Object.values(check.needs).map(({ id }) => id);
      const [finding] = judge(question, new Map(), [check]);
      expect(finding).toMatchObject({ check: check.id, outcome: 'unknown', missing: needs, seen: [] });
      expect(finding?.words.ja).toEqual({ name: check.words.ja.name, rows: [] });
    },
  );

  test('a healthy machine has nothing but what is fine and what does not apply', () => {
    const outcomes = new Set(judge(question, evidenceOf()).map(({ outcome }) => outcome));
    expect(outcomes).toEqual(new Set(['ok', 'not-applicable']));
  });

  test('tells what a finding rests on', () => {
    const finding = judge(question, evidenceOf({ ...flow('Deny', 'securityRules/x') })).find(
      ({ check }) => check === 'inbound-port-denied',
    );
    expect(finding?.seen).toEqual(expect.arrayContaining(['network-interfaces', 'ip-flow', 'activity-log']));
  });

  test('a warning follows from a problem like a problem does', () => {
    const nothing = { name: 'Any', title: () => '', sentence: () => '', rows: () => [] };
    const like = (id: string, followsFrom: readonly string[], judgement: Judgement<unknown>): CheckUnit =>
      defineCheck({
        id,
        catalogue: 'beyond',
        cites: 'beyond',
        part: 'windows',
        needs: {},
        uses: {},
        followsFrom,
        judge: () => judgement,
        words: { en: nothing, ja: nothing },
      });
    const [, follows, alone] = judge(question, new Map(), [
      like('cause', [], { outcome: 'problem', certainty: 'sure', facts: {} }),
      like('follows', ['cause'], { outcome: 'warning', facts: {} }),
      like('alone', ['another'], { outcome: 'warning', facts: {} }),
    ]);
    expect(follows).toMatchObject({ outcome: 'warning', followsFrom: 'cause' });
    expect(alone).not.toHaveProperty('followsFrom');
  });

  test('a missing right is no consequence of a machine that is off', () => {
    const off = machine({ power: 'PowerState/stopped' });
    const followed = (reason: 'vm-not-running' | 'forbidden') =>
      judge(
        question,
        evidenceOf({
          ...off,
          'ip-flow': missing({ reason }),
          'effective-security-rules': missing({ reason }),
        }),
      ).find(({ check }) => check === 'inbound-port-denied');
    expect(followed('vm-not-running')).toMatchObject({ outcome: 'unknown', followsFrom: 'vm-stopped' });
    expect(followed('forbidden')).not.toHaveProperty('followsFrom');
  });

  test('of a Linux machine it says nothing', () => {
    expect(judge(question, evidenceOf(machine({ osType: 'Linux' })))).toEqual([]);
  });

  test('what somebody named a thing stays as it is', () => {
    const name = '<b>**deny**</b> [x](javascript:alert(1))';
    const but = {
      ...rulesFirst(rule(name)),
      ...flow('Deny', `securityRules/${name}`),
      'jit-policies': healthy['jit-policies'],
    };
    const words = judge(question, evidenceOf(but)).find(({ outcome }) => outcome === 'problem')?.words;
    expect(JSON.stringify(words?.en)).toContain('**deny**');
  });
});
