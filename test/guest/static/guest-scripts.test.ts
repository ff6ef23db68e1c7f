import { describe, expect, test } from '@jest/globals';
import { clientScript } from '../../../guest/client/client-script.ts';
import { harnessScript } from '../../../guest/harness/harness-script.ts';
import { probeScript } from '../../../guest/put-together.ts';
import { filesOfTree, textOf } from '../../conventions/tree.ts';
import { grammarRules } from './grammar-rules.ts';
import { nodesOf, parseScripts } from './parse-script.ts';
import { functionsOf, reachRules } from './reach-rules.ts';
import { changesReach, clientReach, harnessReach, logicReach, windowsReach } from './reaches.ts';
import { faultsOf, type Rule } from './rule.ts';
import { thinFileRules } from './thin-file-rules.ts';
import { trapRules } from './trap-rules.ts';

const read = (name: string) => ({ name, text: textOf(name) });
const files = filesOfTree('guest').filter((file) => file.endsWith('.ps1'));
const probe = { name: 'the probe', text: probeScript().text };
const shown = { name: 'the script for the PC', text: clientScript().text };
const sent = {
  name: 'the harness',
  text: harnessScript({ run: '0123456789abcdef', mode: 'apply', steps: [{ do: 'rdp-restart' }] }).text,
};
const [thin, changing, whole, client, harness, ...scripts] = parseScripts([
  read('guest/windows.ps1'),
  read('guest/windows-changes.ps1'),
  probe,
  shown,
  sent,
  ...files.map(read),
]);
if (!thin || !changing || !whole || !client || !harness) throw new Error('There are no scripts.');
const parts = scripts.filter(({ name }) => name.startsWith('guest/probe/'));
const own = [thin, ...parts].flatMap(functionsOf);
const harnessParts = scripts.filter(({ name }) => name.startsWith('guest/harness/'));
const ofHarness = [...own, ...[changing, ...harnessParts].flatMap(functionsOf)];

const [hereStrings = ''] = Object.keys(trapRules).filter((says) => says.startsWith('no here-strings'));
/** The order of the harness stands in the only one that there is; nothing else does. */
const { [hereStrings]: _, ...otherTraps }: Readonly<Record<string, Rule>> = trapRules;
const rulesOf = (name: string) => ({
  ...grammarRules,
  ...(name === 'guest/harness/begin.ps1' ? otherTraps : trapRules),
});

/** A budget of ours: Run Command names no limit, but people who run it want to read it first. */
const mostBytes = 60_000;
const mostHarnessBytes = 90_000;

describe('every script of guest/', () => {
  test('is found', () => {
    expect(files).toEqual(expect.arrayContaining(['guest/windows.ps1', 'guest/probe/main.ps1']));
  });

  test.each(scripts)('$name: Windows PowerShell reads it, and as it looks', (script) => {
    expect(faultsOf(script, rulesOf(script.name))).toEqual([]);
  });
});

