import { parseResourceId, type ResourceId } from '../../../base/resource-id.ts';
import type { GuideTarget } from '../../../diagnosis/guides/guide.ts';
import { ids } from '../healthy-case.ts';

function parsed(text: string): ResourceId {
  const id = parseResourceId(text);
  if (!id) throw new Error(`${text} is no resource id`);
  return id;
}

export const target: GuideTarget = {
  vm: parsed(ids.vm),
  os: 'Windows',
  address: '20.89.20.11',
  privateAddress: '10.1.1.4',
  port: 3389,
  inDomain: true,
  licences: 'per-user',
  servers: ['lic-01.contoso.example', 'lic-02'],
};

/** Nothing but the machine is known. */
export const bare: GuideTarget = { vm: target.vm };

export const evil = [
  '"; calc; "',
  "'; calc #",
  '$(calc)',
  '`calc`',
  '\ncalc\n',
  '’; calc; ’',
  '“ & calc',
  '%calc%',
  '<img>',
];

/** No parsed id can be so; whoever makes one by hand gets no command out of it either. */
export const hostileTargets: readonly GuideTarget[] = evil.map((text) => ({
  ...target,
  vm: { ...target.vm, text: `${ids.vm}${text}`, name: text, group: text, subscription: text },
  address: text,
  privateAddress: text,
  servers: [text, 'lic-01'],
}));
