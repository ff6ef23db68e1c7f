import { describe, expect, test } from '@jest/globals';
import { clientCheckMistakes } from '../../../base/reasons.ts';
import { failure, success } from '../../../base/result.ts';
import type { ClientCheck } from '../../../guest/client/client-check.ts';
import { clientScript } from '../../../guest/client/client-script.ts';
import { readClientCheck } from '../../../guest/client/read-client-check.ts';
import { pseudoRandom } from '../../dialogs/pseudo-random.ts';
import { clientLine, goodValues, lineOf } from './client-line.ts';

const good: ClientCheck = {
  name: 'web-01.example.com',
  port: 3389,
  dns: { outcome: 'found', ms: 12 },
  addresses: ['20.0.0.1', '2001:db8::1'],
  fresh: ['20.0.0.1'],
  tcp: { outcome: 'open', ms: 31, to: '20.0.0.1' },
  rdp: { reply: 'nla' },
  tls: { version: '1.2', thumbprint: '9f'.repeat(20), validity: 'valid' },
  web: { outcome: 'open' },
  proxy: false,
  block: 'no',
  vpn: true,
};

const line = clientLine();
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const wrapped = (text: string, width: number) => text.replace(new RegExp(`(.{${width}})`, 'g'), '$1\r\n');

describe('the line is read', () => {
  test.each([
    ['as it was printed', line],
    [
      'with what stood around it in the console',
      `PS C:\\Users\\tanaka> & {\n>> }\nLooking\n${line}\nPS C:\\Users\\tanaka> abc`,
    ],
    ['wrapped by a narrow window', wrapped(line, 40)],
    ['wrapped at every other place', wrapped(line, 7)],
    ['as a quote', `> ${wrapped(line, 60).replaceAll('\n', '\n> ')}`],
    ['in backticks', `\`\`\`\n${line}\n\`\`\``],
    ['in quotes', `“${line}”`],
    ['in Japanese quotes', `「${line}」です`],
    ['in full width', wide(line)],
    ['with blanks that do not break', line.replaceAll(' ', '\u00a0')],
    ['with invisible characters', line.replaceAll(';', '\u200b;\ufeff')],
    ['with other hyphens', line.replaceAll('-', '\u2011')],
    ['in bold', `**${line}**`],
    ['with escaped signs', line.replace(/[-.;]/g, '\\$&')],
    ['behind a mention', `<at>rdp-bot</at>&nbsp;${line}`],
    ['in tags', `<p>${line.replace('; web', ';<br/> web')}</p>`],
    [
      'with a link of Markdown',
      line.replace('web-01.example.com', '[web-01.example.com](http://web-01.example.com/)'),
    ],
    [
      'with a link of Slack',
      line.replace('web-01.example.com', '<http://web-01.example.com|web-01.example.com>'),
    ],
    ['in capitals', line.toUpperCase()],
    ['after the script itself', `${clientScript().text}\n${line}`],
    ['after one that was cut off', `${line.slice(0, 50)}\n${line}`],
    ['before one that was cut off', `${line}\n${line.slice(0, 50)}`],
    ['at the end of a very long text', `${'x '.repeat(50_000)}${line}`],
  ])('%s', (_, text) => {
    expect(readClientCheck(text)).toEqual(success(good));
  });

  test('the newest of several', () => {
    const newer = clientLine({ port: '3390' });
    expect(readClientCheck(`${line}\n${newer}`)).toEqual(success({ ...good, port: 3390 }));
  });

  const read = (values: Readonly<Record<string, string>>) => {
    const answer = readClientCheck(clientLine(values));
    return answer.ok ? answer.value : answer.failure;
  };

  test.each([
    [{ name: '2001:db8::1' }, { name: '2001:db8::1' }],
    [{ dns: '-' }, { dns: undefined }],
    [
      { dns: 'unknown,20', addresses: '-' },
      { dns: { outcome: 'unknown', ms: 20 }, addresses: [] },
    ],
    [{ tcp: '-' }, { tcp: undefined }],
    [{ tcp: 'timeout,5001,2001:db8::1' }, { tcp: { outcome: 'timeout', ms: 5001, to: '2001:db8::1' } }],
    [{ tcp: 'e10055,1,20.0.0.1' }, { tcp: { outcome: 'failed', code: 'e10055', ms: 1, to: '20.0.0.1' } }],
    [{ rdp: 'no3' }, { rdp: { reply: 'refused', code: 3 } }],
    [{ rdp: 'timeout' }, { rdp: { reply: 'none', outcome: 'timeout' } }],
    [{ rdp: '-' }, { rdp: undefined }],
    [{ tls: 'x80090331' }, { tls: { outcome: 'failed', code: 'x80090331' } }],
    [{ tls: 'reset' }, { tls: { outcome: 'reset' } }],
    [
      { proxy: '-', block: '-', vpn: 'no' },
      { proxy: undefined, block: undefined, vpn: false },
    ],
  ] as const)('%j', (values, expected) => {
    expect(read(values)).toEqual({ ...good, ...expected });
  });
});

