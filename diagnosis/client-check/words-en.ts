import type { ClientCheckReason } from '../../base/reasons.ts';
import type { EndingWords, Spoken } from './ending-words.ts';

const instead = ({ machine: [first] }: Spoken): string =>
  first === undefined ? '' : ` Until then, connect to ${first} itself.`;

const all = (values: readonly (string | number)[]): string => values.join(', ');

export const clientCheckEn: Readonly<Record<ClientCheckReason, EndingWords>> = {
  'name-unknown': {
    title: ({ name }) => `Your PC finds no computer named ${name}`,
    sentence: (spoken) =>
      `Check the spelling. A name of your company may need the VPN or the office network.${instead(spoken)}`,
  },
  'name-server-silent': {
    title: ({ name }) => `The name server of your PC does not answer, so ${name} is not found`,
    sentence: (spoken) => `Check the network or the VPN of your PC.${instead(spoken)}`,
  },
  'name-answer-old': {
    title: ({ name }) => `Your PC goes to an old address of ${name}`,
    sentence: ({ to, fresh }) =>
      `It goes to ${to}; the name server says ${all(fresh)}. Type "ipconfig /flushdns" in PowerShell and connect again. If it stays, look for the name in the hosts file of your PC.`,
  },
  'name-points-elsewhere': {
    title: ({ name, to }) => `${name} leads to ${to}, which is no address of this machine`,
    sentence: (spoken) =>
      `The machine has ${all(spoken.machine)}. Type "ipconfig /flushdns" in PowerShell and connect again. If it stays, whoever keeps the DNS record has to correct it, unless a device in front of the machine has that address.${instead(spoken)}`,
  },
  'address-of-another': {
    title: ({ to }) => `${to} is no address of this machine`,
    sentence: ({ machine }) =>
      `The machine has ${all(machine)}. It may have changed since the connection was saved: connect to that one, unless a device in front of the machine has the other.`,
  },
  'port-of-another': {
    title: ({ port, ports }) => `The machine answers on port ${all(ports)}, your client asks on ${port}`,
    sentence: ({ name, ports: [first] }) =>
      `Put the port behind the name: ${name.includes(':') ? `[${name}]` : name}:${first}. Connection managers keep a port of their own for each connection.`,
  },
  'blocked-on-this-pc': {
    title: ({ port }) => `Your own PC does not let TCP ${port} out`,
    sentence: ({ port }) =>
      `Its firewall or its protection software stops it. Whoever looks after your PC has to allow TCP ${port} outwards; nothing has to change in Azure.`,
  },
  'client-program-blocked': {
    title: 'The firewall of your own PC stops the Remote Desktop program',
    sentence:
      'The way is open for other programs. Whoever looks after your PC has to remove the outbound rule against mstsc.exe.',
  },
  'no-route-from-here': {
    title: ({ to }) => `Your PC has no way to ${to}`,
    sentence: 'Other traffic gets out. Check the VPN and the routes of your PC with your network people.',
  },
  'private-address-without-vpn': {
    title: ({ to }) => `${to} is a private address, and no VPN was seen on your PC`,
    sentence:
      'Connect the VPN and try again. In an office with a line of its own to Azure you need none: then ask your network people.',
  },
  'nothing-gets-out': {
    title: 'Nothing gets out of your network',
    sentence:
      'Not even the page on which people sign in to Azure was reached. Check the network of your PC; in a hotel or the like, sign in to that network first.',
  },
  'azure-stops-it': {
    title: ({ port }) => `TCP ${port} gets no answer, and Azure is the reason`,
    sentence: 'It is what the diagnosis found in Azure: go on with that.',
  },
  'windows-stops-it': {
    title: 'Windows on the machine is the reason',
    sentence: 'It is what the diagnosis found inside Windows: go on with that.',
  },
  'refused-by-machine': {
    title: ({ to, port }) => `${to} was reached, and nothing listens on port ${port}`,
    sentence:
      'Remote Desktop is off, its service does not run, or it listens on another port. Have the machine diagnosed with a look inside Windows.',
  },
  'stopped-on-the-way': {
    title: ({ port }) => `Something between your PC and Azure stops TCP ${port}`,
    sentence: ({ port, to }) =>
      `As far as was seen, Azure and Windows let you in. Ask your network people to allow TCP ${port} to ${to}. To be sure, try once over the hotspot of a phone: where it works there, it is the network of the office.`,
  },
  'edge-or-windows': {
    title: ({ port }) => `TCP ${port} gets no answer: your network or Windows`,
    sentence:
      'Azure lets you in. A look inside Windows decides; so does one try over the hotspot of a phone: where it works there, it is your network.',
  },
  'edge-or-azure': {
    title: ({ port }) => `TCP ${port} gets no answer: your network or the machine’s side`,
    sentence:
      'Have the machine diagnosed with the address that your network shows outside: that decides. One try over the hotspot of a phone helps as well.',
  },
  'tcp-fails-otherwise': {
    title: ({ code }) => `The connection fails on your PC${code === '' ? '' : ` with ${code}`}`,
    sentence: 'This is rare. Restart the PC and try again, or try from another PC in the same network.',
  },
  'port-says-nothing': {
    title: ({ port }) => `Port ${port} opens, and Remote Desktop does not answer`,
    sentence:
      'Most often it is the certificate, its key, or too many attempts at once. Have the machine diagnosed with a look inside Windows.',
  },
  'another-service-answers': {
    title: ({ to, port }) => `What answers on ${to} port ${port} is not Remote Desktop`,
    sentence:
      'Check name and port. If they are right, another program has taken the port, or a device in between answers in place of the machine.',
  },
  'windows-refuses-security': {
    title: 'Windows refuses the secure connection',
    sentence: ({ code }) =>
      `${code === '3' ? 'It has no certificate for Remote Desktop.' : `It answers with code ${code} of RDP.`} Have the machine diagnosed with a look inside Windows.`,
  },
  'only-old-security': {
    title: 'The machine offers only the old security of RDP',
    sentence:
      'Many clients do not take that. Have the machine diagnosed with a look inside Windows: its security layer was set back.',
  },
  'tls-fails': {
    title: 'The secure connection (TLS) with the machine fails',
    sentence:
      'Most often it is the certificate, its key, or the versions of TLS. Have the machine diagnosed with a look inside Windows.',
  },
  'tls-fails-from-here': {
    title: 'The secure connection (TLS) fails from your PC, not on the machine itself',
    sentence:
      'It is either the TLS settings of your PC, or a device in between that opens secure connections. Another PC in the same network decides.',
  },
  'certificate-of-another': {
    title: 'Your PC is shown another certificate than the machine’s',
    sentence:
      'Either a device in between opens secure connections, or another machine answers. Type no password there until your network people know which.',
  },
  'certificate-not-valid-now': {
    title: ({ isTooEarly }) =>
      isTooEarly
        ? 'By the clock of your PC the machine’s certificate is not valid yet'
        : 'The machine’s certificate has expired',
    sentence: ({ isTooEarly }) =>
      isTooEarly
        ? 'Compare the clocks of your PC and of the machine.'
        : 'Some clients do not connect then. Have the machine diagnosed with a look inside Windows: normally it renews its certificate by itself.',
  },
  'works-until-sign-in': {
    title: 'From your PC everything works up to the sign-in',
    sentence:
      'Connect again. If it still fails, paste what the client says: it is then about the account, the licence or the session. Write a local account as machine\\user.',
  },
};
