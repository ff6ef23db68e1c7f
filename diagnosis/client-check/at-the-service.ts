import { type Ending, ending } from './ending.ts';
import { type Sight, thumbprintIn } from './sight.ts';
import { stoppedOnTheWay } from './stopped-on-the-way.ts';

/** SSL_CERT_NOT_ON_SERVER of RDP's negotiation. */
const noCertificate = 3;

/** Somebody is there: is it Remote Desktop, and is it this machine's? */
export function atTheService(sight: Sight): Ending {
  const { check, machine, leadsTo, isMachineFine } = sight;
  const { rdp } = check;
  const likely = leadsTo === 'machine' ? 'likely' : 'possible';
  if (check.block === 'mstsc') return ending('client', 'client-program-blocked', 'likely');
  switch (rdp?.reply) {
    case undefined:
    case 'none':
    case 'closed':
      if (machine?.windows === 'blocks') return ending('windows', 'windows-stops-it', 'likely');
      return isMachineFine ? stoppedOnTheWay(sight) : ending('windows', 'port-says-nothing', likely);
    case 'other':
      if (isMachineFine) return stoppedOnTheWay(sight);
      return ending(leadsTo === 'machine' ? 'windows' : 'client', 'another-service-answers', likely);
    case 'refused':
      return ending('windows', 'windows-refuses-security', rdp.code === noCertificate ? 'sure' : 'likely');
    case 'plain':
      return ending('windows', 'only-old-security', 'possible');
    case 'tls':
    case 'nla':
      return atTheCertificate(sight);
    default:
      return rdp satisfies never;
  }
}

function atTheCertificate({ check, machine, leadsTo }: Sight): Ending {
  const likely = leadsTo === 'machine' ? 'likely' : 'possible';
  const { tls } = check;
  if (!tls || !('thumbprint' in tls))
    return machine?.windows === 'fine'
      ? ending('undecided', 'tls-fails-from-here', 'possible')
      : ending('windows', 'tls-fails', likely);
  if (machine?.certificate && !thumbprintIn(check)?.startsWith(machine.certificate))
    return ending('office-edge', 'certificate-of-another', likely);
  if (tls.validity !== 'valid') {
    const source = tls.validity === 'expired' ? 'windows' : 'client';
    return ending(source, 'certificate-not-valid-now', 'possible');
  }
  return machine?.windows === 'blocks'
    ? ending('windows', 'windows-stops-it', 'likely')
    : ending('works', 'works-until-sign-in', 'sure');
}
