import { describe, expect, test } from '@jest/globals';
import { languages } from '../../../base/language.ts';
import type { GuideTarget } from '../../../diagnosis/guides/guide.ts';
import { guides } from '../../../diagnosis/guides/index.ts';
import { everyNodeOf, parseScripts } from '../../guest/static/parse-script.ts';
import { bare, evil, hostileTargets, target } from './hostile-targets.ts';

const steps = guides.flatMap(({ id, steps }) =>
  steps.map((step, index) => ({ name: `${id}, step ${index + 1}`, step })),
);

const commandsOf = (of: GuideTarget, language: 'powershell' | 'shell' | 'plain') =>
  steps.flatMap(({ name, step: { command } }) =>
    command?.language === language ? [{ name, text: command.text(of, 'en') }] : [],
  );

const unknown = /<[A-Z][A-Za-z\\ -]*>/g;

describe('commands', () => {
  test('are of this machine', () => {
    const shell = commandsOf(target, 'shell').filter(({ text }) => !text.includes('az role'));
    for (const { text } of shell) expect(text).toContain('--resource-group "rg-prod"');
    const said = commandsOf(target, 'plain').map(({ text }) => text);
    expect(said).toContain('mstsc /v:20.89.20.11:3389 /admin');
    expect(said).toContain('sc \\\\10.1.1.4 stop SessionEnv\nsc \\\\10.1.1.4 start SessionEnv');
  });

  test('for PowerShell are PowerShell, and are none while something has to be put in', () => {
    const known = parseScripts(commandsOf(target, 'powershell').filter(({ text }) => !unknown.test(text)));
    expect(known.length).toBeGreaterThan(15);
    for (const { name, tree } of known)
      expect([name, everyNodeOf(tree).filter(({ isBroken }) => isBroken)]).toEqual([name, []]);
    const open = commandsOf(bare, 'powershell').filter(({ text }) => text.includes('<'));
    expect(open.length).toBeGreaterThan(5);
    // PowerShell refuses < before anything runs, but not within quotes.
    for (const { text } of open) expect(text.replace(/'[^']*'/g, '').match(unknown)).not.toBeNull();
    for (const { text } of open) expect(text).not.toMatch(/'[^']*<[^']*'/);
    // Where a command could begin, it would only complain of that one and go on.
    for (const { text } of open) expect(text).not.toMatch(/([({;|=]|\bin|^)\s*</m);
  });

  test('of Azure’s command line name what is put in within quotes, where Azure refuses it', () => {
    for (const { text } of commandsOf(bare, 'shell'))
      expect(text.replace(/"[^"]*"/g, '""')).not.toMatch(/[<>]/);
  });

  test.each(hostileTargets.map((hostile, index) => ({ said: evil[index], hostile })))(
    'take nothing over from $said',
    ({ hostile }) => {
      for (const { name, step } of steps) {
        for (const language of languages) {
          const text = step.command?.text(hostile, language) ?? '';
          const calm = step.command?.text(calmed, language) ?? '';
          // What is left of it stands within the quotes of a name, as letters.
          expect([name, text.replace(/"[\p{L}\p{N}_.()/-]*"/gu, '""')]).toEqual([
            name,
            calm.replace(/"[\p{L}\p{N}_.()/-]*"/gu, '""'),
          ]);
          expect(step.link?.(hostile) ?? '').not.toContain('calc');
        }
      }
    },
  );
});

/** The same with what no hostile name leaves behind. */
const { address: _, privateAddress: __, ...calmed } = { ...target, servers: ['lic-01'] };

describe('licences', () => {
  const said = (of: Partial<GuideTarget>) =>
    commandsOf({ ...bare, ...of }, 'powershell')
      .filter(({ name }) => name.startsWith('set-up-licensing'))
      .map(({ text }) => text)
      .join('\n');

  test.each([
    [{ licences: 'per-device' }, '[uint32]2'],
    [{ licences: 'per-device', inDomain: false }, '[uint32]2'],
    [{ licences: 'per-user', inDomain: true }, '[uint32]4'],
    [{ licences: 'per-user' }, '[uint32]4'],
    [{ licences: 'per-user', inDomain: false }, '[uint32]<MODE>'],
    [{}, '[uint32]<MODE>'],
    [{ servers: ['lic-01', '10.0.0.9'] }, "[string[]]@('lic-01', '10.0.0.9')"],
    [{ servers: ["lic'; calc", 'lic-01'] }, "[string[]]@('lic-01')"],
    [{ servers: ['a'.repeat(64)] }, '<LICENCE-SERVER>'],
    [{}, '[string[]]<LICENCE-SERVER>'],
  ] as const)('%j become %s', (of, expected) => {
    expect(said(of)).toContain(expected);
  });
});
