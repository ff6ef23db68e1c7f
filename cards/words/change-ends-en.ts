import type { ChangeReason } from '../../base/reasons.ts';

/** How a change ends, and why. */
export const changeEndsEn = {
  because: {
    'nothing-to-mend': 'What was found is not there any more. Diagnose again to see how it is now.',
    'cannot-be-planned': 'It cannot be made here.',
    'below-the-floor':
      'It would make the machine less safe than the bot ever does. This is a mistake of the bot; report it.',
    'could-not-look': 'What it would write could not be read, so nobody is asked to approve it.',
    'blocked-in-windows': 'Windows is not as it has to be for this change. Nothing was written there.',
    'bot-may-not':
      'The bot may not do this in Azure. Give its identity for changes the missing role, then ask again.',
    'nobody-may-approve':
      'Nobody whom the policy names could make this change in Azure. Whoever owns the policy or the resource can mend that.',
    'not-checked': 'Azure or the directory did not say who may do it. Ask again in a minute.',
    'stopped-by-policy': 'The policy of the bot does not allow it now.',
    'changed-since-approval':
      'Something changed after the approval, so it was not begun. Ask again: it is planned anew.',
    'script-changed':
      'The bot was updated after the approval, so it was not begun. Ask again: it is planned anew.',
    'not-begun-in-time': 'The time to begin was over before it could. Ask again: it is planned anew.',
    'step-failed': 'A step failed. The steps before it stay until somebody takes them back.',
    'step-outcome-unknown':
      'A step was sent and no answer came. The bot does not send it again by itself. Look at the resource, then take it back or diagnose again.',
    stopped: 'Somebody stopped it. The steps that are done stay until somebody takes them back.',
    'nothing-to-undo': 'Nothing of it is left that could be taken back.',
    'changed-by-somebody':
      'Somebody has changed the same since. The bot leaves that alone: look at it and put it right by hand.',
    'ended-by-itself': 'Its time was over, so the bot took it back.',
    'broke-down': 'The bot broke down several times while it did this and gave up. Its log says more.',
  } satisfies Record<ChangeReason, string>,
  still: (title: string): string => `What is still wrong: ${title}`,
  blocksNow: (title: string): string => `What blocks RDP now: ${title}`,
  unseen: (names: string): string => `Could not be looked at: ${names}`,
  couldYou: 'Only you can tell: could you sign in?',
  drift: 'Look for the policy or the program that writes the value, or the same comes again.',
  atStep: 'Which step',
  lookAt: 'Look at',
  said: 'Azure or Windows says',
  missing: 'Missing in Azure',
  missingAction: (action: string, resource: string): string => `${action} on ${resource}`,
};
