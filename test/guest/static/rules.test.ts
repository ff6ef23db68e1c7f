import { describe, expect, test } from '@jest/globals';
import { grammarRules } from './grammar-rules.ts';
import { parseScripts, type Script } from './parse-script.ts';
import { reachRules } from './reach-rules.ts';
import { changesReach, logicReach, windowsReach } from './reaches.ts';
import type { Rule } from './rule.ts';
import { thinFileRules } from './thin-file-rules.ts';
import { trapRules } from './trap-rules.ts';

/** Scripts that a rule must not let pass, by the beginning of the rule's words. */
type Bad = Readonly<Record<string, readonly string[]>>;

const badGrammar: Bad = {
  'it is PowerShell': ['if ($a) {', "$a = 'open", 'Get-A |', 'foreach ($a in) { 1 }', '$a?.Length'],
  'nothing of newer': [
    'Get-A && Get-B',
    'Get-A || Get-B',
    '$a = $b ? 1 : 2',
    '$a = $b ?? 1',
    '$a ??= 1',
    'class A { }',
    'enum A { B }',
    "[Uri]::new('a')",
  ],
  'try has': ['try { Get-A }', 'try { try { Get-A } catch { 1 } }'],
  'no word of': ['else { 1 }', 'catch { 1 }'],
};

const badTraps: Bad = {
  'plain ASCII': ["'caf\u00e9'", '# \u2013'],
  'no backslash': ["'C:\\new'", '# \\n'],
  'no here-strings': ["$a = @'\nx\n'@", '$a = @"\nx $b\n"@'],
  'no two names': [
    'function Get-A($Key) { $key = 1 }',
    '$Key = 1; $key = 2',
    '@{ Cat = 1; cat = 2 }',
    '@{ cat = 1; cat = 2 }',
    'function Get-A { $Key = 1; Get-B | ForEach-Object { $key } }',
  ],
  'no scope': ['$script:a = 1', '$global:a', '$using:a'],
  'nothing that is PowerShell': ['$input = 1', '$matches = 1', '$pid = 1', '$env:PATH = 1', '$event = 1'],
  '$null stands': ['if ($a -eq $null) { 1 }', '$a.b -ne $null'],
  'nothing is redirected': ['Get-A > a.txt', 'Get-A 2>&1', 'Get-A 2>$null'],
  'ConvertTo-Json': ['$a | ConvertTo-Json', 'ConvertTo-Json $a -Compress'],
  'bytes are': [
    'function Get-A { $a = [byte[]](1, 2); return $a }',
    'function Get-A { [byte[]]$a = Get-B; $a }',
    'function Get-A { $a = $b.ComputeHash($c); $a }',
  ],
  'what a command says': ['([string](Get-A | Select-Object -First 1)).Trim()'],
  'what a call': ['$set.Contains(1); Get-A', 'if ($a) { $text.Insert(0, 1); Get-A }'],
};

const badReach: Bad = {
  'every command': [
    'Set-ItemProperty a b',
    'Invoke-Expression $a',
    'iex $a',
    'sc query',
    'netstat.exe -ano',
    '& $a',
    '. ./a.ps1',
    'Start-Process a',
    'Restart-Service TermService',
    'Read-Host',
    'Get-Content a',
    'get-known',
  ],
  'every type': [
    '[IO.File]::Exists($a)',
    'New-Object Net.WebClient',
    "New-Object 'Net.WebClient'",
    '[Microsoft.Win32.Registry]::LocalMachine',
    '[scriptblock]::Create($a)',
  ],
  'nothing is changed': [
    '$key.SetValue(1)',
    '$key.setvalue(1)',
    '$key.$method(1)',
    '$key.DeleteSubKeyTree(1)',
    '$service.Stop()',
    '[IO.File]::WriteAllText($a, $b)',
    '$acl.AddAccessRule($a)',
    '$thing.Invoke(1)',
  ],
  'tools only': [
    "Invoke-Tool 'netsh.exe' 'advfirewall set allprofiles state off' 1",
    'Invoke-Tool \'nltest.exe\' "/sc_reset:$Domain" 1',
    "Invoke-Tool 'dsregcmd.exe' '/leave' 1",
    'Invoke-Tool $a $b 1',
  ],
  'methods of CIM': ["Get-CimAnswer 'a' 'b' 'ChangeMode' 15", 'Get-CimAnswer $a $b $c 15'],
};

