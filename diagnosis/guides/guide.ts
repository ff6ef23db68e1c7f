import * as z from 'zod';
import type { Language, Words } from '../../base/language.ts';
import type { ResourceId } from '../../base/resource-id.ts';
import type { Fit, GuideCase } from './guide-case.ts';

/** What is known of the machine, besides which one it is. Commands check all of it once more, whoever typed it. */
export const guideTargetSchema = z.strictObject({
  /** Windows or Linux, where it was seen. */
  os: z.string().optional(),
  /** Where the person connects to, and the address in the virtual network. */
  address: z.string().optional(),
  privateAddress: z.string().optional(),
  /** The port that the person's client uses. */
  port: z.int().optional(),
  /** Whether Windows belongs to a domain, where that was seen. */
  inDomain: z.boolean().optional(),
  /** How the licences (CALs) were bought. */
  licences: z.enum(['per-device', 'per-user']).optional(),
  /** Names of licence servers. */
  servers: z.array(z.string()).readonly().optional(),
});

/** For what a guide is followed. */
export type GuideTarget = Readonly<z.infer<typeof guideTargetSchema>> & { readonly vm: ResourceId };

/** One thing to do. */
export type GuideStep = {
  readonly words: Readonly<Record<Language, { readonly title: string; readonly text: string }>>;
  /** The page of the portal for exactly this machine. */
  readonly link?: (target: GuideTarget) => string | undefined;
  /**
   * To be copied as it is. What is not known stands in it as `<NAME>`, with which no shell runs it.
   * `powershell` runs in Windows, `shell` is Azure's command line, `plain` anything else.
   */
  readonly command?: {
    readonly language: 'powershell' | 'shell' | 'plain';
    readonly text: (target: GuideTarget, language: Language) => string;
  };
};

/** What a person does where the bot cannot, one step at a time. */
export type Guide = {
  readonly id: string;
  /** Rows of the catalogue of remedies that a person follows, such as `M35`. */
  readonly catalogue?: readonly string[];
  /** What it leads to, as a button says it. */
  readonly name: Words;
  /** Why the bot does not do it. */
  readonly why: Words;
  /** What only the person knows and the steps need. */
  readonly asks?: readonly ('role' | 'licences' | 'servers')[];
  /** Whether a verdict offers it; nothing where the facts rule it out. Without this, only a conversation does. */
  readonly fits?: (seen: GuideCase) => Fit | undefined;
  readonly steps: readonly [GuideStep, ...GuideStep[]];
};

export const defineGuide = <const Id extends string>(guide: Guide & { readonly id: Id }) => guide;
