import { describe, expect, test } from '@jest/globals';
import { clientCheckReasons } from '../../../base/reasons.ts';
import { judgeClientCheck } from '../../../diagnosis/client-check/judge-client-check.ts';
import type { Outcome } from '../../../guest/client/client-check.ts';
import { casesAtTheName } from './cases-at-the-name.ts';
import { casesAtThePort } from './cases-at-the-port.ts';
import { casesAtTheService } from './cases-at-the-service.ts';
import { casesWithoutAnswer } from './cases-without-answer.ts';
import { elsewhere, fine, tcp, thumbprint, timeout, typed, works } from './client-checks.ts';

const cases = [...casesAtTheName, ...casesAtThePort, ...casesWithoutAnswer, ...casesAtTheService];

describe('what the PC saw, beside what is known of the machine', () => {
  test.each(cases)('%s', (_, check, machine, ends) => {
    const { because, source, certainty } = judgeClientCheck(check, machine);
    expect(`${source}, ${certainty}: ${because}`).toBe(ends);
  });

  test('every reason has its case', () => {
    const shown = cases.map(([, , , ends]) => ends);
    expect(
      clientCheckReasons.filter((because) => !shown.some((ends) => ends.endsWith(`: ${because}`))),
    ).toEqual([]);
  });

  test('without a diagnosis nobody at the other end is blamed for silence', () => {
    const outcomes: readonly Outcome[] = ['timeout', 'unreachable', 'failed', 'unanswered', 'unknown'];
    const sources = outcomes.flatMap((outcome) =>
      [true, false].map((vpn) => judgeClientCheck({ ...tcp(outcome), vpn }).source),
    );
    expect(sources).not.toContain('windows');
    expect(sources).not.toContain('azure');
    expect(sources).not.toContain('office-edge');
  });
});

describe('is said', () => {
  test.each(cases)('%s', (_, check, machine) => {
    const { words } = judgeClientCheck(check, machine);
    const texts = (language: 'en' | 'ja') => [
      words[language].title,
      words[language].sentence,
      ...words[language].rows.flatMap(({ label, value }) => [label, value]),
    ];
    for (const text of [...texts('en'), ...texts('ja')])
      expect(text).not.toMatch(/undefined|NaN|\[object|^$/);
    expect(texts('en').join(' ')).not.toMatch(/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u);
    expect(words.ja.title).toMatch(/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u);
    expect(words.ja.sentence).toMatch(/。$/);
    expect(words.ja.rows).toHaveLength(words.en.rows.length);
  });

  test('with what to type instead', () => {
    expect(judgeClientCheck({ ...timeout, port: 3390 }, fine).words.en).toMatchObject({
      title: 'The machine answers on port 3389, your client asks on 3390',
      sentence: expect.stringContaining('web-01.example.com:3389.'),
    });
    expect(judgeClientCheck({ ...elsewhere, fresh: ['20.0.0.1'] }, fine).words.en.sentence).toContain(
      'It goes to 20.9.9.9; the name server says 20.0.0.1.',
    );
    const six = { ...timeout, ...typed('2001:db8::1'), port: 3390 };
    expect(judgeClientCheck(six, { ...fine, addresses: ['2001:db8::1'] }).words.ja.sentence).toContain(
      '[2001:db8::1]:3389',
    );
  });

  test('with what was seen', () => {
    const { rows } = judgeClientCheck({ ...works, vpn: true, proxy: true, block: 'mstsc' }, fine).words.en;
    expect(rows).toEqual([
      { label: 'Asked for', value: 'web-01.example.com' },
      { label: 'Found at', value: '20.0.0.1 (12 ms)' },
      { label: 'Name server now', value: '20.0.0.1' },
      { label: 'TCP 3389', value: 'answers (20.0.0.1, 31 ms)' },
      { label: 'RDP', value: 'answers, asks for the sign-in first (NLA)' },
      { label: 'TLS', value: `TLS 1.2, certificate ${thumbprint}, valid by date` },
      { label: 'Sign-in page of Azure', value: 'answers' },
      { label: 'On this PC', value: 'a VPN is up, a proxy is set, a firewall rule blocks Remote Desktop' },
    ]);
  });
});