describe('the harness', () => {
  test.each(harnessParts)('$name touches Windows only through the thin files', (script) => {
    expect(faultsOf(script, reachRules(harnessReach(ofHarness)))).toEqual([]);
  });

  test('as it is sent, still parses, has no trap, one here-string, and is small', () => {
    expect(faultsOf(harness, { ...grammarRules, ...otherTraps })).toEqual([]);
    expect(nodesOf(harness.tree, 'verbatim_here_string_characters')).toHaveLength(1);
    expect(Buffer.byteLength(sent.text)).toBeLessThan(mostHarnessBytes);
  });

  test('has no function twice, and no function that nothing calls', () => {
    const functions = functionsOf(harness);
    expect(functions.filter((name, index) => functions.indexOf(name) !== index)).toEqual([]);
    const called = nodesOf(harness.tree, 'command_name').map((node) => node.text);
    // Those of the primitives are called by the names of these.
    const byName = /^(Read|Write|Undo|Format|Test)-(?<name>[A-Z]\w+?)(Done|Step)?$/;
    const primitives = harnessParts.flatMap(
      ({ name }) => /primitives\/(.+)\.ps1$/.exec(name)?.[1]?.replaceAll('-', '') ?? [],
    );
    const idle = functions.filter((name) => {
      const primitive = byName.exec(name)?.groups?.['name']?.toLowerCase() ?? '';
      return !called.includes(name) && !primitives.includes(primitive);
    });
    expect(idle).toEqual([]);
  });

  test('a primitive has all its functions, and no other', () => {
    const known = [...(read('guest/harness/order.ps1').text.match(/^ {8}'([a-z-]+)' = '/gm) ?? [])].map(
      (line) => line.trim().split("'")[1],
    );
    expect(harnessParts.flatMap(({ name }) => /primitives\/(.+)\.ps1$/.exec(name)?.[1] ?? []).sort()).toEqual(
      [...known].sort(),
    );
  });
});

describe('the probe', () => {
  test.each(parts)('$name reads, and only through the thin file', (script) => {
    expect(faultsOf(script, reachRules(logicReach(own)))).toEqual([]);
  });

  test('as it is sent, still parses, has no trap, and is small', () => {
    expect(faultsOf(whole, { ...grammarRules, ...trapRules })).toEqual([]);
    expect(Buffer.byteLength(probe.text)).toBeLessThan(mostBytes);
  });

  test('has no function twice, and no function that nothing calls', () => {
    const functions = functionsOf(whole);
    expect(functions.filter((name, index) => functions.indexOf(name) !== index)).toEqual([]);
    const called = nodesOf(whole.tree, 'command_name').map((node) => node.text);
    // Groups are started by their names.
    const idle = functions.filter((name) => !called.includes(name) && !/^Read-\w+Facts$/.test(name));
    expect(idle).toEqual([]);
  });
});

describe('the thin file', () => {
  test.each([thin, changing])('$name has no logic, and says where it is documented', (script) => {
    expect(faultsOf(script, thinFileRules)).toEqual([]);
  });

  test('that changes, changes nothing else than its functions say', () => {
    const reach = changesReach([...functionsOf(changing), 'Invoke-Tool']);
    expect(faultsOf(changing, reachRules(reach))).toEqual([]);
  });

  test('that changes is no part of the probe', () => {
    const changed = functionsOf(changing);
    expect(functionsOf(whole).filter((name) => changed.includes(name))).toEqual([]);
  });

  test('reads', () => {
    // One function of the logic: the code of what failed.
    const reach = windowsReach([...functionsOf(thin), 'Get-ErrorCode']);
    expect(faultsOf(thin, reachRules(reach))).toEqual([]);
  });
});

describe('the script for the PC', () => {
  test('as it is shown, parses, has no trap, and only looks and knocks', () => {
    const rules = { ...grammarRules, ...trapRules, ...reachRules(clientReach(functionsOf(client))) };
    expect(faultsOf(client, rules)).toEqual([]);
  });

  test('writes to the network alone, and goes to one place that nobody typed', () => {
    expect(shown.text.match(/.*\.Write\(.*/g)).toEqual([
      expect.stringContaining('$stream.Write([byte[]](3, 0, 0, 19,'),
    ]);
    expect(shown.text.match(/-ComObject [\w.]+/g)).toEqual(['-ComObject HNetCfg.FwPolicy2']);
    expect(shown.text.match(/'[a-z0-9.-]+\.(com|net|org)'/g)).toEqual(["'login.microsoftonline.com'"]);
  });

  test('can be pasted: one block without a blank line or a tab', () => {
    expect(shown.text).toMatch(/^& \{\n/);
    expect(shown.text).toMatch(/\n\}$/);
    expect(shown.text).not.toMatch(/\n\s*\n|\t/);
    expect(client.tree.children.filter(({ isNamed }) => isNamed)).toHaveLength(1);
  });
});
