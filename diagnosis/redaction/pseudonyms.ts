import { createHmac } from 'node:crypto';

/** The same for the same, in any case of letters, and nobody without the salt finds the way back. */
export type Pseudonyms = {
  /** Hexadecimal digits that stand for the text. */
  readonly digits: (text: string, length: number) => string;
  readonly name: (name: string) => string;
  readonly guid: (guid: string) => string;
  readonly mac: (mac: string) => string;
};

export function pseudonymsFor(salt: string): Pseudonyms {
  const digits = (text: string, length: number): string =>
    createHmac('sha256', salt).update(text.toLowerCase()).digest('hex').slice(0, length);
  return {
    digits,
    name: (name) => `x-${digits(`name ${name}`, 8)}`,
    guid: (guid) => {
      const all = digits(`guid ${guid}`, 32);
      return [
        all.slice(0, 8),
        all.slice(8, 12),
        `4${all.slice(13, 16)}`,
        `8${all.slice(17, 20)}`,
        all.slice(20),
      ].join('-');
    },
    mac: (mac) => {
      const pairs = digits(`mac ${mac.replaceAll(/[-:]/g, '')}`, 12).match(/../g) ?? [];
      return pairs.join(mac.includes(':') ? ':' : '-');
    },
  };
}
