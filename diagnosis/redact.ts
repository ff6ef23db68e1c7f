import type { Case } from './conclude.ts';
import { type Evidence, type EvidenceUnit, isMissing } from './evidence/evidence.ts';
import { guest } from './evidence/guest.ts';
import { evidenceUnits } from './evidence/index.ts';
import { questionSchema } from './question.ts';
import { type Pseudonyms, pseudonymsFor } from './redaction/pseudonyms.ts';
import { redactGuest } from './redaction/redact-guest.ts';
import { redactName } from './redaction/redact-id.ts';
import { isOneForm, redactText } from './redaction/redact-text.ts';

/**
 * The case with every id, address, name and word of somebody's replaced: the same by the same, and in the same form, so that
 * it is judged as before. The salt decides by what, and is kept by nobody.
 */
export function redact(original: Case, salt: string): Case {
  const pseudonyms = pseudonymsFor(salt);
  const evidence = [...original.evidence].map(
    ([id, found]) => [id, redactEvidence(id, found, pseudonyms)] as const,
  );
  return {
    ...original,
    question: questionSchema.parse(redactValue(original.question, '', pseudonyms)),
    evidence: new Map(evidence),
  };
}

function redactEvidence(id: string, found: Evidence<unknown>, pseudonyms: Pseudonyms): Evidence<unknown> {
  if (isMissing(found)) {
    const { message: _, scope, heldBy, ...because } = found.because;
    return {
      missing: true,
      because: {
        ...because,
        ...(scope === undefined ? {} : { scope: redactText(scope, pseudonyms) }),
        ...(heldBy === undefined ? {} : { heldBy: pseudonyms.name(heldBy) }),
      },
    };
  }
  const unit = evidenceUnits.find((one) => one.id === id);
  if (!unit) throw new Error(`There is no evidence ${id}.`);
  const { operation, resource } = found.source;
  return {
    at: found.at,
    source: { operation, resource: redactText(resource, pseudonyms) },
    value: redactedValue(unit, found.value, pseudonyms),
  };
}

function redactedValue(unit: EvidenceUnit, value: unknown, pseudonyms: Pseudonyms): unknown {
  if (unit.id === guest.id) return redactGuest(guest.schema.parse(value), pseudonyms);
  return unit.schema.parse(redactValue(value, '', pseudonyms));
}

/** Fields that hold somebody's own words: they may say anything. */
const ownWords: ReadonlySet<string> = new Set([
  'message',
  'description',
  'collection',
  'configuration',
  'tail',
]);

const names: ReadonlySet<string> = new Set([
  'name',
  'computerName',
  'ruleName',
  'caller',
  'requestor',
  'fqdn',
]);

function redactValue(value: unknown, key: string, pseudonyms: Pseudonyms): unknown {
  if (typeof value === 'string') return redactString(value, key, pseudonyms);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, key, pseudonyms));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [
    key === 'tags' ? redactTagName(name, pseudonyms) : name,
    redactValue(member, key === 'tags' ? 'tag' : name, pseudonyms),
  ]);
  return Object.fromEntries(entries);
}

function redactString(text: string, key: string, pseudonyms: Pseudonyms): string {
  if (ownWords.has(key)) return text === '' ? '' : '[redacted]';
  // What has a form of its own is replaced in that form; a name has none, also where an address is a part of it.
  const named = (key === 'tag' || names.has(key)) && !isOneForm(text);
  if (!named) return redactText(text, pseudonyms);
  return key === 'tag' ? pseudonyms.name(text) : redactNamed(text, pseudonyms);
}

/** Azure's own rules and extensions have the same names everywhere; a rule of somebody's stands behind its kind. */
function redactNamed(name: string, pseudonyms: Pseudonyms): string {
  if (/^defaultSecurityRules\//i.test(name) || /^(Microsoft\.|AAD|RDAgentBootLoader)/.test(name)) return name;
  const [own = '', ...kinds] = name.split('/').reverse();
  return [...kinds.reverse(), redactName(own, pseudonyms)].join('/');
}

/** Azure Virtual Desktop notes a session host's pool under this name. */
const redactTagName = (name: string, pseudonyms: Pseudonyms): string =>
  name === 'cm-resource-parent' ? name : pseudonyms.name(name);
