import { describe, expect, test } from '@jest/globals';
import { languages } from '../../base/language.ts';
import type { Block, Button, Card, Line } from '../../cards/card.ts';
import { fit } from '../../cards/render/limits.ts';
import { renderPlainText } from '../../cards/render/plain-text.ts';
import { verdictCard } from '../../cards/verdict-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { Finding } from '../../diagnosis/checks/check.ts';
import { checks } from '../../diagnosis/checks/index.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Because } from '../../diagnosis/evidence/evidence.ts';
import { verdictOf } from '../../diagnosis/verdict.ts';
import { verdictFor } from './every-card.ts';
import { both, diagnoses, fine, tokyo } from './samples.ts';

const headings = (card: Card) => card.blocks.flatMap((block) => (block.type === 'heading' ? block.text : []));

const folds = (card: Card) => card.blocks.flatMap((block) => (block.type === 'fold' ? block.title : []));

const linesUnder = (card: Card, heading: string): readonly Line[] => {
  const at = card.blocks.findIndex((block) => block.type === 'heading' && block.text === heading);
  const next: Block | undefined = card.blocks[at + 1];
  return next?.type === 'lines' ? next.lines : [];
};

const labels = (buttons: readonly Button[]) => buttons.map(({ label }) => label);

describe('what stands first', () => {
  test.each([
    ['blocked', 'problem', 'RDP to web-01 is blocked by a network rule'],
    ['uncertain', 'unknown', 'Nothing that blocks RDP to web-01 was found, but not everything could be seen'],
    ['nothingFound', 'fine', 'Azure and the network let RDP through to web-01'],
    ['linux', 'note', 'web-01 runs Linux: there is no Windows to diagnose'],
    ['inside', 'fine', 'Azure, the network and Windows let RDP through to web-01'],
  ] as const)('%s', (variant, state, title) => {
    expect(verdictFor(diagnoses[variant], 'en')).toMatchObject({
      state,
      title,
      place: expect.stringContaining('rg-prod'),
    });
  });
});

describe('sections', () => {
  test.each([
    ['blocked', ['Why we say so', 'Also found', 'Not checked']],
    ['blockedOnly', ['Why we say so']],
    ['uncertain', ['Not checked', 'What only you can tell']],
    ['nothingFound', ['What only you can tell']],
    ['linux', []],
  ] as const)('%s has those that have something to say, and no others', (variant, expected) => {
    expect(headings(verdictFor(diagnoses[variant], 'en'))).toEqual(expected);
  });

  test('further problems come before warnings; a consequence is no cause', () => {
    const card = verdictFor(diagnoses.several, 'en');
    expect(linesUnder(card, 'Also found').map(({ text }) => text)).toEqual([
      'Problem: Answers from web-01 go nowhere',
      'Warning: RDP is open to the whole Internet',
    ]);
    expect(folds(card)[0]).toBe('Follows from the above (1)');
  });

  test('a consequence says what it is, and not what to do if it were the cause', () => {
    const card = verdictFor(diagnoses.several, 'en');
    const follows = card.blocks.find((block) => block.type === 'fold' && block.title.startsWith('Follows'));
    expect(follows).toMatchObject({
      blocks: [{ lines: [{ state: 'problem', text: 'The agent does not report' }] }],
    });
    expect(JSON.stringify(follows)).not.toContain('detail');
  });

  test('what else was found has its evidence, folded away', () => {
    const rows = [{ label: 'Rule', value: 'allow-any', at: '2026-03-01T17:14:07.000Z' }];
    const [denied, , warning] = diagnoses.blocked.findings;
    const told = { ...warning, words: { ...warning.words, en: { ...warning.words.en, rows } } };
    const card = verdictFor({ ...diagnoses.blocked, findings: [denied, told] }, 'en');
    expect(
      card.blocks.find((block) => block.type === 'fold' && block.title === 'Evidence for these'),
    ).toEqual({
      type: 'fold',
      title: 'Evidence for these',
      blocks: [
        { type: 'text', text: 'RDP is open to the whole Internet' },
        { type: 'facts', rows: [{ label: 'Rule', value: 'allow-any · 2026-03-02 02:14 JST' }] },
      ],
    });
    expect(folds(verdictFor(diagnoses.blocked, 'en'))).not.toContain('Evidence for these');
  });

  test.each(languages)('what is fine is told by part, every name of it (%s)', (language) => {
    const findings = checks.map(({ id, part, words: { en, ja } }): Finding => {
      const words = { en: { name: en.name, rows: [] }, ja: { name: ja.name, rows: [] } };
      return { ...fine, check: id, part, words };
    });
    const card = fit(verdictFor({ ...diagnoses.inside, findings }, language), () => true);
    const words = wordsIn(language);
    const shown = card.blocks.find(
      (block) => block.type === 'fold' && block.title === words.verdict.fine(checks.length),
    );
    const all = JSON.stringify(shown).replaceAll('\\"', '"');
    expect(findings.filter((finding) => !all.includes(finding.words[language].name))).toEqual([]);
    expect(shown).toMatchObject({
      blocks: [
        {
          lines: (['azure', 'network', 'windows', 'windows', 'windows'] as const).map((part) => ({
            text: expect.stringContaining(words.verdict.nameAndValue(words.parts[part], '')),
          })),
        },
      ],
    });
  });

  test('where nothing blocks, a warning comes before the person’s own network', () => {
    const text = (findings: readonly Finding[]) =>
      renderPlainText(verdictFor({ ...diagnoses.inside, findings }, 'en'));
    expect(text(diagnoses.inside.findings)).toContain(
      'If it still fails, the cause lies between you and Azure',
    );
    expect(text([...diagnoses.inside.findings, diagnoses.blocked.findings[2]])).toContain(
      'If it still fails, see whether a warning below explains it.',
    );
  });

  test('what was not checked is never in a fold', () => {
    const open = verdictFor(diagnoses.blocked, 'en').blocks.filter(({ type }) => type !== 'fold');
    expect(JSON.stringify(open)).toContain('retrieveBootDiagnosticsData/action on rg-prod/web-01');
  });
});

