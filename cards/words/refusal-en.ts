import type { ApprovalCode, AskRefusal, ChangeStop, ProbeRefusal, RequestCode } from '../../base/reasons.ts';

type Reason = { readonly why: string; readonly todo: string };

/** One text for all that would show whether there is such a machine. */
const nothingToShow: Reason = {
  why: 'The bot has nothing to show you under that name here. There may be no such machine, you may not be allowed to read it in Azure, or the bot may not be set up for it.',
  todo: 'Check the name and the resource group. Whoever owns the machine can give you the role Reader; whoever runs the bot decides where it may look and who may ask.',
};

export const refusalEn = {
  title: 'The bot cannot answer this for you',
  titleInside: 'The bot may not look inside Windows for you',
  titleStop: 'The bot changes nothing here now',
  titleRequest: 'You cannot request this fix',
  titleDecision: 'Nothing was decided',
  /** What stands in the policy's own words beside the sentence. */
  because: { 'change-frozen': 'Reason', 'resource-protected': 'Protected', 'source-not-allowed': 'Address' },
  missing: 'You may not do this in Azure:',
  activate: (roles: string): string =>
    `You can activate a role for it in PIM (Privileged Identity Management): ${roles}. Then press again.`,
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
      why: 'Guests of the organization may neither ask nor decide.',
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
  stops: {
    'diagnose-only': {
      why: 'The policy of the bot lets it look at this machine, and change nothing.',
      todo: 'The evidence says what is wrong. Whoever owns the policy can allow changes here.',
    },
    'changes-paused': {
      why: 'Somebody has paused every change.',
      todo: 'Whoever may lift the pause decides when it goes on. Diagnosing works meanwhile.',
    },
    'change-frozen': {
      why: 'Nothing is changed here at this time.',
      todo: 'Request it again when the freeze is over. Diagnosing works meanwhile.',
    },
    'resource-protected': {
      why: 'The change would write something that the policy of the bot protects.',
      todo: 'Ask its owner.',
    },
    'source-not-allowed': {
      why: 'The network would be opened for an address that the policy of the bot does not list.',
      todo: 'Come in through Bastion or a VPN, or ask whoever owns the policy to add the range.',
    },
  } satisfies Record<ChangeStop, Reason>,
  requests: {
    'request-not-allowed': {
      why: 'The policy of the bot does not name you among those who may request changes to this machine.',
      todo: 'Ask a colleague whom it names to press the button.',
    },
    'ticket-missing': {
      why: 'A change of this risk needs the number of a ticket.',
      todo: 'Request it again with the number.',
    },
    'ticket-not-understood': {
      why: 'That does not look like the number of a ticket here.',
      todo: 'Give the number alone, as your ticket system writes it.',
    },
  } satisfies Record<RequestCode, Reason>,
  decisions: {
    'not-a-person': {
      why: 'Only a person can decide, not a bot or a workflow.',
      todo: 'Press the button yourself.',
    },
    'already-decided': {
      why: 'This was decided before you pressed.',
      todo: 'The newest card says who decided what, and when.',
    },
    'request-expired': {
      why: 'The time to decide is over. Nobody rejected it.',
      todo: 'Request it again; the plan is then made anew.',
    },
    'plan-void': {
      why: 'This plan does not stand any more: something is no longer as the card showed it.',
      todo: 'Request it again; the plan is then made anew.',
    },
    'not-decided-here': {
      why: 'Approvals do not count in this conversation.',
      todo: 'Decide where the card was posted.',
    },
    'own-request': {
      why: 'You asked for this change, and a change of this risk needs a second person.',
      todo: 'Ask one of the approvers on the card.',
    },
    'approval-not-allowed': {
      why: 'The policy of the bot does not name you as an approver of changes of this risk.',
      todo: 'Ask one of the approvers on the card.',
    },
    'not-yours-in-azure': {
      why: 'The policy of the bot names you, but in Azure you could not make this very change.',
      todo: 'The owner of the resource can give you a role for it; or an approver decides who has one.',
    },
    'name-not-typed': {
      why: 'The name that you typed is not that of the machine.',
      todo: 'Press Approve again and type the name as the card has it.',
    },
    'reject-not-allowed': {
      why: 'Only whoever asked for the change or could approve it can stop it.',
      todo: 'Tell one of them what is wrong with it.',
    },
    'no-way-back': {
      why: 'There is nothing to take back.',
      todo: 'The newest card says what became of the change.',
    },
    'undo-too-late': {
      why: 'The time in which it could be taken back under the same approval is over.',
      todo: 'Request the way back as a change of its own; it needs a new approval.',
    },
    'undo-not-allowed': {
      why: 'Only whoever asked for the change, whoever approved it, or another approver can take it back.',
      todo: 'Ask one of them.',
    },
    'pause-not-allowed': {
      why: 'The policy of the bot does not name you among those who may pause changes.',
      todo: 'Ask somebody whom it names.',
    },
    'resume-not-allowed': {
      why: 'The policy of the bot does not name you among those who may lift a pause.',
      todo: 'Ask somebody whom it names.',
    },
    'break-glass-off': {
      why: 'Nobody may decide alone here, not even in an emergency.',
      todo: 'Find a second person.',
    },
    'break-glass-not-allowed': {
      why: 'Some may decide alone in an emergency; the policy of the bot does not name you among them.',
      todo: 'Find a second person.',
    },
    'break-glass-without-reason': {
      why: 'Whoever decides alone says why it cannot wait.',
      todo: 'Give the reason in a short sentence.',
    },
  } satisfies Record<ApprovalCode, Reason>,
};
