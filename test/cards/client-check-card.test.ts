import { describe, expect, test } from '@jest/globals';
import { languages } from '../../base/language.ts';
import { clientCheckCard } from '../../cards/client-check-card.ts';
import { bytesOf, renderAdaptiveCard } from '../../cards/render/adaptive-card.ts';
import { clientScript } from '../../guest/client/client-script.ts';
import { textOf } from '../conventions/tree.ts';
import { objectsIn } from './visible.ts';

const script = clientScript();

const buttons = { cannotRun: 'id-cannot', cancel: 'id-cancel' };

describe.each(languages)('in %s', (language) => {
  test.each([undefined, 'check-line-cut'] as const)('the whole script is on it (%s)', (mistake) => {
    const card = clientCheckCard({
      language,
      machine: 'web-01',
      script,
      buttons,
      ...(mistake === undefined ? {} : { mistake }),
    });
    const rendered = renderAdaptiveCard(card);
    const shown = objectsIn(rendered).filter(({ type }) => type === 'CodeBlock');
    expect(shown.map(({ codeSnippet }) => codeSnippet)).toEqual([script.text]);
    expect(JSON.stringify(rendered)).toContain(script.sha256);
    // The rest is for what the platform puts around it.
    expect(bytesOf(rendered)).toBeLessThan(70 * 1024);
  });
});

test('the page names the hash of the script as it is', () => {
  expect(textOf('docs/client-check.md').match(/\b[0-9a-f]{64}\b/g)).toEqual([script.sha256]);
});

test('the script is short enough to be read', () => {
  expect(Buffer.byteLength(script.text)).toBeLessThan(7500);
});
