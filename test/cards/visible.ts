import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// The package's entry for modules cannot be loaded by Node; this file can, and parses without a browser.
const { AdaptiveCard, SerializationContext } = require('adaptivecards/dist/adaptivecards.js');

// It comes without types.
const MarkdownIt: new (
  options: Readonly<Record<'html' | 'linkify' | 'breaks', boolean>>,
) => { readonly render: (text: string) => string } = require('markdown-it');

export type Json = Readonly<Record<string, unknown>>;

/** Teams' own elements, which it does not know and replaces by their fallback. */
const ofTeams = /^Unknown element type "(ProgressBar|CodeBlock)"\. Fallback will be used/;

/** Its pattern for languages keeps a position from one card to the next, and so refuses every second good one. */
const everySecond = /^Invalid value "(en|ja)" for property "lang"/;

/** What the open-source renderer has to say against a card. */
export function complaintsOf(rendered: Json): readonly string[] {
  const context = new SerializationContext();
  new AdaptiveCard().parse(rendered, context);
  return Array.from(
    { length: context.eventCount },
    (_, index): string => context.getEventAt(index).message,
  ).filter((message) => !ofTeams.test(message) && !everySecond.test(message));
}

/** Every object in it, from the outside inwards. */
export function objectsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}

/** Every text that a client reads as Markdown. */
export const markdownIn = (rendered: Json): readonly string[] =>
  objectsIn(rendered).flatMap((part) => {
    if (part['type'] === 'TextBlock') return [String(part['text'])];
    return 'value' in part && 'title' in part ? [String(part['title']), String(part['value'])] : [];
  });

/** More than Teams does: what is safe here is safe there. */
const markdown = new MarkdownIt({ html: true, linkify: true, breaks: true });

export const htmlOf = (text: string): string => markdown.render(text).trim();

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
};

/** What a person sees of it; throws where it is more than one paragraph of plain text. */
export function visibleText(text: string): string {
  const html = htmlOf(text);
  const inner = /^<p>([^<>]*)<\/p>$/.exec(html)?.[1];
  if (inner === undefined) throw new Error(`This is markup: ${html}`);
  return inner.replace(/&(lt|gt|amp|quot);/g, (entity) => entities[entity] ?? entity);
}
