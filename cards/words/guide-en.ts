export const guideEn = {
  stepOf: (step: number, of: number): string => `step ${step} of ${of}`,
  summary: (step: string, title: string): string => `${title} (${step})`,
  done: 'Done',
  last: 'Done, diagnose again',
  notHelped: 'Did not help',
  stop: 'Stop',
  asks: {
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
