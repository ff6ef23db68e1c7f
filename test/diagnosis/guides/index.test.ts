import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { languages } from '../../../base/language.ts';
import { guides } from '../../../diagnosis/guides/index.ts';
import { filesOfTree, textOf } from '../../conventions/tree.ts';
import { bare, target } from './hostile-targets.ts';

const folder = 'diagnosis/guides';

const defined = filesOfTree(folder).filter((file) => textOf(file).includes(' = defineGuide({'));

test('every guide has a file of its name and its place in the list', () => {
  expect(guides.map(({ id }) => `${folder}/${id}.ts`).sort()).toEqual([...defined].sort());
  for (const file of defined) {
    const name = path.basename(file, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(textOf(file)).toContain(`export const ${name} = defineGuide({`);
  }
});

test('the page tells each guide with its steps', () => {
  const rows = [...textOf('docs/guides.md').matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)];
  const told = rows.map(([, id, name, steps]) => ({ id, name, steps }));
  const expected = guides.map(({ id, name, steps }) => ({
    id,
    name: name.en,
    steps: steps.map(({ words }, index) => `${index + 1}. ${words.en.title}`).join('<br>'),
  }));
  expect(told).toEqual(expected);
});

describe.each(guides)('$id', ({ name, why, steps }) => {
  test('says everything in both languages', () => {
    const words = [
      name,
      why,
      ...steps.flatMap(({ words: { en, ja } }) => [
        { en: en.title, ja: ja.title },
        { en: en.text, ja: ja.text },
      ]),
    ];
    for (const { en, ja } of words) {
      expect(en).toMatch(/^[\x20-\x7e’]+$/);
      expect(ja).toMatch(/[ぁ-んァ-ヶ]/);
      // Nothing asks three times for a favour.
      expect(ja.split('してください').length).toBeLessThan(4);
    }
  });

  test('is short enough for two in the morning', () => {
    for (const language of languages) {
      expect(name[language].length).toBeLessThanOrEqual(50);
      for (const { words } of steps) {
        expect(words[language].title.length).toBeLessThanOrEqual(60);
        expect(words[language].text.length).toBeLessThanOrEqual(language === 'en' ? 300 : 190);
      }
    }
  });

  test('stays above the security floor', () => {
    for (const { command } of steps) {
      const text = command?.text(target, 'en') ?? '';
      expect(text.replace(/^Get-.*$/gm, '')).not.toMatch(belowTheFloor);
    }
  });

  test('opens pages of this machine, or of Azure support', () => {
    for (const { link } of steps) {
      const url = link?.(bare);
      if (url !== undefined)
        expect(url).toMatch(
          /^https:\/\/portal\.azure\.com\/#(resource\/subscriptions\/.+\/virtualMachines\/web-01\/[A-Za-z]+|blade\/Microsoft_Azure_Support\/HelpAndSupportBlade)$/,
        );
    }
  });
});

/** What nobody is ever to run: firewall, NLA, encryption, policy and the grace period stay as they are. */
const belowTheFloor =
  /GracePeriod|MpsSvc|BFE|firewall.*(off|false)|UserAuthentication|SecurityLayer|MinEncryptionLevel|TLS 1\.[01]|SSL [23]|AllowEncryptionOracle|gpsvc|takeown|icacls|SSLCertificateSHA1Hash|disable.*(defender|antivirus)/i;
