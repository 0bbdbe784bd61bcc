import type { Omission } from './naive.js';
import type { Step } from './steps.js';

/** What an instance is told when it is started: one argument of JSON. */
export interface Orders {
  readonly name: string;
  readonly store: { readonly file: string } | { readonly url: string };
  readonly platformUrl: string;
  readonly canLook: boolean;
  /** What the clock that all share showed at `origin`, in milliseconds since 1970. */
  readonly start: string;
  readonly origin: number;
  /** Messages on their way at once. */
  readonly mostInFlight: number;
  /** It kills itself when it has come to one of these steps so many times. */
  readonly deaths: Readonly<Partial<Record<Step, number>>>;
  readonly omission?: Omission;
}

/** One line of JSON that an instance prints. */
export type Report =
  | { readonly kind: 'tick' }
  | { readonly kind: 'death'; readonly step: Step }
  | { readonly kind: 'note'; readonly deliveryId: string; readonly noted: string };

export const PLATFORM = 'fake';
