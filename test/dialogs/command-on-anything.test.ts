import { isIP } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { commandAnswers } from '../../base/reasons.ts';
import { cleanText } from '../../dialogs/command/clean-text.ts';
import { commandWords } from '../../dialogs/command/command-words.ts';
import { type Command, type Parsed, parseCommand } from '../../dialogs/command.ts';
import { pseudoRandom } from './pseudo-random.ts';
import { say } from './say.ts';

const vm = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web-01';

/** What commands and attacks are made of. */
const pieces = [
  ...commandWords.keys(),
  ...[
    '/rdp',
    'rdp',
    '@rdp-bot',
    '<at>rdp-bot</at>',
    '<@U1>',
    '<at',
    '&lt;',
    '&amp;',
    '&#39;',
    '<b',
    '>',
    '|',
  ],
  ...[
    'web-01',
    'ｗｅｂ－０１',
    'rg/web-01',
    'rg',
    '本番',
    vm,
    `${vm}/x`,
    'to',
    'から',
    'を',
    'nic 2',
    'internet',
  ],
  ...[
    'sql.example.com:1433',
    '10.0.0.4',
    '::1',
    '0x204',
    '42',
    'CH-42',
    'change 42',
    'undo 42',
    'ja',
    '日本語',
    'x'.repeat(70),
  ],
  ...[
    '"',
    "'",
    '“',
    '”',
    '「',
    '」',
    '『',
    '』',
    '`',
    '**',
    '_',
    '[',
    '](https://x)',
    '<https://x|',
    '<!channel>',
  ],
  ...['\u0000', '\u001b', '\u200b', '\u202e', '\ufeff', '\u3164', '\ud83d', '\ude00', '😀', '\u0301', 'ﾟ'],
  ...[
    ';',
    '$(x)',
    "' or 1=1",
    '..',
    '\\',
    '{',
    '%00',
    '\r',
    '\n',
    '\t',
    '　',
    '、',
    '。',
    '-',
    'ー',
    '__proto__',
  ],
];

const random = pseudoRandom(20_261_121);
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
const letter = (): string => String.fromCharCode(Math.floor(random() * (random() < 0.7 ? 0x7f : 0xffff)));
const piece = (): string => (random() < 0.85 ? (pick(pieces) ?? '') : letter()) + (random() < 0.6 ? ' ' : '');
const anything = (): string =>
  Array.from({ length: 1 + Math.floor(random() * random() * 14) }, piece).join('');
const names = ['web-01', 'ｗｅｂ－０１', '「web-01」', 'rg/web-01', '本番/web-01', 'rg-prod', vm, ''];
/** Every second one begins as a command should, so that what follows is read at all. */
const beginning = (): string =>
  `/rdp ${pick([...commandWords.keys()])} ${pick(names)}${pick([' ', ' ', ''])}`;
const text = (): string => (random() < 0.5 ? beginning() : '') + anything();
const texts = Array.from({ length: 2000 }, text);

describe('two thousand texts that nobody would type', () => {
  const parsed = texts.map(say);

  test('reach every command and most answers, so that they prove something', () => {
    const names = new Set(parsed.flatMap((each) => ('command' in each ? [each.command.name] : [])));
    expect([...new Set(commandWords.values())].filter((name) => !names.has(name))).toEqual([]);
    const given = parsed.flatMap((each) => ('answer' in each ? [each.answer] : []));
    expect(new Set(given).size).toBeGreaterThan(commandAnswers.length / 2);
  });

  test('never throw, and no name but an allowed one comes out', () => {
    expect(parsed.filter((each) => !namesOf(each).every(isAllowed))).toEqual([]);
    expect(parsed.flatMap(namesOf).length).toBeGreaterThan(300);
  });

  test('are answered with a code that is listed', () => {
    const codes: ReadonlySet<string> = new Set(commandAnswers);
    expect(parsed.filter((each) => 'answer' in each && !codes.has(each.answer))).toEqual([]);
  });

  test('are clean after the first cleaning, and mean the same afterwards', () => {
    for (const [index, each] of texts.entries()) {
      const { text, mentioned } = cleanText(each);
      expect(cleanText(text).text).toBe(text);
      // Without its mention, a mere call for the bot is no call any more.
      if (!mentioned) expect(say(text)).toEqual(parsed[index]);
    }
  });

  test('survive JSON', () => {
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
  });

  test('among others are ignored, unless they begin with /rdp', () => {
    const heard = texts.filter((each) => !('ignore' in parseCommand({ text: each, addressed: false })));
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter((each) => !/^[/／]\s*rdp/i.test(cleanText(each).text))).toEqual([]);
  });
});

type Name = { readonly kind: 'vm' | 'group' | 'host' | 'id'; readonly text: string };

function namesOf(parsed: Parsed): Name[] {
  return 'command' in parsed ? namesIn(parsed.command) : [];
}

/** Walks through the command, whatever its shape, so that no place for a name is forgotten. */
function namesIn(command: Command): Name[] {
  const names: Name[] = [];
  JSON.stringify(command, (key, value: unknown) => {
    if (value === command || typeof value !== 'object' || value === null) return value;
    if (key === 'group' && 'name' in value) names.push({ kind: 'group', text: String(value.name) });
    else if (key === 'id' && 'text' in value) names.push({ kind: 'id', text: String(value.text) });
    else if ('by' in value && 'name' in value) names.push({ kind: 'vm', text: String(value.name) });
    if ('group' in value && typeof value.group === 'string') names.push({ kind: 'group', text: value.group });
    if ('host' in value) names.push({ kind: 'host', text: String(value.host) });
    return value;
  });
  return names;
}

/** Written again here on purpose: the rules of the product are what is on trial. */
function isAllowed({ kind, text }: Name): boolean {
  if (kind === 'vm') return /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?$/.test(text);
  if (kind === 'group') return /^[\p{L}\p{N}_.()-]{1,90}$/u.test(text) && !text.endsWith('.');
  if (kind === 'host') return isIP(text) > 0 || /^[a-z0-9.-]{1,253}$/i.test(text);
  return /^(?:\/[\p{L}\p{N}_.()-]+){4,8}\/?$/u.test(text);
}
