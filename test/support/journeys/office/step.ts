import type { Desk, Fields } from './desk.js';
import type { Trials } from './mishaps.js';

/** Something that somebody sends; each says of every mishap how it is tried there, or why not. */
export interface Step {
  readonly name: string;
  /** The button that sends it. */
  readonly button: string;
  /** What belongs there, typed by whoever is at the desk. */
  readonly fields?: (desk: Desk) => Fields | Promise<Fields>;
  /** What folds the fields away. */
  readonly folded?: string;
  /** How one comes to its page, where that has no address. */
  readonly come?: (desk: Desk) => Promise<void>;
  /** What is there once it is done, where that takes a while. */
  readonly until?: string;
  /** What is shown once, and read. */
  readonly read?: (desk: Desk) => Promise<void>;
  /** What “back” takes of what was typed. */
  readonly loses?: string;
  /** Where one goes on, if not where the form has led. */
  readonly after?: string;
  readonly mishaps: Trials;
}

/** Types what belongs there; what of it a page may keep. */
export async function fillIn(
  desk: Desk,
  step: Step,
  wrong: Fields = {},
): Promise<readonly string[]> {
  if (step.folded) {
    const part = desk.page.locator(step.folded).first();
    await part.evaluate((details: { open: boolean }) => {
      details.open = true;
    });
  }
  const fields = { ...(await step.fields?.(desk)), ...wrong };
  await desk.fill(fields);
  return desk.written(fields);
}
