import { selfSignedFrom, settleCertificates } from '../../settle/certificates.ts';
import { rdpKeyFile } from '../../settle/files.ts';
import { serviceRuns, settleServices } from '../../settle/services.ts';
import type { GuestNow } from '../guest-now.ts';

/** When one of its services starts, Windows makes itself a certificate where none is, or one that is over; with a new key. */
export function renewCertificate({ windows, look, now }: GuestNow): void {
  delete windows.gaveUpOnCertificate;
  const kept = windows.remoteDesktopCertificates;
  if (!kept || kept.some(({ notAfter }) => Date.parse(notAfter) >= now)) return;
  const inside = look();
  const services = settleServices(inside);
  const works = serviceRuns(services, 'SessionEnv') && serviceRuns(services, 'TermService');
  if (!works || settleCertificates(inside, services, now).makingFailed) return;
  windows.remoteDesktopCertificates = [selfSignedFrom(inside, now)];
  const keyFile = rdpKeyFile(inside);
  if (windows.files[keyFile] === null) delete windows.files[keyFile];
}
