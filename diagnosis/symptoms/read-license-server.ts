import { adminCommand } from './admin-command.ts';
import { licensingParts } from './licensing-parts.ts';
import { type SeenCase, titleOf } from './seen-case.ts';
import type { LicenseServerReading } from './symptom-reading.ts';
import { waysOut } from './ways-out.ts';

/** The way in at once, how licensing stands, and what ends it. */
export function readLicenseServer(seen: SeenCase): LicenseServerReading {
  const behind = seen.diagnosis.findings.find(
    ({ check, outcome, followsFrom }) =>
      outcome === 'problem' && followsFrom === undefined && !passed.has(check),
  );
  return {
    symptom: 'license-server',
    from: places[seen.diagnosis.question.wayIn.kind] ?? 'own-pc',
    command: adminCommand(seen.diagnosis.question, seen.evidence),
    ...(behind ? { behind: titleOf(behind) } : {}),
    parts: licensingParts(seen),
    waysOut: waysOut(seen),
  };
}

/** Bastion itself opens no administrative session. */
const places: Readonly<Record<string, LicenseServerReading['from']>> = {
  bastion: 'network',
  'jump-host': 'jump-host',
};

/** What an administrative session is not stopped by. */
const passed: ReadonlySet<string> = new Set([
  ...['grace-period-over', 'license-server-unreachable', 'license-servers-in-wrong-key'],
  ...['per-user-without-domain', 'broker-down', 'broker-renamed', 'redirected-by-broker'],
]);
