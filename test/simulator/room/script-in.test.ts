import { expect, test } from '@jest/globals';
import { harnessScript } from '../../../guest/harness/harness-script.ts';
import { scriptIn } from '../../../simulator/room/script-in.ts';

const step = { do: 'service-state', name: 'TermService', state: 'running', seconds: 30 } as const;

const { lines, text } = sent();

function sent() {
  const script = harnessScript({ run: '0123456789abcdef', mode: 'apply', steps: [step] });
  return { lines: script.lines, text: script.lines.join('\n') };
}

test.each([
  ['Run Command', { commandId: 'RunPowerShellScript', script: lines }],
  ['a managed Run Command', { properties: { source: { script: text } } }],
])('what the harness was told to do can be read: %s', (_, body) => {
  const script = scriptIn({ body: JSON.stringify(body) });
  expect(script).toMatchObject({ program: 'harness', mode: 'apply', bytes: text.length });
  expect(JSON.parse(script?.order ?? '')).toEqual([step]);
});

test.each([
  ['another script', JSON.stringify({ script: ['Get-Secret'] })],
  ['the harness with a byte changed', JSON.stringify({ script: [...lines, '#'] })],
  ['something that is no script', '{"tags":{}}'],
  ['something that is no JSON', 'secret'],
  ['nothing', ''],
])('nothing is kept of %s', (_, body) => expect(scriptIn({ body })).toBeUndefined());
