import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Case, conclude } from '../../diagnosis/conclude.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { isMissing } from '../../diagnosis/evidence/evidence.ts';
import { virtualMachine } from '../../diagnosis/evidence/virtual-machine.ts';
import type { Question } from '../../diagnosis/question.ts';
import { redact } from '../../diagnosis/redact.ts';
import { caseOf, readCase, writeCase } from '../../diagnosis/saved-case.ts';
import { scenarios } from '../../simulator/scenarios/index.ts';
import { all } from '../../simulator/world/world.ts';
import { diagnoseInside } from '../support/diagnose-inside.ts';
import { ask, type Looking, startLooking } from '../support/looking.ts';

const outcomes = ({ findings, waysIn, nature }: Diagnosis) => ({
  nature,
  waysIn: waysIn.map(({ id }) => id),
  findings: findings.map(({ check, outcome, certainty, followsFrom, seen, missing }) => ({
    check,
    outcome,
    certainty,
    followsFrom,
    seen,
    missing,
  })),
});

describe('a redacted case', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  const machines = [
    'web-01',
    'app-03',
    'app-02',
    'jump-01',
    'sql-01',
    'dc-01',
    'dev-01',
    'avd-host-0',
    'vmss-web_4f1c27a9',
  ];

  const questionFor = (name: string, more: Partial<Question> = {}): Question => {
    const vm = all(looking.world, 'Microsoft.Compute/virtualMachines').find((one) => one.name === name);
    if (!vm) throw new Error(`The practice world has no ${name}`);
    return ask(name, { vm: vm.id, ...more });
  };

  async function diagnosed(question: Question): Promise<Diagnosis> {
    const made = await diagnoseInside(looking, question);
    // Of a case in which nothing was seen, all of this would be true.
    expect(made.evidence.map(({ evidence }) => isMissing(evidence) && evidence.because.reason)).not.toContain(
      'sign-in-failed',
    );
    return made;
  }

  function reread(original: Case, salt: string): Diagnosis {
    const saved = readCase(writeCase(redact(original, salt)));
    if (!saved.ok) throw new Error(saved.failure);
    return conclude(saved.value);
  }

  /** Everything that the practice world calls its own. */
  function tellTale(): string[] {
    const { world } = looking;
    const named = Object.values(world.resources).map(({ name }) => name);
    const groups = Object.values(world.resources).flatMap(
      ({ id }) => /resourceGroups\/([^/]+)/i.exec(id)?.[1] ?? [],
    );
    const people = world.principals.flatMap((one) => [
      one.id,
      one.displayName,
      ...(one.kind === 'user' ? [one.userPrincipalName] : []),
    ]);
    const subscriptions = world.subscriptions.map(({ id }) => id);
    const addresses = ['20.89.20.11', '20.89.20.21', '20.89.20.31', '203.0.113.7', '10.1.1.4', '10.0.2.4'];
    const common =
      /^(default|current|mgmt|web|app|data|GatewaySubnet|AzureBastionSubnet|Microsoft\.PowerShell\.DSC|public|baseline|production)$/;
    return [...new Set([...named, ...groups, ...people, ...subscriptions, ...addresses])].filter(
      (text) => text.length > 3 && !common.test(text),
    );
  }

  test.each(scenarios.map(({ id }) => id))('says of %s what the original says', async (id) => {
    const scenario = scenarios.find((one) => one.id === id);
    const on = machines.find((name) => scenario?.fits(looking.world, questionFor(name).vm));
    if (!scenario || on === undefined) throw new Error(`${id} fits no machine`);
    const question = questionFor(on);
    scenario.apply(looking.world, question.vm, looking.time.moment());
    try {
      const original = await diagnosed(question);
      expect(outcomes(reread(caseOf(original), 'salt'))).toEqual(outcomes(original));
    } finally {
      scenario.heal(looking.world, question.vm, looking.time.moment());
    }
  });

  test.each([
    ['avd-host-0', {}],
    ['vmss-web_4f1c27a9', {}],
    ['sql-01', { wayIn: { kind: 'bastion' } }],
    ['jump-01', { wayIn: { kind: 'private', address: '192.168.1.20' } }],
  ] as const)('says of %s what the original says', async (name, more) => {
    const original = await diagnosed(questionFor(name, more));
    expect(outcomes(reread(caseOf(original), 'salt'))).toEqual(outcomes(original));
  });

  test('holds nothing of what it came from', async () => {
    const told: string[] = [];
    for (const name of machines) {
      const text = writeCase(redact(caseOf(await diagnosed(questionFor(name))), 'salt')).toLowerCase();
      told.push(
        ...tellTale()
          .map((word) => word.toLowerCase())
          .filter((word) => [`"${word}"`, `/${word}"`, `/${word}/`].some((found) => text.includes(found))),
      );
      expect(text).not.toMatch(/onerror|contoso|203\.0\.113\.|20\.89\./);
    }
    expect([...new Set(told)]).toEqual([]);
  });

  test('leaves nothing of a name beside what has a form', async () => {
    const original = caseOf(await diagnosed(questionFor('web-01')));
    const found = original.evidence.get('virtual-machine');
    if (!found || isMissing(found)) throw new Error('The machine was not looked at.');
    const vm = virtualMachine.schema.parse(found.value);
    const tags = {
      owner: 'tanaka@contoso.com, Sales Tokyo',
      'cm-resource-parent': vm.id,
      network: '10.1.2.3/24',
    };
    const extensions = [{ name: 'allow-203.0.113.7-contoso' }];
    const evidence = new Map([
      ...original.evidence,
      ['virtual-machine', { ...found, value: { ...vm, tags, extensions } }] as const,
    ]);
    const hidden = redact({ ...original, evidence }, 'salt').evidence.get('virtual-machine');
    const text = JSON.stringify(hidden);
    expect(text).not.toMatch(/contoso|sales|tokyo/i);
    expect(text).toMatch(/"cm-resource-parent":"\/subscriptions\//);
    expect(text).toMatch(/"[\d.]+\/24"/);
  });

  test('is the same for the same salt, and another for another', async () => {
    const original = caseOf(await diagnosed(questionFor('web-01')));
    const [once, again, other] = ['a', 'a', 'b'].map((salt) => writeCase(redact(original, salt)));
    expect(once).toBe(again);
    expect(once).not.toBe(other);
  });
});