describe('the mistake is named', () => {
  test.each([
    ['check-line-missing', ''],
    ['check-line-missing', 'I cannot see any line'],
    ['check-line-missing', clientScript().text],
    ['check-line-missing', line.slice(12)],
    ['check-line-cut', 'rdp-check/1'],
    ['check-line-cut', line.slice(0, 100)],
    ['check-line-cut', line.slice(0, -1)],
    ['check-line-cut', line.slice(0, -8)],
    ['check-line-changed', line.replace('3389', '3390')],
    ['check-line-changed', line.replace('web-01', 'web_01')],
    ['check-line-changed', line.replace('; rdp=nla', '')],
    ['check-line-changed', line.replace('rdp=nla', 'rdp=n日la')],
    ['check-line-of-another-version', clientLine({}, '2')],
    ['check-line-of-another-version', clientLine({}, '11')],
  ])('%s: %s', (mistake, text) => {
    expect(readClientCheck(text)).toEqual(failure(mistake));
  });

  test.each([
    ['name', "web'; exit"],
    ['name', 'a'.repeat(254)],
    ['name', 'web 01,02'],
    ['port', '0'],
    ['port', '65536'],
    ['port', '03389'],
    ['dns', 'ok'],
    ['dns', 'fine,1'],
    ['addresses', '300.0.0.1'],
    ['addresses', '1.1.1.1,1.1.1.2,1.1.1.3,1.1.1.4,1.1.1.5'],
    ['fresh', 'no'],
    ['tcp', 'open,1'],
    ['tcp', 'open,1,20.0.0.1,1'],
    ['rdp', 'maybe'],
    ['rdp', 'no'],
    ['tls', '1.2,9f,valid'],
    ['tls', `9.9,${'9f'.repeat(20)},valid`],
    ['web', '-'],
    ['proxy', 'maybe'],
    ['block', 'yes'],
    ['vpn', '-'],
    ['vpn', 'yes;more=1'],
  ])('with a sum that fits, %s=%s', (name, value) => {
    expect(readClientCheck(clientLine({ [name]: value }))).toEqual(failure('check-line-changed'));
  });

  test('with a sum that fits, values in another order', () => {
    const { name, ...rest } = goodValues;
    expect(readClientCheck(lineOf({ name, ...rest }))).toEqual(success(good));
    expect(readClientCheck(lineOf({ ...rest, name }))).toEqual(failure('check-line-changed'));
  });
});

describe('on anything', () => {
  const random = pseudoRandom(20261121);
  const at = (length: number) => Math.floor(random() * length);
  const signs = [...'rdp-check/1;=,. sum0af&<>[](|)`*\\\n"日（；', '\u200b', '\ud800'];
  const sign = () => signs[at(signs.length)] ?? '';

  test('one other character never makes it another check', () => {
    const other = Array.from({ length: 3000 }, () => {
      const place = at(line.length);
      return line.slice(0, place) + sign() + line.slice(place + at(3));
    });
    const wrong = other.flatMap((text) => {
      const read = readClientCheck(text);
      if (!read.ok) return clientCheckMistakes.includes(read.failure) ? [] : [text];
      return JSON.stringify(read.value) === JSON.stringify(good) ? [] : [text];
    });
    expect(wrong).toEqual([]);
  });

  test('no text takes it long, or breaks it', () => {
    const texts = [
      ...Array.from({ length: 300 }, () => Array.from({ length: at(400) }, sign).join('')),
      ...['[', '<', '<http:', '](http:', 'rdp-check/1;', 'rdp-check/1;a=b;', ' ', '&nbsp;'].map((piece) =>
        piece.repeat(30_000),
      ),
    ];
    const began = performance.now();
    for (const text of texts) expect(readClientCheck(text).ok).toBe(false);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
