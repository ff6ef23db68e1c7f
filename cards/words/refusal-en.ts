import type { AskRefusal, ProbeRefusal } from '../../base/reasons.ts';

type Reason = { readonly why: string; readonly todo: string };

/** One text for all that would show whether there is such a machine. */
const nothingToShow: Reason = {
  why: 'The bot has nothing to show you under that name here. There may be no such machine, you may not be allowed to read it in Azure, or the bot may not be set up for it.',
  todo: 'Check the name and the resource group. Whoever owns the machine can give you the role Reader; whoever runs the bot decides where it may look and who may ask.',
};

export const refusalEn = {
  title: 'The bot cannot answer this for you',
  titleInside: 'The bot may not look inside Windows for you',
  reasons: {
    'not-in-scope': nothingToShow,
    'not-found-or-not-yours': nothingToShow,
    'not-named-by-policy': nothingToShow,
    'no-directory-account': {
      why: 'The chat did not say which account of the directory you have.',
      todo: 'Sign in to the chat with your own account of the organization.',
    },
    'foreign-tenant': {
      why: 'Your account belongs to an organization that the bot does not serve.',
      todo: 'Use an account of the organization that runs the bot.',
    },
    'guest-account': {
      why: 'Guests of the organization may not ask.',
      todo: 'Ask a colleague whose account belongs to the organization.',
    },
    'account-disabled': {
      why: 'Your account is disabled in the directory.',
      todo: 'The administrators of the directory can say why.',
    },
    'could-not-check': {
      why: 'The bot could not find out whether you may ask: Azure or the directory did not answer.',
      todo: 'Try again in a moment. If it stays so, tell whoever runs the bot.',
    },
  } satisfies Record<AskRefusal, Reason>,
  inside: {
    'probe-names-nobody': {
      why: 'The policy of the bot lets nobody look inside this machine.',
      todo: 'Whoever owns the policy can name people in mayStartProbe.',
    },
    'probe-not-allowed': {
      why: 'To look inside, a script runs as SYSTEM, and the policy of the bot does not name you for this machine.',
      todo: 'Ask a colleague whom it names to press the button.',
    },
    'probe-not-yours': {
      why: 'The policy of the bot names you, but in Azure you may not run commands in this machine.',
      todo: 'It takes Microsoft.Compute/virtualMachines/runCommand/action on the machine: its owner can give you a role with it, or a colleague who has one presses the button.',
    },
    'probe-not-checked': {
      why: 'The bot could not find out whether you may: Azure or the directory did not answer.',
      todo: 'Try again in a moment.',
    },
  } satisfies Record<ProbeRefusal, Reason>,
};
