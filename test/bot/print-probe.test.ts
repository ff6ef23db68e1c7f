import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { printProbe } from '../../bot/print-probe.ts';
import { probeScript } from '../../guest/put-together.ts';

test('prints the bytes that are sent and nothing else, and says beside them what they are', () => {
  const [printed, said]: [string[], string[]] = [[], []];
  printProbe(
    (bytes) => void printed.push(bytes),
    (sentence) => void said.push(sentence),
  );
  expect(printed).toEqual([probeScript().lines.join('\n')]);
  expect(said.join()).toContain(createHash('sha256').update(printed.join('')).digest('hex'));
  for (const word of ['secedit', 'event log', 'certificate']) expect(said.join()).toContain(word);
});
