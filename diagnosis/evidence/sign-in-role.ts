import * as z from 'zod';
import { readSignInRole } from '../../azure/access/sign-in-role.ts';
import { defineEvidence } from './evidence.ts';
import { looked, machineOf, missing } from './looked.ts';
import { virtualMachine } from './virtual-machine.ts';

const schema = z.object({
  /** Object id. */
  person: z.string(),
  role: z.enum(['administrator', 'user', 'none']),
  /** Why there is none: `no-role`, `denied` or `account-disabled`. */
  because: z.string().optional(),
});

export type SignInRoleValue = Readonly<z.infer<typeof schema>>;

/** Whether the person may sign in to the machine with the account of the directory. */
export const signInRole = defineEvidence({
  id: 'sign-in-role',
  part: 'azure',
  schema,
  needs: { virtualMachine },
  uses: {},
  permission: 'Microsoft.Authorization/roleAssignments/read',
  deadlineMs: 70_000,
  name: { en: 'Role for signing in', ja: 'サインインのロール' },
  summary: ({ role }) => ({
    en: { administrator: 'may sign in as administrator', user: 'may sign in', none: 'may not sign in' }[role],
    ja: { administrator: '管理者としてサインイン可', user: 'サインイン可', none: 'サインイン不可' }[role],
  }),
  command: ({ resource }, { person }) =>
    `az role assignment list --scope "${resource}" --assignee "${person ?? ''}" --include-inherited --include-groups`,
  collect: async (look, given) => {
    const { person } = look.question;
    const asked = given.virtualMachine.extensions.some(({ type }) => isEntraSignIn(type));
    // Without the extension the directory does not decide who signs in.
    if (!asked || person === undefined) return missing({ reason: 'not-there' });
    const vm = machineOf(look);
    const answer = await readSignInRole(look.azure, { person, vm }, { signal: look.signal });
    const source = { operation: 'AccessFacts', resource: vm.text };
    return looked(look, source, answer, (found) => ({ person, ...found }));
  },
});

const isEntraSignIn = (type: string | undefined): boolean => type?.toLowerCase() === 'aadloginforwindows';
