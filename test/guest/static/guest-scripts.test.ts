import { describe, expect, test } from '@jest/globals';
import { clientScript } from '../../../guest/client/client-script.ts';
import { probeScript } from '../../../guest/put-together.ts';
import { filesOfTree, textOf } from '../../conventions/tree.ts';
import { grammarRules } from './grammar-rules.ts';
import { nodesOf, parseScripts } from './parse-script.ts';
import { functionsOf, reachRules } from './reach-rules.ts';
import { clientReach, logicReach, windowsReach } from './reaches.ts';
import { faultsOf } from './rule.ts';
import { thinFileRules } from './thin-file-rules.ts';
import { trapRules } from './trap-rules.ts';

const read = (name: string) => ({ name, text: textOf(name) });
const files = filesOfTree('guest').filter((file) => file.endsWith('.ps1'));
const probe = { name: 'the probe', text: probeScript().text };
const shown = { name: 'the script for the PC', text: clientScript().text };
const [thin, whole, client, ...scripts] = parseScripts([
  read('guest/windows.ps1'),
  probe,
  shown,
  ...files.map(read),
]);
if (!thin || !whole || !client) throw new Error('There are no scripts.');
const parts = scripts.filter(({ name }) => name.startsWith('guest/probe/'));
const own = [thin, ...parts].flatMap(functionsOf);

/** A budget of ours: Run Command names no limit, but people who run it want to read it first. */
const mostBytes = 60_000;

describe('every script of guest/', () => {
  test('is found', () => {
    expect(files).toEqual(expect.arrayContaining(['guest/windows.ps1', 'guest/probe/main.ps1']));
  });

  test.each(scripts)('$name: Windows PowerShell reads it, and as it looks', (script) => {
    expect(faultsOf(script, { ...grammarRules, ...trapRules })).toEqual([]);
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
  test('has no logic, and says where it is documented', () => {
    expect(faultsOf(thin, thinFileRules)).toEqual([]);
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
