export const guideEn = {
  stepOf: (step: number, of: number): string => `step ${step} of ${of}`,
  summary: (step: string, title: string): string => `${title} (${step})`,
  done: 'Done',
  last: 'Done, diagnose again',
  notHelped: 'Did not help',
  stop: 'Stop',
  asks: {
    role: {
      label: 'The session host role',
      title: 'Do more than two people work on this machine by Remote Desktop?',
      why: 'Two administrators need no licence: then the session host role can go, and licensing with it.',
      choices: { wanted: 'Yes, people work on it', unwanted: 'No, administrators only', unknown: 'Not sure' },
    },
    licences: {
      label: 'Licences',
      title: 'How were your licences (CALs) bought?',
      why: 'The mode of the machine has to be the same. It stands on the order or the invoice. Without a domain only per device works.',
      choices: { 'per-device': 'Per device', 'per-user': 'Per user', unknown: 'Not sure' },
    },
    servers: {
      label: 'Licence servers',
      title: 'What are your licence servers called?',
      why: 'The machine asks them in this order. Type the full names, with commas in between.',
      input: 'Names',
      placeholder: 'lic-01.contoso.local, lic-02.contoso.local',
      unknown: 'Not sure',
      notUnderstood: 'Warning: these are no names of servers. Letters, digits, hyphens and dots only.',
    },
  },
};