test('what was seen is not said twice', () => {
  const [denied, ...others] = diagnoses.blocked.findings;
  const rows = [{ label: 'Seen', value: 'in the words of the check' }];
  const told = { ...denied, words: { ...denied.words, en: { ...denied.words.en, rows } } };
  const textOf = (first: Finding) =>
    renderPlainText(verdictFor({ ...diagnoses.blocked, findings: [first, ...others] }, 'en'));
  expect(textOf(denied)).toContain('Seen: IP flow verify · 02:14:07 JST');
  expect(textOf(told).match(/Seen: .*/g)).toEqual(['Seen: in the words of the check']);
});

describe('what comes next', () => {
  const next = (diagnosis: Diagnosis) => /Next: (.*)/.exec(renderPlainText(verdictFor(diagnosis, 'en')))?.[1];

  test.each([
    ['blockedOnly', 'after this, nothing else in Azure and on the network blocks RDP'],
    ['several', 'after this, another problem is in the way: Answers from web-01 go nowhere'],
    ['blocked', 'nothing else was found in the way, but one thing was not checked'],
  ] as const)('%s', (variant, expected) => {
    expect(next(diagnoses[variant])).toBe(expected);
  });
});

describe('not checked', () => {
  const unknown = (check: string, missing: readonly string[]): Finding => ({
    ...fine,
    check,
    outcome: 'unknown',
    missing,
    words: { en: { name: check, rows: [] }, ja: { name: check, rows: [] } },
  });

  const missing = (id: string, because: Because) => ({
    id,
    part: 'network' as const,
    name: both(`Evidence ${id}`),
    permission: `Microsoft.Network/${id}/read`,
    evidence: { missing: true as const, because },
  });

  const linesOf = (findings: readonly Finding[], evidence: Diagnosis['evidence']) =>
    linesUnder(verdictFor({ ...diagnoses.uncertain, findings, evidence }, 'en'), 'Not checked');

  test('checks that lack the same evidence are one line, with the reason in the first place', () => {
    const lines = linesOf(
      [unknown('one', ['rules']), unknown('two', ['nic']), unknown('three', ['rules', 'nic'])],
      [
        missing('nic', { reason: 'forbidden' }),
        missing('rules', { reason: 'evidence-missing', needs: 'nic' }),
      ],
    );
    expect(lines).toEqual([
      {
        state: 'unknown',
        text: 'one, two, three',
        detail: 'Evidence nic: the bot may not read it. It takes Microsoft.Network/nic/read.',
      },
    ]);
  });

  test('evidence that waits for itself in a circle still ends in a line', () => {
    const lines = linesOf(
      [unknown('one', ['a'])],
      [
        missing('a', { reason: 'evidence-missing', needs: 'b' }),
        missing('b', { reason: 'evidence-missing', needs: 'a' }),
      ],
    );
    expect(lines).toHaveLength(1);
  });

  test('what is known inside Windows alone is counted, and offered to who may have it looked at', () => {
    const verdict = verdictFor(diagnoses.notInside, 'en');
    expect(linesUnder(verdict, 'Not checked')).toEqual([
      {
        state: 'unknown',
        text: 'Inside Windows: 5 checks',
        detail:
          'Inside Windows: looking there runs a script as SYSTEM, so somebody whom the policy of the bot names has to start it.',
        button: { verb: 'look-inside', label: 'Look inside Windows', id: 'id-inside' },
      },
    ]);
  });

  test('beside others, what is known inside Windows alone is counted too', () => {
    const windows = diagnoses.notInside.findings.filter(({ part }) => part === 'windows');
    const findings = [
      unknown('Start of Windows', ['guest']),
      ...windows.map((finding) => ({ ...finding, missing: ['guest'] })),
    ];
    const [line] = linesOf(findings, [missing('guest', { reason: 'locked' })]);
    expect(line?.text).toBe('Start of Windows, Inside Windows: 5 checks');
  });

  test('who is in the way is named, and nothing is offered that would end in the same', () => {
    expect(linesUnder(verdictFor(diagnoses.guestBusy, 'en'), 'Not checked')).toEqual([
      {
        state: 'unknown',
        text: 'Inside Windows: 5 checks',
        detail:
          'Inside Windows: another command is running in the machine. It was started by pipeline@contoso.example.',
      },
    ]);
  });

  test('what Windows could not tell is said with its code', () => {
    expect(linesUnder(verdictFor(diagnoses.unread, 'en'), 'Not checked')).toEqual([
      { state: 'unknown', text: 'Licence servers', detail: 'Windows could not tell (code 80041002).' },
    ]);
  });

  test('a check that what was seen does not decide says so', () => {
    expect(linesOf([unknown('one', [])], [])).toEqual([
      { state: 'unknown', text: 'one', detail: 'What was seen does not decide it.' },
    ]);
  });
});

