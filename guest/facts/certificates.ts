import * as z from 'zod';
import { count, defineFact, splitList, text } from './fact.ts';

export type Certificate = {
  /** The first eight digits. */
  readonly thumbprint: string;
  /** Negative when it has expired. */
  readonly daysLeft: number;
  readonly hasKey: boolean;
  readonly keyOpens: boolean;
  readonly keyFileFound: boolean;
  readonly systemHasFullControl: boolean;
  readonly networkServiceReads: boolean;
  /** For whom it may speak: `any` where it does not say. */
  readonly purpose: 'server' | 'any' | 'other';
  readonly selfSigned: boolean;
};

const purposes: Readonly<Record<string, Certificate['purpose']>> = { n: 'any', '1': 'server', '0': 'other' };

const pattern = /^([0-9A-Fa-f]{8}):(-?\d{1,6}):(\d{1,2}):([n01]):([01])$/;

/** `thumb8:days:flags:eku:self`. */
function certificateOf(said: string): Certificate | undefined {
  const found = pattern.exec(said);
  if (!found) return undefined;
  const [, thumbprint = '', days, flags, eku = '', self] = found;
  const has = (bit: number) => (Number(flags) & bit) !== 0;
  return {
    thumbprint: thumbprint.toLowerCase(),
    daysLeft: Number(days),
    hasKey: has(1),
    keyOpens: has(2),
    keyFileFound: has(4),
    systemHasFullControl: has(8),
    networkServiceReads: has(16),
    purpose: purposes[eku] ?? 'other',
    selfSigned: self === '1',
  };
}

/** The store `Remote Desktop`, in which Windows keeps the one that it made itself. */
export const remoteDesktopStore = defineFact({
  key: 'rd',
  group: 'crt',
  schema: z
    .string()
    .max(400)
    .transform((all): readonly Certificate[] => splitList(all).flatMap((one) => certificateOf(one) ?? [])),
});

/** The certificate that somebody bound to RDP by its thumbprint. */
export type BoundCertificate =
  | { readonly bound: false }
  | { readonly bound: true; readonly found: false; readonly thumbprint: string }
  | {
      readonly bound: true;
      readonly found: true;
      readonly store: 'my' | 'remote-desktop';
      readonly certificate: Certificate;
    };

export const boundCertificate = defineFact({
  key: 'bnd',
  group: 'crt',
  schema: z
    .string()
    .max(120)
    .transform((said, context): BoundCertificate => {
      if (said === '-') return { bound: false };
      const [where = '', ...rest] = said.split(':');
      const about = rest.join(':');
      if (where === '?' && /^[0-9A-Fa-f]{8}$/.test(about))
        return { bound: true, found: false, thumbprint: about.toLowerCase() };
      const certificate = certificateOf(about);
      if ((where === 'M' || where === 'R') && certificate)
        return { bound: true, found: true, store: where === 'M' ? 'my' : 'remote-desktop', certificate };
      context.addIssue({ code: 'custom', message: 'is no bound certificate' });
      return z.NEVER;
    }),
});

/** Which self-signed certificate Windows last used, and from which store. */
export const selfSignedStore = defineFact({
  key: 'ssc',
  group: 'crt',
  schema: text.transform((said) => {
    const [thumbprint = '', ...store] = said.split(':');
    return { thumbprint: thumbprint === '-' ? undefined : thumbprint.toLowerCase(), store: store.join(':') };
  }),
});

/** Who may do what with the folder of machine keys; `default` is as Windows made it. */
export const machineKeysAccess = defineFact({
  key: 'mk',
  group: 'crt',
  schema: text.transform((said) => (said === 'def' ? ('default' as const) : { sddl: said })),
});

/** The files of the key that RDP made for itself. */
export const rdpKeyFiles = defineFact({
  key: 'mkf',
  group: 'crt',
  schema: z
    .string()
    .max(400)
    .regex(/^(-|\d{1,2}:\d{1,9}(,\d{1,2}:\d{1,9})*)$/)
    .transform((all) =>
      splitList(all).map((one) => {
        const [bits, size] = one.split(':').map(Number);
        return {
          systemHasFullControl: ((bits ?? 0) & 8) !== 0,
          networkServiceReads: ((bits ?? 0) & 16) !== 0,
          size: size ?? 0,
        };
      }),
    ),
});

export const keyFileCount = defineFact({ key: 'mkn', group: 'crt', schema: count });

const kinds = ['none', 'self-signed', 'policy', 'custom'] as const;

/** What the Remote Desktop service itself says about its certificate; `1/0/0/0/thumb8`. */
export const serviceCertificate = defineFact({
  key: 'gs',
  group: 'crt',
  schema: z
    .string()
    .regex(/^[0-3]\/[01]\/[01]\/[01]\/([0-9A-Fa-f]{8}|-)$/)
    .transform((said) => {
      const [kind, ua, sl, me, thumbprint = '-'] = said.split('/');
      return {
        kind: kinds[Number(kind)] ?? 'none',
        policySetsUserAuthentication: ua === '1',
        policySetsSecurityLayer: sl === '1',
        policySetsEncryptionLevel: me === '1',
        thumbprint: thumbprint === '-' ? undefined : thumbprint.toLowerCase(),
      };
    }),
});
