import type { Language } from '../../base/language.ts';
import { parseResourceId } from '../../base/resource-id.ts';
import { guideCard } from '../../cards/guide-card.ts';
import { askNetworkTeam } from '../../diagnosis/guides/ask-network-team.ts';
import type { Guide } from '../../diagnosis/guides/guide.ts';
import { resetRdp } from '../../diagnosis/guides/reset-rdp.ts';
import { useSerialConsole } from '../../diagnosis/guides/use-serial-console.ts';
import { vm } from './samples.ts';

const id = parseResourceId(vm);
if (!id) throw new Error(`${vm} is no resource id`);

const shown = {
  machine: 'web-01',
  target: { vm: id, address: '20.89.20.11', port: 3389 },
  buttons: { done: 'id-done', notHelped: 'id-not-helped', stop: 'id-stop' },
};

const sample = (variant: string, guide: Guide, step: number) => ({
  card: 'guide-card',
  variant,
  build: (language: Language) => guideCard({ ...shown, language, guide, step }),
});

export const guideSamples = [
  sample('in the middle, with a command', useSerialConsole, 2),
  sample('first step, with a page of the portal', useSerialConsole, 0),
  sample('last step', resetRdp, 1),
  sample('a text to send', askNetworkTeam, 1),
];
