import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../../base/language.ts';
import { renderAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import { renderPlainText } from '../../../cards/render/plain-text.ts';
import { statusCard } from '../../../cards/status-card.ts';
import type { VerdictAbout } from '../../../cards/verdict/told.ts';
import { type VerdictCard, verdictCard } from '../../../cards/verdict-card.ts';
import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import type { SymptomReading } from '../../../diagnosis/symptoms/symptom-reading.ts';
import { verdictOf } from '../../../diagnosis/verdict.ts';
import { both, diagnoses, progress, tokyo, vm } from '../samples.ts';
import { readings } from '../symptom-samples.ts';
import { objectsIn } from '../visible.ts';

const build = (
  about: VerdictAbout,
  {
    diagnosis = diagnoses.inside,
    language = 'en' as Language,
    buttons = {} as VerdictCard['buttons'],
  } = {} as {
    readonly diagnosis?: Diagnosis;
    readonly language?: Language;
    readonly buttons?: VerdictCard['buttons'];
  },
) =>
  verdictCard({
    reader: tokyo[language],
    diagnosis,
    verdict: verdictOf(diagnosis),
    about,
    askedBy: 'Tanaka',
    buttons,
  });

const textOf = (reading: SymptomReading, language: Language = 'en') =>
  renderPlainText(build({ reading }, { language }));

describe('the order on the card', () => {
  test('the message, why, the section, and then the rest', () => {
    const card = build(
      { means: both('It means this.'), reading: readings['internal-error'] },
      { diagnosis: diagnoses.blocked },
    );
    const text = renderPlainText(card);
    const places = [
      'RDP to web-01 is blocked',
      'Your message: It means this.',
      'Why we say so',
      'What an internal error comes from',
      'Also found',
      'Not checked',
    ].map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('the person is not asked for what was told, or what the conversation asks by itself', () => {
    const tell = (about: VerdictAbout, wayIn = diagnoses.inside.question.wayIn) => {
      const { inside } = diagnoses;
      const diagnosis = { ...inside, question: { ...inside.question, wayIn } };
      const text = renderPlainText(build(about, { diagnosis }));
      return ['another network', 'really yours', 'word for word'].filter((words) => text.includes(words));
    };
    expect(tell({})).toEqual(['another network', 'really yours', 'word for word']);
    expect(tell({ means: both('It means this.') })).toEqual(['another network', 'really yours']);
    expect(tell({ reading: readings['internal-error'] })).toEqual(['really yours']);
    expect(tell({}, { kind: 'bastion' })).toEqual(['word for word']);
    expect(tell({ reading: readings['internal-error'] }, { kind: 'bastion' })).toEqual([]);
  });

  test('through Bastion the cause is not sought between the person and Azure', () => {
    const { inside } = diagnoses;
    const diagnosis = { ...inside, question: { ...inside.question, wayIn: { kind: 'bastion' } as const } };
    expect(renderPlainText(build({}, { diagnosis }))).toContain('with the session of Bastion in the browser');
    expect(renderPlainText(build({}))).toContain('lies between you and Azure');
  });

  test('without anything asked the card is as it was', () => {
    expect(build({})).toEqual(build({ means: undefined, reading: undefined }));
    expect(renderPlainText(build({}))).not.toContain('Your message');
  });
});

describe('guides', () => {
  const guides = [
    { name: { en: 'Repair it', ja: '修復する' }, id: 'id-1' },
    { name: { en: 'Ask them', ja: '依頼する' }, id: 'id-2' },
  ];

  test.each([{}, { reading: readings['event-ids'] }])('are buttons in the section', (about) => {
    const rendered = renderAdaptiveCard(build(about, { buttons: { guides } }));
    const pressed = objectsIn(rendered).filter(({ verb }) => verb === 'guide');
    expect(pressed.map(({ title, data }) => [title, data])).toEqual(
      expect.arrayContaining([
        ['Repair it', { verb: 'guide', id: 'id-1' }],
        ['Ask them', { verb: 'guide', id: 'id-2' }],
      ]),
    );
  });

  test('none, and no word about them', () => {
    expect(renderPlainText(build({}, { buttons: { guides: [] } }))).not.toContain('Step by step');
  });
});

describe('an internal error', () => {
  test('each suspect with its state in a word; what could not be seen for one reason in one line', () => {
    const text = textOf(readings['internal-error']);
    expect(text).toContain('✔ Exposure to the Internet: fine');
    expect(text).toContain(
      '✖ Private key: problem\n    access denied – RDP on web-01 may not read its own key',
    );
    expect(text).toContain(
      '? TLS, Network level authentication (NLA): not checked\n    Windows could not tell (code 00000005).',
    );
  });

  test('the title of the first blocker is not said twice', () => {
    const finding = both(build({}, { diagnosis: diagnoses.blocked }).title);
    const suspects = [{ what: 'key', state: 'problem', value: both('denied'), finding }] as const;
    const reading = { symptom: 'internal-error', suspects } as const;
    const text = renderPlainText(build({ reading }, { diagnosis: diagnoses.blocked }));
    expect(text).toContain('✖ Private key: problem\n    denied – the problem named above\n');
  });

  test('says which road is left where nothing can be run inside', () => {
    const closed = { reason: 'agent-not-ready', roads: ['serial-console', 'offline-repair'] } as const;
    const text = textOf({ ...readings['internal-error'], closed });
    expect(text).toContain('Because the agent in the machine does not report.');
    expect(text).toContain('over the serial console, or over another machine');
    const off = { reason: 'vm-not-running', roads: ['offline-repair'] } as const;
    expect(textOf({ ...readings['internal-error'], closed: off })).toContain(
      'Because the machine is not running. If that cannot be changed, Windows is repaired over another machine',
    );
  });
});

describe('a licence', () => {
  test('the way in, the parts, and the ways out in their order', () => {
    const text = textOf(readings['license-server']);
    expect(text).toContain(
      'Administrators can get in at once, without a licence:\n  mstsc /v:20.89.20.11 /admin',
    );
    expect(text).toContain('✖ Grace period: problem');
    const ways = ['Remove the session host role', 'Set up licensing', 'Activate the licence server'].map(
      (way) => text.indexOf(way),
    );
    expect(ways).not.toContain(-1);
    expect(ways).toEqual([...ways].sort((a, b) => a - b));
  });

  test('says what has to be solved before administrators get in, and from where', () => {
    const reading = { ...readings['license-server'], behind: both('a rule denies it') };
    expect(textOf(reading)).toContain('once another problem is solved (a rule denies it):');
    expect(textOf({ ...readings['license-server'], from: 'jump-host' })).toContain('From the jump host');
    expect(textOf({ ...readings['license-server'], from: 'network' })).toContain(
      'From a machine in the same network',
    );
  });

  test('stands on the status card before anything was seen', () => {
    const meanwhile = { text: { en: 'Try this:', ja: '試してください:' }, command: 'mstsc /v:web-01 /admin' };
    const card = statusCard({ reader: tokyo.ja, vm, progress, askedBy: 'Tanaka', seconds: 3, meanwhile });
    expect(renderPlainText(card)).toContain('試してください:\n  mstsc /v:web-01 /admin');
  });
});

describe('events', () => {
  const [event] = readings['event-ids'].events;

  test('how often, when last, what it means, what brings it about and what to do', () => {
    expect(textOf(readings['event-ids'])).toContain(
      [
        '✖ Event 36870 (Schannel) · 4 times, last 2026-03-02 02:10 JST',
        '    The private key of the server’s certificate could not be opened. Problem: RDP may not read its key. Give it back. Log System · 0x8009030d.',
      ].join('\n'),
    );
  });

  test('what the first blocker says is not said twice', () => {
    const [denied] = diagnoses.blocked.findings;
    const cause = { check: denied.check, title: both('The title'), sentence: both('The sentence.') };
    const reading = { ...readings['event-ids'], events: [{ ...event, cause }] };
    const text = renderPlainText(build({ reading }, { diagnosis: diagnoses.blocked }));
    expect(text).toContain('Problem: The title. Log System');
    expect(text).not.toContain('The sentence.');
  });

  test.each([
    [{ ...event, cause: 'none', state: 'note' }, 'was found any more'],
    [{ ...event, cause: 'not-known', state: 'unknown' }, 'could not be checked'],
    [
      { ...event, seen: { count: 99, isMore: true, at: '2026-03-01T17:10:00.000Z' } },
      '99 times or more, last',
    ],
    [{ ...event, seen: { count: 1, isMore: false, at: '2026-03-01T17:10:00.000Z' } }, 'once, 2026-03-02'],
    [{ ...unseen(), hours: 24 }, 'not in the last 24 hours\n    It would mean: The private key'],
    [{ ...unseen(), hours: 72 }, 'not in the last 3 days'],
    [{ ...unseen(), hours: 1 }, 'not in the last hour'],
    [{ ...unseen(), noLog: true }, 'this Windows has no such log'],
    [
      { ...unseen(), state: 'unknown', whyNot: [{ kind: 'missing', reason: 'vm-not-running' }] },
      '? Event 36870 (Schannel) · not checked',
    ],
  ] as const)('%#: %s', (one, expected) => {
    expect(textOf({ ...readings['event-ids'], events: [one] })).toContain(expected);
  });

  test.each([
    [{ id: 36870, known: 'by-article' }, 'Event 36870\n  ✖'],
    [{ id: 4625, known: 'by-probe' }, 'Microsoft’s article about RDP events does not name this one.'],
    [{ id: 4321, known: 'no' }, 'Neither the articles nor the bot know event 4321'],
  ] as const)('asked for by number: %j', (asked, expected) => {
    expect(textOf({ ...readings['event-ids'], asked })).toContain(expected);
  });

  test('silence, and where nobody could look', () => {
    const quiet = { symptom: 'event-ids', events: [], others: [], unread: [] } as const;
    const whole = textOf({ ...quiet, none: { ids: [1057, 1058], isWhole: true } });
    expect(whole).toContain(
      '✔ None of the events that come with RDP trouble (1057, 1058) in the last 24 hours',
    );
    const part = textOf({
      ...quiet,
      none: { ids: [1057], isWhole: false },
      unread: [{ logs: ['System', 'Security'], whyNot: { kind: 'unread', why: 'failed', code: '00000005' } }],
    });
    expect(part).toContain(
      '• None of the events that come with RDP trouble (1057) in the logs that were read',
    );
    expect(part).toContain(
      '? Not checked: log System, Security\n    Windows could not tell (code 00000005).',
    );
  });

  function unseen() {
    const { seen: _, cause: __, about: ___, ...rest } = event;
    return { ...rest, state: 'note' } as const;
  }
});
