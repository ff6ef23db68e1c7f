import type { GuideStep } from './guide.ts';
import { addressOf, groupArguments, machinePage, portOf, quoted, vmArguments } from './spelled.ts';

/** The way in that needs no licence. */
export const administrativeSession: GuideStep = {
  words: {
    en: {
      title: 'Get in with an administrative session',
      text: 'Run this on your PC and sign in as an administrator of the machine. Such a session needs no licence and no broker.',
    },
    ja: {
      title: '管理用セッションで接続する',
      text: 'お使いの PC で実行し、マシンの管理者としてサインインします。管理用セッションにはライセンスもブローカーも不要です。',
    },
  },
  command: {
    language: 'plain',
    text: (target) => `mstsc /v:${addressOf(target)}:${portOf(target)} /admin`,
  },
};

/** The way back, before anything that cannot be taken back otherwise. */
export const snapshot: GuideStep = {
  words: {
    en: {
      title: 'Take a snapshot of the OS disk',
      text: 'It is the way back. In the portal: Disks > the OS disk > Create snapshot. Or run this in Azure Cloud Shell (Bash).',
    },
    ja: {
      title: 'OS ディスクのスナップショットを取る',
      text: '元に戻すために必要です。ポータルでは「ディスク」 > OS ディスク > 「スナップショットの作成」で取ります。Azure Cloud Shell(Bash)で次を実行しても構いません。',
    },
  },
  link: machinePage('disks'),
  command: {
    language: 'shell',
    text: (target) =>
      [
        `disk=$(az vm show ${vmArguments(target)} --query storageProfile.osDisk.managedDisk.id --output tsv)`,
        `az snapshot create ${groupArguments(target)} --name ${quoted(`${target.vm.name}-before-guide`)} --source "$disk" --incremental true`,
      ].join('\n'),
  },
};
