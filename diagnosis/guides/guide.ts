import type { Language } from '../../base/language.ts';
import type { ResourceId } from '../../base/resource-id.ts';

/** For what a guide is followed. Whatever was typed has been checked where it was read. */
export type GuideTarget = {
  readonly vm: ResourceId;
  /** Windows or Linux, where it was seen. */
  readonly os?: string;
  /** How the licences (CALs) were bought. */
  readonly licences?: 'per-device' | 'per-user';
  /** Names of licence servers. */
  readonly servers?: readonly string[];
};

/** One thing to do. Commands hold nothing that was not checked: they are shown to be copied. */
export type GuideStep = {
  readonly words: Readonly<Record<Language, { readonly title: string; readonly text: string }>>;
  /** The page of the portal for exactly this machine. */
  readonly link?: (target: GuideTarget) => string | undefined;
  readonly command?: {
    readonly language: 'powershell' | 'shell' | 'plain';
    readonly text: (target: GuideTarget) => string;
  };
};

/** What a person does where the bot cannot, one step at a time. */
export type Guide = {
  readonly id: string;
  /** What it leads to, as a button says it. */
  readonly name: Readonly<Record<Language, string>>;
  /** Why the bot does not do it. */
  readonly why: Readonly<Record<Language, string>>;
  /** What only the person knows and the steps need. */
  readonly asks?: readonly ('licences' | 'servers')[];
  readonly steps: readonly [GuideStep, ...GuideStep[]];
};

export const defineGuide = <const Id extends string>(guide: Guide & { readonly id: Id }) => guide;
