import { DEADLINE } from './sending.js';

/** How delivery is paced and how often it is tried. Durations are milliseconds. */
export interface Limits {
  /** How long a claimed delivery is in the hands of this process. */
  readonly lease: number;
  /**
   * Nothing is sent on a lease that ends sooner. Whoever takes the delivery over looks for it this long after the request
   * left, or later; two minutes of that are for clocks that differ.
   */
  readonly leaseReserve: number;
  /** When a sender that has not answered counts as unknown. */
  readonly deadline: number;
  /** Before the second attempt: long enough for a platform to show what it accepted. It grows with every attempt. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** Of a delivery that is certainly not accepted; after the last its owner is told. */
  readonly mostAttempts: number;
  /** What becomes of a delivery that may have arrived where the platform cannot be asked. */
  readonly onUncertain: 'hold' | 'resend';
  /** How long a platform that is to be asked may fail to answer; then it counts as one that cannot be asked. */
  readonly longestDoubt: number;
  /** Before a platform that has no sender in this process is tried again. */
  readonly senderWait: number;
  /** A digest that waited longer than this for its platform to be connected is not sent any more. */
  readonly longestSenderWait: number;
  /** Between the starts of two messages to one tenant. */
  readonly spacing: number;
  /** Messages on their way at once, to as many tenants. */
  readonly mostInFlight: number;
  /** Claimed at once. */
  readonly batch: number;
  /** Claimed and not yet on their way: of all tenants, and of one, whose last must leave within its lease. */
  readonly mostWaiting: number;
  readonly mostWaitingOfTenant: number;
  /** While something is on its way: how long until it is looked again for what fell due. */
  readonly lookAgain: number;
  /** Between two tries to write down how an attempt ended, and how many there are. */
  readonly recordWait: number;
  readonly mostRecordings: number;
  /** How long `stop` waits for what is on its way. */
  readonly stop: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const LIMITS: Limits = {
  lease: 5 * MINUTE,
  leaseReserve: 150 * SECOND,
  deadline: DEADLINE,
  firstWait: 20 * SECOND,
  longestWait: HOUR,
  mostAttempts: 8,
  onUncertain: 'hold',
  longestDoubt: 24 * HOUR,
  senderWait: 5 * MINUTE,
  longestSenderWait: 48 * HOUR,
  spacing: SECOND / 4,
  mostInFlight: 20,
  batch: 10,
  mostWaiting: 200,
  mostWaitingOfTenant: 5,
  lookAgain: 15 * SECOND,
  recordWait: SECOND,
  mostRecordings: 5,
  stop: 10 * SECOND,
};
