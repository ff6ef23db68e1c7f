import { expect, test } from '@jest/globals';
import { harnessScript, orderLines } from '../../../../guest/harness/harness-script.ts';
import { knownScript } from '../../../../simulator/guest/known-scripts.ts';

const order = { run: '0a1b2c3d', mode: 'check', steps: [{ do: 'rdp-restart' }] } as const;
const { text } = harnessScript(order);

test('the harness is known whatever it is ordered to do: if not, run `npm run known-scripts`', () => {
  expect(knownScript(text)).toEqual({ program: 'harness', order: `${orderLines(order).join('\n')}\n` });
  const [opening = '', rest = ''] = text.split(/(?<=^\$orderText = @'\n)/m);
  const empty = `${opening}${rest.slice(rest.indexOf("'@\n"))}`;
  expect(knownScript(empty)).toEqual({ program: 'harness', order: '' });
});

test.each([
  ['a letter before the order', text.replace('$orderText', '$OrderText')],
  ['a letter after it', `${text}#`],
  ['other line ends', text.replaceAll('\n', '\r\n')],
  ['a second order', text.replace("'@\n", "'@\n$orderText = @'\n'@\n")],
  ['an end of the order within it', text.replace('"mode"', '\n\'@\n"mode"')],
])('%s makes it another script', (_, altered) => {
  expect(altered).not.toBe(text);
  expect(knownScript(altered)).toBeUndefined();
});
