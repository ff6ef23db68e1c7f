import type { Words } from '../../base/language.ts';
import { isMissing } from '../evidence/evidence.ts';
import { isBehindAddress, type PathFacts } from './path-facts.ts';

/** What was judged by other means than usual, and what the answer is therefore worth. */
export function pathNotes(facts: PathFacts): readonly Words[] {
  const { question, evidence, to, rules, tried, gotThrough } = facts;
  const { protocol } = question.traffic;
  const byRules = [rules.source, rules.destination].some(
    (end) => end?.by === 'rules' && end.access !== 'unsure',
  );
  const { interfaces } = evidence.source;
  const several = !isMissing(interfaces) && interfaces.value.length > 1;
  return [
    ...(protocol === 'udp' ? [udp] : []),
    ...(protocol === 'icmp' ? [icmp] : []),
    ...(to?.includes(':') ? [ipv6] : []),
    ...(byRules && protocol !== 'icmp' && !to?.includes(':') ? [rulesAlone] : []),
    ...(question.destination.kind === 'internet' && tried === 'not-tried' ? [internet] : []),
    ...(isBehindAddress(facts) && !gotThrough ? [farEnd] : []),
    ...(several ? [secondAtSource] : []),
  ];
}

const udp: Words = {
  en: 'Azure’s connectivity check knows no UDP, so nobody tried: the rules and routes were judged.',
  ja: 'Azure の接続チェックは UDP に対応していないため、実際には試していません。規則とルートから判定しました。',
};

const icmp: Words = {
  en: 'IP flow verify knows no ICMP: the security rules themselves were judged. Most firewalls inside machines drop a ping, so that only a test with TCP proves something.',
  ja: 'IP フロー検証は ICMP に対応していないため、セキュリティ規則から判定しました。ping は OS のファイアウォールで落とされることが多く、確実なのは TCP での確認です。',
};

const ipv6: Words = {
  en: 'IP flow verify and next hop know IPv4 alone: the security rules themselves were judged, and the routes were not.',
  ja: 'IP フロー検証と次ホップは IPv4 のみ対応のため、セキュリティ規則から判定しました。ルートは判定していません。',
};

const rulesAlone: Words = {
  en: 'IP flow verify could not be asked at one end: the security rules themselves were judged.',
  ja: '片側で IP フロー検証を行えなかったため、セキュリティ規則から判定しました。',
};

const internet: Words = {
  en: 'One address of Microsoft stands for the Internet; another one may be treated differently.',
  ja: 'インターネットの代表として Microsoft のアドレスで判定しました。宛先によって結果が異なることがあります。',
};

const farEnd: Words = {
  en: 'What stands in front of this address was not looked at. If a machine in Azure has it, ask with the name of that machine: then its rules and routes are judged too.',
  ja: 'このアドレス側の規則とルートは確認していません。Azure のマシンのアドレスであれば、マシン名を指定すると接続先側も判定できます。',
};

const secondAtSource: Words = {
  en: 'The source has several network interfaces, and was judged by its first one. A program that binds to another one reaches that one’s subnet only, unless it was given a route.',
  ja: '接続元には複数の NIC があり、1 つ目の NIC で判定しました。別の NIC を使うプログラムは、ルートを追加していない限り、その NIC のサブネットにしか届きません。',
};
