import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Language, languages } from '../../../base/language.ts';
import type { Card } from '../../../cards/card.ts';
import { bytesOf, renderAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import { renderPlainText } from '../../../cards/render/plain-text.ts';
import { verdictCard } from '../../../cards/verdict-card.ts';
import type { About } from '../../../diagnosis/about.ts';
import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import { readSymptom } from '../../../diagnosis/symptoms/read-symptom.ts';
import type { SymptomReading } from '../../../diagnosis/symptoms/symptom-reading.ts';
import { verdictOf } from '../../../diagnosis/verdict.ts';
import { windowsFamilies } from '../../../simulator/scenarios/windows/index.ts';
import { all } from '../../../simulator/world/world.ts';
import { machines } from '../../accuracy/cases.ts';
import { diagnoseInside } from '../../support/diagnose-inside.ts';
import { type Looking, startLooking } from '../../support/looking.ts';
import { tokyo } from '../samples.ts';
import { teamsSchema } from '../teams-schema.ts';
import { complaintsOf } from '../visible.ts';

const validate = teamsSchema();

let looking: Looking;

beforeAll(async () => {
  looking = await startLooking();
});

afterAll(() => looking.practice.close());

const { certificates, tls, licensing, resources } = windowsFamilies;
const { 'remote-desktop': remoteDesktop, 'sign-in': signIn } = windowsFamilies;
const families = [...certificates, ...tls, ...licensing, ...resources, ...remoteDesktop, ...signIn];

async function diagnosisOf(id: string): Promise<Diagnosis> {
  const { world, time } = looking;
  const scenario = families.find((one) => one.id === id);
  const places = machines.flatMap(([name, wayIn]) => {
    const vm = all(world, 'Microsoft.Compute/virtualMachines').find((one) => one.name === name);
    return vm && scenario?.fits(world, vm.id) ? [{ vm: vm.id, wayIn }] : [];
  });
  const [place] = places;
  if (!scenario || !place) throw new Error(`${id} can be shown nowhere`);
  scenario.apply(world, place.vm, time.moment());
  try {
    return await diagnoseInside(looking, { ...place, port: 3389 });
  } finally {
    scenario.heal(world, place.vm, time.moment());
  }
}

const cardOf = (diagnosis: Diagnosis, reading: SymptomReading | undefined, language: Language) =>
  verdictCard({
    reader: tokyo[language],
    diagnosis,
    verdict: verdictOf(diagnosis),
    askedBy: 'Tanaka',
    about: { reading },
    buttons: {},
  });

/** What the reading says that is not as it should be, in short. */
function saidBy(reading: SymptomReading | undefined): readonly string[] {
  switch (reading?.symptom) {
    case 'internal-error':
      return reading.suspects.flatMap(({ what, state }) => (state === 'fine' ? [] : `${what} ${state}`));
    case 'license-server':
      return [
        ...reading.parts.flatMap(({ what, state }) => (state === 'fine' ? [] : `${what} ${state}`)),
        ...reading.waysOut.map(({ id }) => id),
      ];
    case 'event-ids':
      return reading.events.map(
        ({ id, cause }) => `${id} ${typeof cause === 'object' ? cause.check : cause}`,
      );
    case 'cannot-connect':
      return reading.sources.sources.flatMap(({ id, state }) => (state === 'is-it' ? `${id} ${state}` : []));
    case undefined:
      return [];
    default:
      return reading satisfies never;
  }
}

type Expected = readonly (readonly [scenario: string, said: readonly string[]])[];

/** What each scenario did, as the section of the symptom says it. */
const expected: Readonly<Record<SymptomReading['symptom'], Expected>> = {
  'internal-error': [
    ['under-attack', ['attack problem']],
    ['port-taken-by-another', ['port-owner problem', 'self-test problem']],
    ['port-proxied', ['port-owner problem', 'self-test problem']],
    ['termservice-stopped', ['port-owner problem', 'self-test problem']],
    ['certificate-missing', ['self-test problem', 'certificate problem']],
    ['certificate-expired', ['certificate warning']],
    ['certificate-expires-soon', ['certificate warning']],
    ['certificate-store-renamed', ['self-test problem', 'certificate problem']],
    ['bound-certificate-unfit', ['self-test problem', 'certificate problem']],
    ['helper-service-stopped', ['certificate warning']],
    ['key-not-readable', ['self-test problem', 'key problem']],
    ['key-file-gone', ['self-test problem', 'key problem']],
    ['machine-keys-access-changed', ['self-test problem', 'certificate problem', 'machine-keys problem']],
    ['tls12-off', ['self-test problem', 'tls problem']],
    ['every-tls-off', ['self-test problem', 'tls problem']],
    ['only-old-tls', ['self-test problem', 'tls problem']],
    ['no-usable-cipher', ['self-test problem', 'tls problem']],
    ['weak-security-layer', ['tls problem']],
    ['fips-on', ['tls warning']],
    ['no-domain-controller', ['nla problem']],
    ['domain-trust-broken', ['nla problem']],
    ['credssp-mismatch', ['nla problem']],
    ['ntlm-denied', ['nla problem']],
  ],
  'license-server': [
    [
      'grace-period-over',
      ['grace problem', 'mode problem', 'server problem', 'set-up-licensing', 'activate-license-server'],
    ],
    ['license-server-unreachable', ['server problem', 'set-up-licensing', 'activate-license-server']],
    [
      'per-user-without-domain',
      ['mode problem', 'set-up-licensing', 'activate-license-server', 'remove-session-host-role'],
    ],
    [
      'session-host-role-unused',
      [
        'role warning',
        'mode warning',
        'server warning',
        'remove-session-host-role',
        'set-up-licensing',
        'activate-license-server',
      ],
    ],
    [
      'license-servers-in-wrong-key',
      ['server problem', 'wrong-key problem', 'set-up-licensing', 'activate-license-server'],
    ],
    [
      'grace-period-ends-soon',
      ['grace warning', 'mode warning', 'server warning', 'set-up-licensing', 'activate-license-server'],
    ],
    // The role is not there, and nothing else is said.
    ['broker-down', []],
  ],
  'cannot-connect': [['termservice-stopped', ['windows is-it']]],
  'event-ids': [
    ['certificate-missing', ['1057 certificate-missing', '36872 certificate-missing']],
    ['certificate-expired', ['1058 certificate-expired']],
    ['certificate-store-renamed', ['36872 certificate-store-renamed']],
    ['bound-certificate-unfit', ['36872 bound-certificate-unfit']],
    ['key-not-readable', ['36870 key-not-readable']],
    ['key-file-gone', ['36870 key-file-gone']],
    [
      'machine-keys-access-changed',
      ['1058 machine-keys-access-changed', '36872 machine-keys-access-changed'],
    ],
    ['every-tls-off', ['36871 every-tls-off']],
    ['tls12-off', []],
    ['broker-down', ['2056 broker-down', '1296 broker-down']],
    ['broker-renamed', ['2056 broker-renamed', '1296 broker-renamed']],
    ['redirected-by-broker', ['1296 redirected-by-broker']],
  ],
};

const symptoms = ['internal-error', 'license-server', 'event-ids', 'cannot-connect'] as const;

/** Each scenario is looked at once, whatever is asked of it. */
const scenarios = [...new Set(symptoms.flatMap((symptom) => expected[symptom].map(([id]) => id)))];

const headings: Readonly<Record<SymptomReading['symptom'], Readonly<Record<Language, string>>>> = {
  'internal-error': { en: 'What an internal error comes from', ja: '内部エラーの原因になるもの' },
  'license-server': { en: 'Licences for Remote Desktop', ja: 'リモート デスクトップのライセンス' },
  'cannot-connect': { en: 'The five places on the way', ja: '経路上の 5 か所' },
  'event-ids': { en: 'What the event logs say', ja: 'イベント ログの記録' },
};

test.each(scenarios)('what %s did stands in the sections of the symptoms, in each language', async (id) => {
  const diagnosis = await diagnosisOf(id);
  for (const symptom of symptoms) {
    const [, said] = expected[symptom].find(([scenario]) => scenario === id) ?? [];
    if (!said) continue;
    const reading = readSymptom(diagnosis, { symptom });
    expect(saidBy(reading)).toEqual(said);
    for (const language of languages) expectWhole(cardOf(diagnosis, reading, language), headings[symptom]);
  }
});

function expectWhole(card: Card, heading: Readonly<Record<Language, string>>): void {
  const rendered = renderAdaptiveCard(card);
  expect(validate(rendered)).toEqual([]);
  expect(complaintsOf(rendered)).toEqual([]);
  expect(bytesOf(rendered)).toBeLessThanOrEqual(80 * 1024);
  const text = renderPlainText(card);
  expect(text).toContain(heading[card.language]);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
}

test.each(['en', 'ja'] as const)('an event that was asked for by its number, in %s', async (language) => {
  const diagnosis = await diagnosisOf('every-tls-off');
  const about: About = { symptom: 'event-ids', event: 36871 };
  const text = renderPlainText(cardOf(diagnosis, readSymptom(diagnosis, about), language));
  expect(text).toContain(language === 'en' ? 'Event 36871 (Schannel) · ' : 'イベント 36871(Schannel) · ');
  expect(text).toContain(language === 'en' ? 'TLS could not be set up' : 'TLS を準備できません');
});
