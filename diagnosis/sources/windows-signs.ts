import { foreignFirewall } from '../checks/foreign-firewall.ts';
import { handshakeFails } from '../checks/handshake-fails.ts';
import { listensOnAnotherPort } from '../checks/listens-on-another-port.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { guest } from '../evidence/guest.ts';
import { verdictOf } from '../verdict.ts';
import { problemSigns, warningSigns } from './finding-signs.ts';
import { seenIn } from './seen-in.ts';
import type { Sign } from './source.ts';
import { isPortAssumed, type Told, toldPort } from './told.ts';

/** What stands in the way at the machine itself: whether it runs, and what is inside it. */
export function windowsSigns(diagnosis: Diagnosis, told: Told): readonly Sign[] {
  const { question, findings } = diagnosis;
  const here = findings.filter(({ part }) => part !== 'network');
  const port = toldPort(told);
  const isOtherPort = port !== undefined && port !== question.port;
  const about = isOtherPort ? here.filter(({ check }) => check !== listensOnAnotherPort.id) : here;
  const problems = problemSigns('windows', about);
  // Nobody said yet that the client uses the port that was judged.
  if (asksForPort(diagnosis, told)) return problems.map((sign) => ({ ...sign, says: 'likely' }));
  if (problems.length > 0) return problems;
  if (!seenIn(diagnosis, guest)) return [notKnown(notInside)];
  const unknown = here.filter(({ outcome }) => outcome === 'unknown');
  const answers = here.some(({ check, outcome }) => check === handshakeFails.id && outcome === 'ok');
  // Once Windows answers itself, only its firewall can still keep people out before the sign-in.
  const open = answers ? unknown.filter(({ check }) => isFirewall.test(check)) : unknown;
  if (open.length > 0) return [notKnown(unchecked(open.length))];
  const doubts = about.filter(({ check, outcome }) => outcome === 'warning' && mayStop.includes(check));
  if (doubts.length > 0) return warningSigns('windows', doubts);
  return [{ source: 'windows', says: 'ruled-out', by: 'windows', words: answers ? speaks : nothingFound }];
}

/** Whether the one thing in the way is that Windows listens elsewhere: then all depends on the port of the client. */
export function asksForPort(diagnosis: Diagnosis, told: Told): boolean {
  const { first, further } = verdictOf(diagnosis);
  return (
    isPortAssumed(diagnosis.question, told) &&
    first?.check === listensOnAnotherPort.id &&
    further.length === 0
  );
}

const isFirewall = /firewall/;

/** They only warn, because nobody can see what another program does with a connection. */
const mayStop: readonly string[] = [foreignFirewall.id, listensOnAnotherPort.id];

const notKnown = (words: Sign['words']): Sign => ({
  source: 'windows',
  says: 'not-known',
  by: 'windows',
  words,
});

const notInside = {
  en: 'The bot has not looked inside Windows.',
  ja: 'Windows の内部は確認していません。',
};

const unchecked = (count: number) => ({
  en: `Nothing found so far, but ${count === 1 ? 'one thing was' : `${count} things were`} not checked.`,
  ja: `問題は見つかっていませんが、未確認の点が ${count} 件あります。`,
});

const speaks = {
  en: 'Windows answers RDP when tried from inside, and its firewall lets people in.',
  ja: '内部から試すと RDP に応答し、ファイアウォールも許可しています。',
};

const nothingFound = {
  en: 'Nothing inside Windows stands in the way.',
  ja: 'Windows の内部に妨げるものはありません。',
};
