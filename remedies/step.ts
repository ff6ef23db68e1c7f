import type { PowerChange } from '../azure/change/power.ts';
import type { NewRoute } from '../azure/change/route.ts';
import type { NewSecurityRule } from '../azure/change/security-rule.ts';
import type { GuestStep } from '../guest/harness/step.ts';

/**
 * What a change does, as data: an approver reads it, the hash covers it, and nothing else can happen. Resources are
 * named by their ids. What is written stands in the step as it is to be afterwards; how it was is read before.
 */
export type Step =
  /** Inside Windows, in one run of the harness: all of it or, by its journal, nothing. */
  | { readonly kind: 'guest'; readonly vm: string; readonly steps: readonly GuestStep[] }
  /** Takes back what an earlier run wrote, by its journal; what is no longer as that run left it stays as it is. */
  | {
      readonly kind: 'guest-undo';
      readonly vm: string;
      /** Of the step that is taken back. */
      readonly run: string;
      readonly steps: readonly GuestStep[];
    }
  /** Disarms the scheduled revert of an earlier run, once it is proved that the machine can be reached. */
  | {
      readonly kind: 'guest-confirm';
      readonly vm: string;
      readonly run: string;
      readonly steps: readonly GuestStep[];
    }
  /** A rule of a network security group; `null` takes it away. */
  | { readonly kind: 'security-rule'; readonly rule: string; readonly set: NewSecurityRule | null }
  /** A route of a route table; `null` takes it away. */
  | { readonly kind: 'route'; readonly route: string; readonly set: NewRoute | null }
  /** Writes a network interface as it is, which takes it out of the state Failed. */
  | { readonly kind: 'nic-rewrite'; readonly nic: string }
  /** Another private address for the first configuration of a network interface; Windows takes a new adapter then. */
  | {
      readonly kind: 'nic-address';
      readonly nic: string;
      readonly address: string;
      /** Keeps the address that it has and lets Azure choose again some day; absent: static. */
      readonly allocation?: 'Dynamic';
    }
  | { readonly kind: 'power'; readonly vm: string; readonly change: PowerChange }
  /** Azure's agent for connectivity checks. */
  | {
      readonly kind: 'network-watcher-agent';
      readonly vm: string;
      readonly location: string;
      readonly os: 'Windows' | 'Linux';
      readonly set: 'there' | 'gone';
    }
  /** Opens the port for one address and a while, as the just-in-time policy allows. It closes by itself. */
  | {
      readonly kind: 'jit-request';
      readonly policy: string;
      readonly vm: string;
      readonly port: number;
      readonly from: string;
      readonly minutes: number;
    }
  | { readonly kind: 'boot-diagnostics'; readonly vm: string; readonly set: 'on' | 'off' }
  /** Azure's extension VMAccess puts Remote Desktop's settings back as Windows has them. It names nobody. */
  | { readonly kind: 'reset-rdp'; readonly vm: string; readonly location: string }
  /** Its name is given before, so that asked for twice it is made once. It stays: nobody but a person deletes it. */
  | {
      readonly kind: 'snapshot';
      readonly disk: string;
      readonly snapshot: string;
      readonly location: string;
    }
  /** Goes on when the machine runs and its agent answers. Writes nothing. */
  | { readonly kind: 'wait'; readonly vm: string; readonly for: 'agent' };

/** For whoever may know remedies and not the guest. */
export type { GuestStep };

export type StepKind = Step['kind'];

export type StepOf<Kind extends StepKind> = Extract<Step, { readonly kind: Kind }>;
