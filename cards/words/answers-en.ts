import type { CommandAnswer } from '../../base/reasons.ts';

/** What the sentence may need of what was typed. */
export type AnswerFacts = { readonly typed: string; readonly limit: number; readonly type: string };

export type AnswerWords = { readonly why: (facts: AnswerFacts) => string; readonly todo: string };

const likeThis = 'Type it like this: diagnose web-01, or diagnose rg-prod/web-01.';

export const answersEn: Readonly<Record<CommandAnswer, AnswerWords>> = {
  'text-too-long': {
    why: ({ limit }) => `That is longer than the bot reads (${limit} characters)`,
    todo: 'Send the command with the error message alone, without the log around it.',
  },
  'unknown-command': {
    why: ({ typed }) => `The bot does not know the command "${typed}"`,
    todo: likeThis,
  },
  'unexpected-words': {
    why: ({ typed }) => `"${typed}" is more than this command takes`,
    todo: 'Leave it out. For two machines, send two commands.',
  },
  'vm-name-not-allowed': {
    why: ({ typed }) => `No virtual machine can be called "${typed}"`,
    todo: 'Copy the name from the portal. It has Latin letters, digits, hyphens, underscores and dots only, 64 at most.',
  },
  'group-name-not-allowed': {
    why: ({ typed }) => `No resource group can be called "${typed}"`,
    todo: 'Copy the name from the portal.',
  },
  'resource-id-not-understood': {
    why: ({ typed }) => `"${typed}" is not a whole resource id`,
    todo: 'Copy it from Properties or JSON View of the machine in the portal, or type its name.',
  },
  'not-a-virtual-machine': {
    why: ({ type }) => `That is the id of ${type}, not of a virtual machine`,
    todo: 'Copy the id of the virtual machine itself, or type its name.',
  },
  'classic-virtual-machine': {
    why: ({ typed }) => `"${typed}" is a classic virtual machine: they were retired in September 2023`,
    todo: 'Most were migrated: look for the same name among the virtual machines in the portal, and diagnose that one. Otherwise look for its disk (.vhd) in your storage accounts and backups; a new machine can be made from it. Delete nothing. Azure support can say what is left.',
  },
  'not-a-resource-group': {
    why: ({ type }) => `That is the id of ${type}, not of a resource group`,
    todo: 'Type the name or the id of the resource group.',
  },
  'destination-not-understood': {
    why: ({ typed }) => `"${typed}" is no destination that the bot knows`,
    todo: 'Write a machine (to db-01), a host with its port (to sql.example.com:1433) or "to internet".',
  },
  'nic-not-understood': {
    why: ({ typed }) => `"${typed}" is no number of a network interface`,
    todo: 'Count from 1, as in: to db-01 nic 2.',
  },
  'event-id-not-understood': {
    why: ({ typed }) => `"${typed}" is no event number`,
    todo: 'Write the number alone, from 1 to 65535.',
  },
  'change-number-not-understood': {
    why: ({ typed }) => `"${typed}" is no number of a change`,
    todo: 'Write it as cards show it, such as CH-42.',
  },
  'language-not-known': {
    why: ({ typed }) => `The bot does not speak "${typed}"`,
    todo: 'Write "language en" for English or "language ja" for Japanese.',
  },
};
