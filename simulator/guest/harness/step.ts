import * as z from 'zod';

import { mayBeGiven } from './access-rules.ts';
import { isWhole } from './ipv4-prefix.ts';
import { mayBeWritten } from './registry-places.ts';
import { mayBeSetUp, mayBeStopped } from './service-rules.ts';

/**
 * What the harness accepts, read a second time: this is the practice guest's own copy, so that a list which the real
 * program would refuse never succeeds in practice either.
 */
const service = z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/);
const key = z.string().regex(/^HKLM\\(SYSTEM|SOFTWARE)\\[A-Za-z0-9 _.{}()\\-]{1,300}$/);
const valueName = z.string().regex(/^[A-Za-z0-9 _.-]{1,100}$/);
const text = z.string().regex(/^[^\p{C}'"`]{0,400}$/u);
const thumbprint = z.string().regex(/^[0-9A-F]{40}$/);
const port = z.int().min(1).max(65_535);
const mac = z.string().regex(/^[0-9A-F]{12}$/);
/** With nothing but zeros behind its bits. */
const prefix = z.cidrv4().refine(isWhole);

const data = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('DWord'), data: z.int().min(0).max(0xff_ff_ff_ff) }),
  z.strictObject({ kind: z.enum(['String', 'ExpandString']), data: text }),
  z.strictObject({ kind: z.literal('MultiString'), data: z.array(text).max(16) }),
  z.strictObject({ kind: z.literal('Binary'), data: z.string().regex(/^([0-9A-F]{2}){1,64}$/) }),
  z.strictObject({ kind: z.literal('none') }),
]);

const filePath = z
  .string()
  .regex(/^C:(\\[A-Za-z0-9 _.{}()-]{1,120}){1,12}$/)
  .max(260)
  .refine((path) => !path.includes('..'));

const compared = { key, name: valueName, data: z.union([z.int().min(0).max(0xff_ff_ff_ff), text, z.null()]) };

const needSchema = z.discriminatedUnion('that', [
  z.strictObject({ do: z.literal('need'), that: z.enum(['registry-is', 'registry-is-not']), ...compared }),
  z.strictObject({ do: z.literal('need'), that: z.enum(['service-there', 'service-runs']), name: service }),
  z.strictObject({ do: z.literal('need'), that: z.literal('port-usable'), port }),
  z.strictObject({ do: z.literal('need'), that: z.literal('certificate-usable'), thumbprint }),
  z.strictObject({
    do: z.literal('need'),
    that: z.enum(['not-domain-controller', 'not-connection-broker', 'local-rules-count']),
  }),
  z.strictObject({ do: z.literal('need'), that: z.literal('file-there'), path: filePath }),
]);

/** In the key of Remote Desktop, a star stands for the machine's id, which is part of its name. */
const rdpKeyPath = z
  .string()
  .regex(
    /^C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys\\f686aace6942fb7f7ceb231212eef4a4_(\*|[A-Za-z0-9_.-]{1,80})$/,
  )
  .refine((path) => !path.includes('..'));

const keyPath = z.union([
  rdpKeyPath,
  z.string().regex(/^C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys(\\[A-Za-z0-9_.-]{1,120})?$/),
]);

const changes = {
  registry: z
    .strictObject({ do: z.literal('registry'), key, name: valueName, set: data })
    .refine(mayBeWritten),
  service: z
    .strictObject({
      do: z.literal('service'),
      name: service,
      start: z.exactOptional(z.enum(['auto', 'demand'])),
      account: z.exactOptional(z.string()),
      type: z.exactOptional(z.enum(['own', 'share'])),
      dependsOn: z.exactOptional(z.array(service).max(8)),
    })
    .refine(mayBeSetUp),
  'service-state': z
    .strictObject({
      do: z.literal('service-state'),
      name: service,
      state: z.enum(['running', 'stopped']),
      seconds: z.int().min(5).max(60),
    })
    .refine(({ name, state }) => state === 'running' || mayBeStopped(name)),
  'rdp-restart': z.strictObject({ do: z.literal('rdp-restart') }),
  'firewall-group': z.strictObject({ do: z.literal('firewall-group') }),
  'firewall-rule-add': z.strictObject({
    do: z.literal('firewall-rule-add'),
    name: z.string().regex(/^RdpBot-[A-Za-z0-9-]{1,60}$/),
    protocol: z.enum(['TCP', 'UDP']),
    port,
    from: z.union([
      z.literal('any'),
      z
        .array(z.union([z.ipv4(), prefix.refine((one) => !one.endsWith('/0'))]))
        .min(1)
        .max(16),
    ]),
  }),
  'firewall-rule-off': z.strictObject({ do: z.literal('firewall-rule-off'), id: text.min(1).max(200) }),
  'port-proxy-remove': z.strictObject({
    do: z.literal('port-proxy-remove'),
    address: z.union([z.literal('*'), z.ipv4()]),
    port,
  }),
  acl: z.strictObject({ do: z.literal('acl'), path: keyPath, sddl: z.string() }).refine(mayBeGiven),
  'file-aside': z.strictObject({ do: z.literal('file-aside'), path: rdpKeyPath }),
  'certificate-remove': z.strictObject({
    do: z.literal('certificate-remove'),
    /** Its first eight digits are enough. */
    thumbprint: z.string().regex(/^[0-9A-F]{8}([0-9A-F]{32})?$/),
  }),
  'certificate-bind': z.strictObject({ do: z.literal('certificate-bind'), thumbprint }),
  adapter: z.strictObject({
    do: z.literal('adapter'),
    mac,
    set: z.enum(['dhcp', 'dns-from-dhcp', 'enabled']),
  }),
  'route-add': z.strictObject({
    do: z.literal('route-add'),
    prefix,
    nextHop: z.ipv4(),
    mac,
    metric: z.int().min(1).max(9999),
  }),
  'boot-value': z
    .strictObject({
      do: z.literal('boot-value'),
      name: z.enum(['safeboot', 'ems', 'bootems']),
      set: z.enum(['none', 'on']),
    })
    // Nobody signs in to safe mode by Remote Desktop: the way leads out of it only.
    .refine(({ name, set }) => name !== 'safeboot' || set === 'none'),
  'feature-remove': z.strictObject({
    do: z.literal('feature-remove'),
    feature: z.enum(['RDS-RD-Server', 'RDS-Licensing']),
  }),
  'session-logoff': z.strictObject({ do: z.literal('session-logoff'), id: z.int().min(1).max(65_535) }),
  'clock-sync': z.strictObject({ do: z.literal('clock-sync') }),
  'scheduled-revert': z.strictObject({
    do: z.literal('scheduled-revert'),
    minutes: z.int().min(5).max(60),
  }),
};

type Schemas = typeof changes;

export type Primitive = keyof Schemas;

/** The step of one primitive. */
export type StepOf<Name extends Primitive> = Readonly<z.infer<Schemas[Name]>>;

export type ChangeStep = { readonly [Name in Primitive]: StepOf<Name> }[Primitive];

export type Need = Readonly<z.infer<typeof needSchema>>;

export type HarnessStep = Need | ChangeStep;

export const harnessStepSchema: z.ZodType<HarnessStep> = z.union([needSchema, ...Object.values(changes)]);
