import type { EntityManager } from 'typeorm';
import type { DecidedAct, DecisionFile } from '../holders/index.js';
import type { DecidedSurvey, SigningSeat } from '../questionnaire/index.js';
import type { Language } from '../web/index.js';

export interface Proposal {
  /** What it is done to, such as the id of a survey. */
  readonly subject: string;
  /** Plain JSON, in a shape that the act alone knows. */
  readonly content: unknown;
}

/** A proposal that a second account has confirmed, or two holders' devices have signed. */
export interface Agreed extends Proposal {
  /** Whether one account made both within the last seven days: the act says so where it is shown. */
  readonly isOfOneMaker: boolean;
  /** Whoever proposed it, and whoever confirmed it or brought the last signature. */
  readonly accounts: readonly [string, string];
  /** What the devices have signed; null where two accounts decided. */
  readonly decision: DecisionFile | null;
}

/** What two holders' devices sign for an act to be done, as things stand. */
export interface Signing {
  /** Hash of the list whose holders sign. */
  readonly list: string;
  readonly survey: DecidedSurvey | null;
  readonly act: DecidedAct;
  /** Today, where it is done. */
  readonly day: string;
  readonly reason: string | null;
  /** Who may sign: seat 1 first. */
  readonly seats: readonly SigningSeat[];
}

/** What an act would do, in words. */
export interface Described {
  readonly title: string;
  readonly lines: readonly string[];
  /** What the button says that does it. */
  readonly button: string;
  /** What whoever confirms it should have read. */
  readonly readFirst?: { readonly text: string; readonly path: string };
}

/** Something that a room does only when two want it. */
export interface Act {
  readonly kind: string;

  /** What its subject is: an account, or a list of the council; else it is a survey. */
  readonly about?: 'account' | 'council';

  /** Where people see what it is done to. */
  pathOf(subject: string): string;

  /** The time zone of its days: its survey's; null where it is about none, which takes the server's. */
  zone(manager: EntityManager, subject: string): Promise<string | null>;

  /** @param manager of the transaction in which it is asked, for what it has to look up */
  describe(
    proposal: Proposal,
    language: Language,
    manager: EntityManager,
  ): Described | Promise<Described>;

  /** Refuses what is asked outside of a transaction, before it is proposed and before it is done. */
  ready?(proposal: Proposal): Promise<void>;

  /** What holders sign; null where two accounts decide, as where there is no council of holders. */
  signing?(manager: EntityManager, proposal: Proposal): Promise<Signing | null>;

  /** Refuses what could not be done as things stand, when it is proposed. */
  check(manager: EntityManager, proposal: Proposal): Promise<void>;

  /**
   * Does it, or refuses it: in the transaction in which the second account or signature comes, so that it
   * is done exactly as often as it is confirmed, once.
   */
  carryOut(manager: EntityManager, agreed: Agreed): Promise<void>;

  /**
   * What follows in other databases. A crash before its end leaves it undone: what was carried out
   * has to hold a mark by which the room takes it up again.
   */
  afterwards?(subject: string): Promise<void>;
}

/** Injects every `Act` as a list; without it nothing takes two. */
export const ACTS = Symbol('ACTS');
