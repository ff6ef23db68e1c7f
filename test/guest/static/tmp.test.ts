import { test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { scriptParser, nodesOf } from './parse-script.ts';
import { grammarRules } from './grammar-rules.ts';
import { trapRules } from './trap-rules.ts';
import { faultsOf } from './rule.ts';
import { reachRules, functionsOf } from './reach-rules.ts';
import { logicReach, windowsReach } from './reaches.ts';
import { thinFileRules } from './thin-file-rules.ts';
const parse = await scriptParser();
test('x', () => {
  const files = readdirSync('guest/probe').map((n) => `guest/probe/${n}`);
  const scripts = files.map((f) => parse(f, readFileSync(f, 'utf8')));
  const w = parse('guest/windows.ps1', readFileSync('guest/windows.ps1', 'utf8'));
  const own = [w, ...scripts].flatMap(functionsOf);
  const out = [...faultsOf(w, { ...grammarRules, ...trapRules, ...reachRules(windowsReach(own)), ...thinFileRules }), ...scripts.flatMap((s) => faultsOf(s, { ...grammarRules, ...trapRules, ...reachRules(logicReach(own)) }))];
  process.stdout.write(out.join('\n') + '\n');
  process.stdout.write(nodesOf(w.tree, 'function_statement').map((n) => [nodesOf(n,'function_name')[0]?.text, nodesOf(n,'statement_list').reduce((a,l)=>a+l.namedChildCount,0)]).sort((a,b)=>Number(b[1])-Number(a[1])).slice(0,8).join(' ') + '\n');
});
