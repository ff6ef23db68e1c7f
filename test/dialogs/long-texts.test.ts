import { expect, test } from '@jest/globals';
import { questions } from '../../diagnosis/sources/questions.ts';
import { readCorrection } from '../../dialogs/command/correction.ts';
import { parseCommand, textLimit } from '../../dialogs/command.ts';
import type { Parts } from '../../dialogs/parts.ts';
import { pastedIn } from '../../dialogs/pasted.ts';
import { questionTold } from '../../dialogs/questions/told.ts';
import { readAnswer } from '../../dialogs/read-answer.ts';

/** Everybody waits while one text is read: no pattern may look through a long one again and again. */
const longest = 1_000;

const parts = {
  reader: { language: 'en', timeZone: 'UTC' },
  rememberWayIn: () => undefined,
} as unknown as Parts;

const known = {
  guide: { id: 'reset-rdp', step: 0, target: {} },
  to: { kind: 'machine' as const },
};

const asked = [
  ...['machine', 'message', 'way-in', 'destination', 'nic', 'port', 'client-check', 'guide-step'],
  ...['role', 'licences', 'servers', ...questions.map(({ id }) => questionTold(id))],
];

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['a command', (text) => parseCommand({ text, addressed: true })],
  ['a correction', readCorrection],
  ['a pasted message', pastedIn],
  ...asked.map(
    (question) => [question, (text: string) => readAnswer({ question, known, text }, parts)] as const,
  ),
];

/** A beginning that a pattern takes, what it takes again and again, and an end that it does not. */
const texts = [
  ['/', '\t', 'x'],
  ['', '…', '診断'],
  ['no, not a', ',', ' b'],
  ['web-01', '.', '診断'],
  ['"', ' \t', '診断'],
  ['1', ' ', 'x'],
  ['rdp-check/1;', 'a=b;', '>'],
  ['イベント ', '1,', 'x'],
  ['<at>', '<at>', '&amp;'],
  ['0x', '0', 'g'],
] as const;

test.each(readers)('%s is read at once, however long', (_, read) => {
  for (const [beginning, middle, end] of texts) {
    const room = textLimit - beginning.length - end.length;
    const text = beginning + middle.repeat(room).slice(0, room) + end;
    const before = performance.now();
    read(text);
    expect(performance.now() - before).toBeLessThan(longest);
  }
});
