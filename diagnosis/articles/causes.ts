/**
 * Every cause that one of the five articles names, by an id of ours; the number is the one of the catalogue of
 * causes. A check cites the cause that it recognises; one that none of them knows is `beyond`.
 */
export const articleCauses = {
  'name-answer-stale': 'C1',
  'client-port-wrong': 'C2',
  'client-software-blocks': 'C3',
  'edge-device-blocks': 'C4',
  'classic-endpoint-wrong': 'C5',
  'security-rule-denies': 'C6',
  'remote-desktop-off': 'C7',
  'guest-firewall-closed': 'C8',
  'service-not-running': 'C9',
  'listens-elsewhere': 'C10',
  'guest-software-blocks': 'C11',
  'image-not-prepared': 'C12',
  'under-attack': 'C13',
  'port-taken': 'C14',
  'key-not-readable': 'C15',
  'key-lost': 'C16',
  'tls-off': 'C17',
  'certificate-bad': 'C18',
  'bound-certificate-wrong': 'C19',
  'broker-renamed': 'C20',
  'route-wrong': 'C21',
  'source-exhausted': 'C22',
  'guest-firewall-of-destination': 'C23',
  'name-not-resolved': 'C24',
  'socket-failed': 'C25',
  'second-nic-without-route': 'C26',
  'nic-failed': 'C27',
  'grace-period-over': 'C28',
  'license-server-not-activated': 'C29',
  'license-server-without-licenses': 'C30',
  'licensing-misconfigured': 'C31',
  'license-server-in-trouble': 'C32',
} as const;

export type CauseId = keyof typeof articleCauses;

/** What a check covers of the articles. */
export type Cites = readonly [CauseId, ...CauseId[]] | 'beyond';
