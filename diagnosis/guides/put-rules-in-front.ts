import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';
import { groupArguments, machinePage, portOf, quoted, vmArguments } from './spelled.ts';

export const putRulesInFront = defineGuide({
  id: 'put-rules-in-front',
  name: { en: 'Put a network security group in front', ja: 'NSG を作成して関連付け' },
  why: {
    en: 'Which rules belong in front of the machine, and whose they are from then on, its owner decides. The bot only adds a rule to a group that is there.',
    ja: 'どの規則を置き、誰が管理するかは所有者が決めます。ボットができるのは、既存の NSG に規則を追加することだけです。',
  },
  fits: (seen) => fitOf(seen, 'public-address-without-nsg'),
  steps: [
    {
      words: {
        en: {
          title: 'Make the group, with a rule for your address only',
          text: 'Run this in Azure Cloud Shell (Bash), and put in your public address. Never put in * or Internet: everybody could try passwords then.',
        },
        ja: {
          title: '自分のアドレスだけを許可する NSG を作る',
          text: 'Azure Cloud Shell(Bash)で、パブリック IP アドレスを書き換えて実行します。* や Internet を指定すると誰でもパスワードを試せるため、使わないでください。',
        },
      },
      command: {
        language: 'shell',
        text: (target) => {
          const group = `--nsg-name ${quoted(`${target.vm.name}-nsg`)}`;
          return [
            `region=$(az vm show ${vmArguments(target)} --query location --output tsv)`,
            `az network nsg create ${groupArguments(target)} --name ${quoted(`${target.vm.name}-nsg`)} --location "$region"`,
            `az network nsg rule create ${groupArguments(target)} ${group} --name allow-rdp --priority 1000 --access Allow --direction Inbound --protocol Tcp --source-address-prefixes "<YOUR-ADDRESS>" --destination-port-ranges ${portOf(target)}`,
          ].join('\n');
        },
      },
    },
    {
      words: {
        en: {
          title: 'Attach it to the network interface',
          text: 'From then on everything else that comes in from the Internet is denied, also what may work today by another way. Add rules for that first.',
        },
        ja: {
          title: 'ネットワーク インターフェイスに関連付ける',
          text: '以後、インターネットからのほかの通信はすべて拒否されます。ほかに必要な通信があれば、先にその規則も追加します。',
        },
      },
      link: machinePage('networking'),
      command: {
        language: 'shell',
        text: (target) =>
          [
            `nic=$(az vm show ${vmArguments(target)} --query "networkProfile.networkInterfaces[0].id" --output tsv)`,
            `az network nic update --ids "$nic" --network-security-group $(az network nsg show ${groupArguments(target)} --name ${quoted(`${target.vm.name}-nsg`)} --query id --output tsv)`,
          ].join('\n'),
      },
    },
  ],
});
