import { settleCertificates } from '../../settle/certificates.ts';
import { settleServices } from '../../settle/services.ts';
import type { Certificate } from '../../windows/windows.ts';
import type { GuestNow } from '../guest-now.ts';
import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import type { StepOf } from '../step.ts';

type Step = StepOf<'certificate-remove'>;

/** What lies in the store `Remote Desktop`, before Windows has looked at it again. */
function ownCertificates({ look, windows, now }: GuestNow): readonly Certificate[] {
  const inside = look();
  return windows.remoteDesktopCertificates ?? settleCertificates(inside, settleServices(inside), now).own;
}

function read(guest: GuestNow, step: Step): Certificate | null {
  const found = ownCertificates(guest).filter(({ thumbprint }) => thumbprint.startsWith(step.thumbprint));
  const [first] = found;
  if (!first) return null;
  if (found.length > 1) throw new Refused('several-certificates');
  if (first.issuer !== first.subject) throw new Refused('not-self-signed');
  return first;
}

export const certificateRemove = carrier<Step, Certificate>({
  read,
  text: ({ notAfter }) => `ends ${notAfter.slice(0, 10)}`,
  isDone: (state) => state === null,
  write: (guest, step) => {
    const own = ownCertificates(guest);
    const gone = read(guest, step)?.thumbprint;
    guest.windows.remoteDesktopCertificates = own.filter(({ thumbprint }) => thumbprint !== gone);
  },
});
