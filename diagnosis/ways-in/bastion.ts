import { neighbours } from '../evidence/neighbours.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { networkOf } from '../evidence/network-of.ts';
import { reachingBastions } from '../evidence/reaching-bastions.ts';
import { rdpPort } from '../question.ts';
import { valueIn } from '../value-in.ts';
import { isOpen } from './is-open.ts';
import { portalPage } from './portal-page.ts';
import type { WayInUnit } from './way-in.ts';

export const bastion: WayInUnit = (question, evidence) => {
  const around = valueIn(evidence, neighbours);
  const interfaces = valueIn(evidence, networkInterfaces);
  const [host] = around && interfaces ? reachingBastions(around, networkOf(interfaces)) : [];
  const through = { ...question, port: rdpPort, wayIn: { kind: 'bastion' } } as const;
  if (!host || !isOpen(question, through, evidence)) return undefined;
  return {
    id: 'bastion',
    words: { en: `Bastion ${host.name}, in the browser`, ja: `Bastion ${host.name}(ブラウザーから)` },
    link: portalPage(question.vm, 'connect'),
  };
};
