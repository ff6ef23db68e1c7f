import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { errorCode } from '../world/error-code.ts';
import { writeWhole } from '../world/write-whole.ts';
import { type Certificate, newCertificate } from './certificate.ts';
import { newTokenKeys, type TokenKeys } from './tokens.ts';

const jwkSchema = z.looseObject({ kty: z.literal('RSA'), kid: z.string() });
const keysSchema = z.object({ privateJwk: jwkSchema, publicJwk: jwkSchema });

/** A certificate that ends within a day would end while somebody practises. */
const soon = 24 * 3600_000;

export const certificatePath = (worldPath: string): string => `${worldPath}.cert.pem`;

/** The keys that sign this world's tokens, made at its first start: tokens stay good after a restart. */
export async function keptTokenKeys(worldPath: string): Promise<TokenKeys> {
  const path = `${worldPath}.keys.json`;
  const kept = keysSchema.safeParse(parsed(await textOf(path)));
  if (kept.success) return kept.data;
  const keys = await newTokenKeys();
  await writeWhole(path, `${JSON.stringify(keys)}\n`);
  return keys;
}

/** The certificate of this world's server, made at its first start and again when it has run out. */
export async function keptCertificate(worldPath: string, now: number): Promise<Certificate> {
  const [certPath, keyPath] = [certificatePath(worldPath), `${worldPath}.key.pem`];
  const kept = { cert: await textOf(certPath), key: await textOf(keyPath) };
  if (kept.cert && kept.key && isUsable(kept.cert, kept.key, now)) return { cert: kept.cert, key: kept.key };
  const made = await newCertificate(now);
  await writeWhole(keyPath, made.key);
  await writeWhole(certPath, made.cert);
  return made;
}

function isUsable(cert: string, key: string, now: number): boolean {
  try {
    const certificate = new X509Certificate(cert);
    return certificate.checkPrivateKey(createPrivateKey(key)) && Date.parse(certificate.validTo) > now + soon;
  } catch {
    return false;
  }
}

const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
