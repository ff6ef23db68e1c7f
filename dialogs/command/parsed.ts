import type { Language } from '../../base/language.ts';
import type { Answer } from './answer.ts';
import type { Destination } from './destination.ts';
import type { GroupReference } from './group-reference.ts';
import type { VmReference } from './vm-reference.ts';

/** What is absent was not said; a dialog asks for it. */
export type Command =
  | {
      readonly name: 'diagnose' | 'internal-error' | 'license-server' | 'cannot-connect';
      readonly vm?: VmReference;
      readonly error?: string;
    }
  | { readonly name: 'event-ids'; readonly vm?: VmReference; readonly event?: number }
  | { readonly name: 'connectivity'; readonly from?: VmReference; readonly to?: Destination }
  | { readonly name: 'sweep'; readonly group?: GroupReference }
  | { readonly name: 'change' | 'undo'; readonly change: number }
  | { readonly name: 'audit'; readonly vm?: VmReference }
  | { readonly name: 'language'; readonly language?: Language }
  | { readonly name: 'pause'; readonly reason: string }
  | { readonly name: 'changes' | 'resume' | 'help' | 'cancel' };

export type Parsed = { readonly command: Command } | Answer | { readonly ignore: true };
