import * as z from 'zod';

/**
 * What the harness can do inside Windows, one line of data each. The harness checks every argument against the same
 * patterns before it does anything, and refuses a list with anything else in it.
 */

const serviceName = z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/);

/** Below HKLM, as 64-bit programs see it. Where the harness writes is narrower than what it reads. */
const registryKey = z.string().regex(/^HKLM\\(SYSTEM|SOFTWARE)\\[A-Za-z0-9 _.{}()\\-]{1,300}$/);

const valueName = z.string().regex(/^[A-Za-z0-9 _.-]{1,100}$/);

/** A text of Windows: no control character, no quote. */
const plainText = z.string().regex(/^[^\p{C}'"`]{0,400}$/u);

/** Binary as upper case hex digits. */
const registryData = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('DWord'), data: z.int().min(0).max(4_294_967_295) }),
  z.strictObject({ kind: z.literal('String'), data: plainText }),
  z.strictObject({ kind: z.literal('ExpandString'), data: plainText }),
  z.strictObject({ kind: z.literal('MultiString'), data: z.array(plainText).max(16).readonly() }),
  z.strictObject({ kind: z.literal('Binary'), data: z.string().regex(/^([0-9A-F]{2}){1,64}$/) }),
]);

const thumbprint = z.string().regex(/^[0-9A-F]{40}$/);

/** The probe tells the first eight digits only; no other in that store begins with them. */
const thumbprintOrItsStart = z.string().regex(/^[0-9A-F]{8}([0-9A-F]{32})?$/);

const port = z.int().min(1).max(65_535);

/** An address or a prefix. */
const remoteAddress = z.union([z.ipv4(), z.cidrv4()]);

/** As Windows writes it: twelve hex digits. */
const mac = z.string().regex(/^[0-9A-F]{12}$/);

const need = z.discriminatedUnion('that', [
  /** `null`: there is no such value. */
  z.strictObject({
    do: z.literal('need'),
    that: z.literal('registry-is'),
    key: registryKey,
    name: valueName,
    data: z.union([z.int(), plainText, z.null()]),
  }),
  z.strictObject({
    do: z.literal('need'),
    that: z.literal('registry-is-not'),
    key: registryKey,
    name: valueName,
    data: z.union([z.int(), plainText, z.null()]),
  }),
  z.strictObject({ do: z.literal('need'), that: z.literal('service-there'), name: serviceName }),
  z.strictObject({ do: z.literal('need'), that: z.literal('service-runs'), name: serviceName }),
  /** Nothing but TermService listens on it, and it is in no excluded range. */
  z.strictObject({ do: z.literal('need'), that: z.literal('port-usable'), port }),
  /** In LocalMachine\My, with its key, valid now, for server authentication. */
  z.strictObject({ do: z.literal('need'), that: z.literal('certificate-usable'), thumbprint }),
  z.strictObject({ do: z.literal('need'), that: z.literal('not-domain-controller') }),
  z.strictObject({ do: z.literal('need'), that: z.literal('not-connection-broker') }),
  /** No policy takes away what local rules of the firewall say, in a profile that is in use. */
  z.strictObject({ do: z.literal('need'), that: z.literal('local-rules-count') }),
  z.strictObject({ do: z.literal('need'), that: z.literal('file-there'), path: z.string().max(260) }),
]);

