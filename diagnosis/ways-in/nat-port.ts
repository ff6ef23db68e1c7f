import { loadBalancer } from '../evidence/load-balancer.ts';
import { rdpPort } from '../question.ts';
import { valueIn } from '../value-in.ts';
import { isOpen } from './is-open.ts';
import type { WayInUnit } from './way-in.ts';

export const natPort: WayInUnit = (question, evidence) => {
  const rule = valueIn(evidence, loadBalancer)?.find((one) => one.public && one.backendPort === rdpPort);
  const isKnown = question.wayIn.kind === 'public' && question.wayIn.address !== undefined;
  if (!rule?.frontendAddress || rule.frontendPort === undefined || !isKnown) return undefined;
  if (!isOpen(question, { ...question, port: rule.frontendPort }, evidence)) return undefined;
  const place = `${rule.frontendAddress}:${rule.frontendPort}`;
  return {
    id: 'nat-port',
    words: {
      en: `Load balancer ${place}: Azure lets you through`,
      ja: `ロード バランサー ${place}:Azure 側では許可されています`,
    },
    command: `mstsc /v:${place}`,
  };
};
