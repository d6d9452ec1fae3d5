import type { Writer } from './visitor.js';

/** What became of a lie. */
export const OUTCOMES = ['prevented', 'noticed', 'public check', 'not covered'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Way {
  readonly lie: string;
  /** What is claimed of it. */
  readonly is: Outcome;
  /** By what, or why not. */
  readonly by: string;
  /** Whether it needs a browser. */
  readonly inBrowser: boolean;
  /** Tells the lie, and whether it came out as claimed. */
  readonly holds: (writer: Writer) => Promise<boolean>;
  /** The same without what stands against it, or the honest server where nothing does. */
  readonly control: (writer: Writer) => Promise<boolean>;
}

/** Whether a page that nobody lies to leads on to the form. */
export const HONEST = async ({ visit }: Writer): Promise<boolean> => (await visit()).at === 'form';
