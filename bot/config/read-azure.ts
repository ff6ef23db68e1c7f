import type { SignIn } from '../../azure/identities.ts';
import type { SettingName, Settings } from './settings.ts';

export type AzureSignIns = { readonly read: SignIn; readonly probe: SignIn; readonly change: SignIn };

export type AzureSettings = {
  readonly azure: AzureSignIns;
  /** Kinds of work that share one identity in Azure: least power is then not real, and start-up says so. */
  readonly shared: readonly (keyof AzureSignIns)[];
};

const how =
  'Write "managed-identity CLIENT-ID", "workload-identity TENANT-ID CLIENT-ID" or "client-secret TENANT-ID CLIENT-ID".';

export function readAzure(settings: Settings): AzureSettings {
  const azure: AzureSignIns = {
    read: readSignIn(settings, 'RDP_BOT_AZURE_READ', 'RDP_BOT_AZURE_READ_SECRET'),
    probe: readSignIn(settings, 'RDP_BOT_AZURE_PROBE', 'RDP_BOT_AZURE_PROBE_SECRET'),
    change: readSignIn(settings, 'RDP_BOT_AZURE_CHANGE', 'RDP_BOT_AZURE_CHANGE_SECRET'),
  };
  return { azure, shared: sharedBy(azure) };
}

function readSignIn(settings: Settings, name: SettingName, secretName: SettingName): SignIn {
  const value = settings.required(name, how);
  const secret = settings.text(secretName, '');
  const signIn = value === '' ? undefined : signInOf(value, secret, settings);
  if (value !== '' && !signIn) settings.refuse(name, how);
  if (signIn?.kind === 'client-secret' && secret === '')
    settings.refuse(secretName, `${name} is a client-secret, so its secret belongs here.`);
  if (signIn?.kind !== 'client-secret' && secret !== '')
    settings.refuse(secretName, `Only a client-secret has a secret. Remove it, or change ${name}.`);
  return signIn ?? { kind: 'managed-identity', clientId: '' };
}

function signInOf(value: string, secret: string, settings: Settings): SignIn | undefined {
  const [kind, ...ids] = value.split(/\s+/);
  const [first = '', second = ''] = ids.map((id) => id.toLowerCase());
  if (!ids.every(settings.isId)) return undefined;
  if (kind === 'managed-identity' && ids.length === 1) return { kind, clientId: first };
  if (kind === 'workload-identity' && ids.length === 2) return { kind, tenantId: first, clientId: second };
  if (kind === 'client-secret' && ids.length === 2)
    return { kind, tenantId: first, clientId: second, secret };
  return undefined;
}

function sharedBy(azure: AzureSignIns): (keyof AzureSignIns)[] {
  const kinds: readonly (keyof AzureSignIns)[] = ['read', 'probe', 'change'];
  return kinds.filter((kind) =>
    kinds.some((other) => other !== kind && azure[other].clientId === azure[kind].clientId),
  );
}
