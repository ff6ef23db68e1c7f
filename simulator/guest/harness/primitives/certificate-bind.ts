import { keys } from '../../product/keys.ts';
import { binary } from '../../product/values.ts';
import { networkServiceReads } from '../../settle/access.ts';
import { filesOf } from '../../settle/files.ts';
import { bytesAt, setValue } from '../../windows/registry.ts';
import type { GuestNow } from '../guest-now.ts';
import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import type { StepOf } from '../step.ts';

type Step = StepOf<'certificate-bind'>;

type Bound = {
  /** Its thumbprint; null where Windows uses its own. */
  readonly bound: string | null;
  readonly file: string;
  /** Access to the key of the certificate that is to be bound. */
  readonly access: string;
};

function read({ look, windows }: GuestNow, { thumbprint }: Step): Bound {
  const certificate = windows.certificates.find((one) => one.thumbprint === thumbprint);
  if (!certificate) throw new Refused('no-such-certificate');
  const inside = look();
  const file = certificate.keyFile;
  const access = file === undefined ? undefined : filesOf(inside)[file]?.sddl;
  if (file === undefined || access === undefined) throw new Refused('key-has-no-file');
  return { bound: bytesAt(inside.registry, keys.rdpTcp, 'SSLCertificateSHA1Hash') ?? null, file, access };
}

function make({ windows }: GuestNow, { bound, file, access }: Bound): void {
  windows.files[file] = { ...windows.files[file], sddl: access };
  setValue(windows, keys.rdpTcp, 'SSLCertificateSHA1Hash', bound === null ? null : binary(bound));
}

export const certificateBind = carrier<Step, Bound>({
  read,
  text: ({ bound }) => bound,
  isDone: (state, { thumbprint }) => state?.bound === thumbprint && networkServiceReads(state.access),
  write: (guest, step) => {
    const { file, access } = read(guest, step);
    const opened = networkServiceReads(access) ? access : `${access}(A;;FR;;;NS)`;
    make(guest, { bound: step.thumbprint, file, access: opened });
  },
  undo: (guest, _, was) => {
    if (was) make(guest, was);
  },
});