describe('buttons', () => {
  test.each([
    ['blocked', ['Diagnose again', 'Ways in now', 'Show it to everybody here', 'Open in portal']],
    ['notTold', ['Say how I get in', 'Diagnose again', 'Ways in now', 'Show it to everybody here']],
    ['linux', ['Show it to everybody here', 'Open in portal']],
  ] as const)('%s', (variant, expected) => {
    expect(labels(verdictFor(diagnoses[variant], 'en').buttons)).toEqual(expected);
  });

  test('what has no id is not shown', () => {
    const diagnosis = diagnoses.blocked;
    const verdict = verdictOf(diagnosis);
    const card = verdictCard({ reader: tokyo.en, diagnosis, verdict, askedBy: 'Tanaka', buttons: {} });
    expect(labels(card.buttons)).toEqual(['Open in portal']);
    expect(JSON.stringify(card)).not.toContain('elsewhere');
  });

  test('another machine on which the cause may lie is diagnosed like any', () => {
    const diagnosis = diagnoses.inside;
    const buttons = { others: [{ name: 'lic-01', id: 'id-lic' }] };
    const verdict = verdictOf(diagnosis);
    const card = verdictCard({ reader: tokyo.en, diagnosis, verdict, askedBy: 'Tanaka', buttons });
    expect(card.blocks).toContainEqual({
      type: 'buttons',
      buttons: [{ verb: 'diagnose', label: 'Look at lic-01 too', id: 'id-lic' }],
    });
  });

  test('whoever comes another way finds the button beside the way that was judged', () => {
    const lines = verdictFor(diagnoses.blocked, 'en').blocks.flatMap((block) =>
      block.type === 'lines' ? block.lines : [],
    );
    expect(lines.find(({ button }) => button)).toMatchObject({
      text: 'Way in: the Internet, from 203.0.113.7',
      button: { verb: 'elsewhere', id: 'id-elsewhere' },
    });
  });
});
