import { virtualMachine } from '../evidence/virtual-machine.ts';
import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly image: string | undefined; readonly off: readonly string[] };

/** One of them may have been changed by hand; so many at once come from the image. */
const several = 3;

export const imageNotPrepared = defineGuestCheck({
  id: 'image-not-prepared',
  catalogue: 'IMG.RAW',
  cites: ['image-not-prepared'],
  facts: ['services', 'terminalServer', 'adapters', 'sanPolicy', 'firewallRules'],
  also: [],
  needs: { virtualMachine },
  uses: {},
  followsFrom: [],
  judge: ({ services, terminalServer, adapters = [], sanPolicy, firewallRules }, { given, question }) => {
    const { image } = given.virtualMachine;
    // What Azure's own publishers offer is prepared.
    if (image?.publisher !== undefined) return { outcome: 'not-applicable' };
    const start = (name: string) => services?.get(name)?.start;
    const off = [
      ['SanPolicy', sanPolicy !== undefined && sanPolicy !== 1],
      ['fDenyTSConnections', terminalServer?.denyConnections === 1],
      ['Remote Desktop (firewall)', firewallRules?.activeAllow === 0],
      ['DHCP', start('Dhcp') !== 2 || adapters.some(({ dhcp }) => !dhcp)],
      ['TermService', start('TermService') === 4],
      ['BFE, MpsSvc', start('BFE') === 4 || start('MpsSvc') === 4],
    ] as const;
    const found = off.flatMap(([name, isOff]) => (isOff ? [name] : []));
    if (found.length < several) return { outcome: 'ok' };
    // What blocks is each of them, and has its own check; the image is where they come from.
    return { outcome: 'warning', facts: { vm: machineName(question), image: image?.id, off: found } };
  },
  words: {
    en: {
      name: 'Preparation of the image',
      title: ({ vm }: Facts) => `${vm} comes from an image that was not prepared for Azure`,
      sentence: () =>
        'It is an image of your own, and several settings that Azure needs are missing at once. Preparing the image mends every machine that is made from it.',
      rows: ({ image, off }) => [
        ...(image === undefined ? [] : [{ label: 'Image', value: image }]),
        { label: 'Not as needed', value: off.join(', ') },
      ],
    },
    ja: {
      name: 'イメージの準備',
      title: ({ vm }) => `${vm} のイメージは Azure 向けに準備されていません`,
      sentence: () =>
        '独自のイメージで、Azure に必要な設定が同時にいくつも欠けています。イメージ側を準備し直せば、そこから作るマシンすべてで解消します。',
      rows: ({ image, off }) => [
        ...(image === undefined ? [] : [{ label: 'イメージ', value: image }]),
        { label: '必要な設定との違い', value: off.join(', ') },
      ],
    },
  },
});
