import { comeAfter, comeBefore } from './come-between.js';
import type { Desk } from './desk.js';
import { proveFactor } from './entering.js';
import { MISHAPS, none, saidOf, type Tried } from './mishaps.js';
import { fillIn, type Step } from './step.js';
import type { OfficeWalk } from './walk.js';

/** On a short walk every second step meets one mishap, another one each time. */
function metBy({ isShort, tried }: OfficeWalk, step: Step): Step {
  const met = MISHAPS.map((name, i) => {
    const isMet = !isShort || tried.size % (2 * MISHAPS.length) === 2 * i;
    return [name, isMet ? step.mishaps[name] : none('left to the whole walk')];
  });
  return { ...step, mishaps: Object.fromEntries(met) as Step['mishaps'] };
}

/** Sends a step. What can come between does, the first time that the step is taken, and is not counted. */
export async function take(walk: OfficeWalk, desk: Desk, taken: Step): Promise<void> {
  const step = metBy(walk, taken);
  const isNew = !walk.tried.has(step.name);
  const waiting = isNew ? await desk.aside(() => comeBefore(walk, desk, step)) : [];
  await fillIn(desk, step);
  await desk.send(step.name, step.button);
  const isProven = await proveFactor(walk, desk);
  if (step.until) await desk.page.locator(step.until).first().waitFor();
  if (await desk.page.locator('.error-summary').isVisible())
    throw new Error(`${step.name} is refused: ${await desk.said()}`);
  await step.read?.(desk);
  if (!isNew) return;
  await desk.aside(() => comeAfter(walk, desk, step, { waiting, isProven }));
  const loses = step.loses ? `, though it takes ${step.loses}` : '';
  const trials = MISHAPS.map((name) => [
    name,
    saidOf(step.mishaps[name]) + (name === 'back and forward' ? loses : ''),
  ]);
  walk.tried.set(step.name, Object.fromEntries(trials) as Tried);
}