const steps = [
  need,
  /** Writes a value, or takes it away. */
  z.strictObject({ do: z.literal('registry'), key: registryKey, name: valueName, set: registryData }),
  z.strictObject({
    do: z.literal('registry'),
    key: registryKey,
    name: valueName,
    set: z.strictObject({ kind: z.literal('none') }),
  }),
  /** How a service is set up; what is not said stays. */
  z.strictObject({
    do: z.literal('service'),
    name: serviceName,
    start: z.enum(['auto', 'demand']).optional(),
    account: z.enum(['NT AUTHORITY\\NetworkService', 'NT AUTHORITY\\LocalService', 'LocalSystem']).optional(),
    type: z.enum(['own', 'share']).optional(),
    dependsOn: z.array(serviceName).max(8).readonly().optional(),
  }),
  z.strictObject({
    do: z.literal('service-state'),
    name: serviceName,
    state: z.enum(['running', 'stopped']),
    seconds: z.int().min(5).max(60),
  }),
  /** Stops and starts Remote Desktop's services. Every session is dropped. */
  z.strictObject({ do: z.literal('rdp-restart') }),
  /** Windows' own rules of the group Remote Desktop, for the profiles that are in use. */
  z.strictObject({ do: z.literal('firewall-group') }),
  z.strictObject({
    do: z.literal('firewall-rule-add'),
    name: z.string().regex(/^RdpBot-[A-Za-z0-9-]{1,60}$/),
    protocol: z.enum(['TCP', 'UDP']),
    port,
    from: z.union([z.literal('any'), z.array(remoteAddress).min(1).max(16).readonly()]),
  }),
  /** By the id that Windows gave the rule, in the machine's own store. */
  z.strictObject({ do: z.literal('firewall-rule-off'), id: plainText.min(1).max(200) }),
  z.strictObject({
    do: z.literal('port-proxy-remove'),
    address: z.union([z.literal('*'), z.ipv4()]),
    port,
  }),
  /**
   * Access to one file or folder; what is below a folder stays as it is. In RDP's own key file `*` stands for the
   * machine's id, which is part of its name.
   */
  z.strictObject({
    do: z.literal('acl'),
    path: z
      .string()
      .regex(
        /^C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys(\\(f686aace6942fb7f7ceb231212eef4a4_\*|[A-Za-z0-9_.-]{1,120}))?$/,
      ),
    /** Who may what, and nothing that what is below inherits; the owner stays. */
    sddl: z.string().regex(/^D:P(AI)?(\(A;;[A-Za-z0-9]{2,20};;;(SY|BA|NS|WD)\)){1,8}$/),
  }),
  /** Moves a file into the folder of the journal. */
  z.strictObject({
    do: z.literal('file-aside'),
    path: z
      .string()
      .regex(
        /^C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys\\f686aace6942fb7f7ceb231212eef4a4_(\*|[A-Za-z0-9_.-]{1,80})$/,
      ),
  }),
  /** A self-signed certificate of the store `Remote Desktop`; Windows makes a new one. */
  z.strictObject({ do: z.literal('certificate-remove'), thumbprint: thumbprintOrItsStart }),
  /** Has Remote Desktop use a certificate of LocalMachine\My, whose key NETWORK SERVICE may then read. */
  z.strictObject({ do: z.literal('certificate-bind'), thumbprint }),
  z.strictObject({ do: z.literal('adapter'), mac, set: z.enum(['dhcp', 'dns-from-dhcp', 'enabled']) }),
  z.strictObject({
    do: z.literal('route-add'),
    prefix: z.cidrv4(),
    nextHop: z.ipv4(),
    mac,
    metric: z.int().min(1).max(9999),
  }),
  /** What `bcdedit` has set for the next start; `none` takes it away. */
  z.strictObject({
    do: z.literal('boot-value'),
    name: z.enum(['safeboot', 'ems', 'bootems']),
    set: z.enum(['none', 'on', 'minimal', 'network']),
  }),
  z.strictObject({ do: z.literal('feature-remove'), feature: z.enum(['RDS-RD-Server', 'RDS-Licensing']) }),
  z.strictObject({ do: z.literal('session-logoff'), id: z.int().min(1).max(65_536) }),
  /** Sets the clock by the source of time that is set up. */
  z.strictObject({ do: z.literal('clock-sync') }),
  /**
   * Stands first where what follows could cut the machine off: a task that takes everything back after so many minutes,
   * unless it is confirmed before.
   */
  z.strictObject({ do: z.literal('scheduled-revert'), minutes: z.int().min(5).max(60) }),
] as const;

export const guestStepSchema = z.union(steps);

export const guestStepsSchema = z.array(guestStepSchema).min(1).max(24).readonly();

export type GuestStep = Readonly<z.infer<typeof guestStepSchema>>;

export type Primitive = GuestStep['do'];

/**
 * `check` reads and compares; `apply` writes down, writes and reads back; `undo` goes backwards through what was written
 * down; `confirm` disarms the scheduled revert.
 */
export const harnessModes = ['check', 'apply', 'undo', 'confirm'] as const;

export type HarnessMode = (typeof harnessModes)[number];

/** All that one run is told. `run` names the journal: it is the same for check, apply, undo and confirm of a change. */
export const harnessOrderSchema = z.strictObject({
  run: z.string().regex(/^[0-9a-f]{8,32}$/),
  mode: z.enum(harnessModes),
  steps: guestStepsSchema,
});

export type HarnessOrder = Readonly<z.infer<typeof harnessOrderSchema>>;