const badThin: Bad = {
  'each function names': [
    'function Get-A { 1 }',
    'function Get-A {\n# https://example.com/x\n1 }',
    'function Get-A {\n# https://learn.microsoft.com/powershell/module/x/y?view=powershell-7.4\n1 }',
  ],
  'each function is hardly': [`function Get-A { ${'Get-B; '.repeat(20)} }`],
};

/** What looks alike and is meant. */
const good = [
  'try { Get-Known } finally { Get-Known }',
  'function Get-A { $a = [byte[]](1, 2); return , $a }',
  '$null = $set.Contains(1); Get-Known',
  'function Get-A($Key) { $Key }\nfunction Get-B($key) { $key }',
  'if ($null -eq $a) { 1 } else { 2 }',
  'Invoke-Tool \'nltest.exe\' "/dsgetdc:$Domain" 20000',
  '$a = [Math]::Floor(1) + (New-Object IO.MemoryStream).Length',
];

/** Of the thin file, and whether it may stand there. */
const inThinFile: readonly (readonly [string, boolean])[] = [
  ['Get-Acl -LiteralPath $Path', true],
  ['Set-Acl $Path', false],
  ['function Get-UserRights { [IO.File]::Delete($file) }', true],
  ['function Get-Other { [IO.File]::Delete($file) }', false],
];

/** Of the thin file that changes, and whether it may stand there. */
const inChangingFile: readonly (readonly [string, boolean])[] = [
  ['function Set-KeyValue { $null = $opened.SetValue(1) }', true],
  ['function Get-Other { $null = $opened.SetValue(1) }', false],
  ['function Set-KeyValue { $null = $opened.DeleteSubKeyTree(1) }', false],
  ['Invoke-ChangingTool \'sc.exe\' "config `"$Name`" $Options" 30000', true],
  ['Invoke-ChangingTool \'sc.exe\' "delete `"$Name`"" 30000', false],
  ["Invoke-ChangingTool 'netsh.exe' 'advfirewall set allprofiles state off' 1", false],
  ["Invoke-Tool 'net.exe' 'user x y /add' 1", false],
  ['Restart-Computer', false],
  ['Set-NetFirewallProfile -Enabled False', false],
];

const badOnes = [badGrammar, badTraps, badReach, badThin].flatMap((bad) => Object.values(bad).flat());
const texts = [...badOnes, ...good, ...[...inThinFile, ...inChangingFile].map(([text]) => text)];
const scripts = parseScripts(texts.map((text) => ({ name: 'a script', text })));
const parsed = (text: string): Script => scripts[texts.indexOf(text)] as Script;

const windows = windowsReach(['Invoke-Tool', 'Get-CimAnswer']);
const logic = logicReach(['Get-Known', 'Invoke-Tool', 'Get-CimAnswer', 'Read-Host2']);

describe.each([
  ['grammar', grammarRules, badGrammar],
  ['traps', trapRules, badTraps],
  ['reach', reachRules(logic), badReach],
  ['the thin file', thinFileRules, badThin],
] as readonly [string, Readonly<Record<string, Rule>>, Bad][])('%s', (_, rules, bad) => {
  const cases = Object.entries(bad).flatMap(([words, texts]) =>
    texts.map((text) => ({
      text,
      rule: Object.entries(rules).find(([says]) => says.startsWith(words))?.[1],
    })),
  );

  test('each rule has a script that it bites', () => {
    const unbitten = Object.keys(rules).filter(
      (says) => !Object.keys(bad).some((words) => says.startsWith(words)),
    );
    expect(unbitten).toEqual([]);
  });

  test.each(cases)('bites: $text', ({ text, rule }) => {
    expect(rule?.(parsed(text)) ?? []).not.toEqual([]);
  });
});

test.each(good)('no rule bites: %s', (text) => {
  const rules: Readonly<Record<string, Rule>> = { ...grammarRules, ...trapRules, ...reachRules(logic) };
  expect(Object.values(rules).flatMap((rule) => rule(parsed(text)))).toEqual([]);
});

test.each(inThinFile)('in the thin file, %s: %s', (text, may) => {
  const rules: Readonly<Record<string, Rule>> = reachRules(windows);
  expect(Object.values(rules).flatMap((rule) => rule(parsed(text))).length === 0).toBe(may);
});

test.each(inChangingFile)('in the thin file that changes, %s: %s', (text, may) => {
  const rules: Readonly<Record<string, Rule>> = reachRules(
    changesReach(['Invoke-Tool', 'Invoke-ChangingTool']),
  );
  expect(Object.values(rules).flatMap((rule) => rule(parsed(text))).length === 0).toBe(may);
});
