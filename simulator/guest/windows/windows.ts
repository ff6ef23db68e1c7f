/**
 * A Windows of the practice Azure: what was done to it since its owners took it over. Whatever does not stand here is as
 * the product makes it (`product/`) or as they made it; what follows from it is worked out (`settle/`). Nobody writes
 * down that RDP fails.
 */
import type { RegistryValue } from '../windows-view.ts';
import type { Effect, LeftBehind } from './left-behind.ts';

export type Windows = {
  readonly product: ProductId;
  readonly installedAt: string;
  /** How its owners made it, where that is not as the product comes. */
  readonly made: Made;
  roles: readonly Role[];
  domain?: Membership | undefined;
  /** Joined to Microsoft Entra. */
  entra?: true;
  /** By key, then by name, what differs from the product and its owners' making; null is gone. */
  registry: Record<string, Record<string, RegistryValue | null>>;
  /** Keys that were taken away with everything that was below them. */
  gone: string[];
  /** Services that somebody has stopped since the last start. */
  stopped: string[];
  /** Services whose program ends and is started again, over and over, and the module that is to blame. */
  crashing: Record<string, string>;
  /** Other programs that accept connections. */
  programs: Program[];
  /** Products that filter packets besides Windows' own firewall. */
  filters: Filter[];
  /** Certificates of the machine's own store. */
  certificates: Certificate[];
  /** The store `Remote Desktop`, where somebody touched it; otherwise Windows keeps it. */
  remoteDesktopCertificates?: Certificate[];
  /** Windows could not write into that store once, and tries again only when Remote Desktop is started again. */
  gaveUpOnCertificate?: true;
  /** Files and folders that are not as the product makes them: another access, another size; null where one is gone. */
  files: Record<string, { sddl?: string; size?: number; version?: string } | null>;
  /** Ranges of ports that nobody may listen on. */
  excludedPorts: { from: number; to: number }[];
  /** How many adapters Windows remembers that Azure has taken away. */
  ghosts: number;
  /** What `bcdedit` has set for the next start, and how this one was made. */
  boot: { next: BootMode; current: BootMode; ems?: 'on'; bootems?: 'on' };
  /** How far its clock is ahead. */
  clockAheadSeconds: number;
  administrator: { disabled: boolean; locked: boolean };
  /** Rights that somebody gave otherwise, by their constant; SIDs. */
  rights: Record<string, readonly string[]>;
  /** Members of the group Remote Desktop Users. */
  remoteDesktopUsers: string[];
  sessions: Sessions;
  /** When the role of a session host was put there; absent: with Windows. */
  sessionHostSince?: string;
  load: Load;
  /** Somebody on the Internet tries passwords, so often in an hour. */
  attack?: { readonly from: string; readonly perHour: number };
  /** What happened once and can be seen in no state. */
  happened: Happening[];
  /** Values that Group Policy writes again whenever it is refreshed. */
  kept?: readonly KeptValue[];
  /** When Group Policy was refreshed last. */
  refreshedAt?: string;
  /** Roles that go with the next start. */
  leaving?: readonly Role[];
  leftBehind?: LeftBehind;
  effects?: Effect[];
};

export type Sessions = {
  active: number;
  inactive: number;
  /** Of these, the numbers of those that somebody has signed out. */
  signedOut?: readonly number[];
  /** What the programs of each have taken. */
  megabytesEach?: number;
};

export type KeptValue = { readonly key: string; readonly name: string; readonly value: RegistryValue };

export type Made = Partial<Omit<Windows, 'product' | 'installedAt' | 'made'>>;

export type ProductId = 'server-2016' | 'server-2019' | 'server-2022' | 'windows-11';

export type Role = 'domain-controller' | 'session-host' | 'licensing' | 'connection-broker';

export type Membership = {
  readonly name: string;
  /** Whether machine and domain still have the same password. */
  password: 'agreed' | 'outdated';
};

export type BootMode = 'normal' | 'minimal' | 'network';

export type Program = {
  readonly name: string;
  readonly port: number;
  /** The service that it runs as. */
  readonly service: string;
};

/** A product of others: it runs as a service, and drops what comes to these ports. */
export type Filter = {
  readonly service: string;
  readonly product: string;
  readonly drops: readonly number[];
};

export type Certificate = {
  readonly thumbprint: string;
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly ekus?: readonly string[];
  /** Absent: the certificate came without its private key. */
  readonly keyFile?: string;
};

export type Load = {
  /** Percent. */
  processor: number;
  /** Megabytes that programs have taken. */
  memory: number;
  /** Megabytes that are in use on the system drive. */
  disk: number;
  connections: number;
  /** The busiest program besides Windows. */
  busiest: string;
};

export type Happening = {
  readonly log: string;
  readonly provider: string;
  readonly id: number;
  readonly at: string;
  readonly data: readonly string[];
};

export const newWindows = (product: ProductId, installedAt: string, made: Made = {}): Windows => ({
  product,
  installedAt,
  made,
  ...usual(),
  ...structuredClone(made),
  registry: {},
  gone: [],
});

/** How it was before anybody did anything to it. */
export const untouched = ({ product, installedAt, made }: Windows): Windows =>
  newWindows(product, installedAt, made);

const usual = (): Omit<Windows, 'product' | 'installedAt' | 'made'> => ({
  roles: [],
  registry: {},
  gone: [],
  stopped: [],
  crashing: {},
  programs: [],
  filters: [],
  certificates: [],
  files: {},
  excludedPorts: [],
  ghosts: 0,
  boot: { next: 'normal', current: 'normal' },
  clockAheadSeconds: 0,
  administrator: { disabled: false, locked: false },
  rights: {},
  remoteDesktopUsers: [],
  sessions: { active: 0, inactive: 0 },
  load: { processor: 4, memory: 2991, disk: 25_000, connections: 38, busiest: 'MsMpEng' },
  happened: [],
});
