import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import { root } from '../conventions/tree.ts';

const home = path.join(root, 'node_modules/@microsoft/teams.cards');
const cache = path.join(root, 'node_modules/.cache/teams-schema');

/** To be raised when this file derives something else from the same declarations. */
const revision = 1;

type Schema = { [key: string]: unknown };

/** What Teams' own type declarations say a card may be, as a check: answers with what is wrong, in sentences. */
export function teamsSchema(): (card: unknown) => readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const validate = ajv.compile(schemaOf());
  return (card) => {
    if (validate(card)) return [];
    // These only repeat that something inside them is wrong.
    const inside = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf');
    const errors = inside.length > 0 ? inside : (validate.errors ?? []);
    return errors.map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}

/** Takes some seconds to derive, so it is kept beside the package that it was derived from. */
function schemaOf(): Schema {
  const { version } = JSON.parse(readFileSync(`${home}/package.json`, 'utf8'));
  const file = `${cache}/${version}-${revision}.json`;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    const schema = derive();
    mkdirSync(cache, { recursive: true });
    // Another test file may do the same at this moment.
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, JSON.stringify(schema));
    renameSync(aside, file);
    return schema;
  }
}

function derive(): Schema {
  mkdirSync(cache, { recursive: true });
  const source = path.join(cache, `declarations-${process.pid}.ts`);
  writeFileSync(source, exported(readFileSync(`${home}/dist/core.d.ts`, 'utf8')));
  const type = 'IAdaptiveCard';
  const generator = createGenerator({ path: source, type, skipTypeCheck: true, additionalProperties: false });
  const schema = generator.createSchema(type) as Schema;
  rmSync(source);
  const definitions = schema['definitions'] as Readonly<Record<string, Schema>>;
  return unionsByType(schema, definitions) as Schema;
}

/** The generator sees only what is exported under its own name; the classes are not needed. */
const exported = (declarations: string): string =>
  declarations
    .replace(/^export \{[^}]*\};?$/gm, '')
    .replace(/^declare class .*?^\}$/gms, '')
    .replace(/^(interface|type) /gm, 'export $1 ');

/** A union of elements becomes one question for each `type`: an error then names the field, not every alternative. */
function unionsByType(node: unknown, definitions: Readonly<Record<string, Schema>>): unknown {
  if (Array.isArray(node)) return node.map((part) => unionsByType(part, definitions));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, unionsByType(value, definitions)]);
  const schema: Schema = Object.fromEntries(entries);
  const members = schema['anyOf'];
  if (!Array.isArray(members)) return schema;
  const tagged = members.map((member) => ({ member, type: typeOf(member, definitions) }));
  const objects = tagged.filter(({ type }) => type !== undefined);
  if (objects.length < 2) return schema;
  const types = [...new Set(objects.map(({ type }) => type))];
  const ofType = (wanted: unknown) =>
    objects.filter(({ type }) => type === wanted).map(({ member }) => member);
  const others = tagged.filter(({ type }) => type === undefined).map(({ member }) => member);
  return {
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
    then: {
      required: ['type'],
      properties: { type: { enum: types } },
      allOf: types.map((type) => ({
        if: { properties: { type: { const: type } } },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
        then: { anyOf: ofType(type) },
      })),
    },
    else: others.length === 0 ? false : { anyOf: others },
  };
}

function typeOf(member: unknown, definitions: Readonly<Record<string, Schema>>): string | undefined {
  const reference = (member as Schema)['$ref'];
  if (typeof reference !== 'string') return undefined;
  const definition = definitions[decodeURIComponent(reference.replace('#/definitions/', ''))];
  const properties = definition?.['properties'] as Readonly<Record<string, Schema>> | undefined;
  const tag = properties?.['type']?.['const'];
  return typeof tag === 'string' ? tag : undefined;
}
