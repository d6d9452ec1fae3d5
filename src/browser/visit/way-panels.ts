import { bindCopy, save, showCode } from '../ballot/code-tools.js';
import { all, fillSlot, onPress, one, pageDay, showPanel } from '../page/elements.js';

/**
 * A ballot is there, and the day to answer is not.
 *
 * @param from YYYY-MM-DD
 */
export function showWaiting(from: string, ballotCode: string | undefined): HTMLElement {
  const panel = showPanel('waiting');
  fillSlot('from', pageDay(from), panel);
  one('[data-part="code"]', panel).hidden = ballotCode === undefined;
  if (ballotCode !== undefined) showCode(panel, ballotCode);
  return panel;
}

/**
 * @param receipt with its signature, where there is one: the copy takes it along
 * @param testFile what a holder keeps of a test ballot
 */
export function showCounted(receipt: string, testFile: string | undefined): HTMLElement {
  const panel = showPanel('counted');
  // In groups, to be read aloud; whoever reads a receipt passes over blanks.
  fillSlot('receipt', receipt.slice(0, LEAF_DIGITS).replace(/(.{8})(?=.)/g, '$1 '), panel);
  bindCopy(panel, receipt);
  const button = one('[data-action="save-test"]', panel);
  button.hidden = testFile === undefined;
  if (testFile !== undefined) onPress(button, () => save(testFile, 'test.json'));
  return panel;
}

const LEAF_DIGITS = 64;

/**
 * Each panel has some of these actions.
 *
 * @param isKept whether the device keeps the ballot, which can be forgotten then
 */
export function bindActions(
  panel: HTMLElement,
  actions: Readonly<Record<string, () => void | Promise<void>>>,
  isKept: boolean,
): void {
  for (const [name, act] of Object.entries(actions)) {
    for (const button of all(`[data-action="${name}"]`, panel)) onPress(button, act);
  }
  for (const part of all('[data-part="kept"]', panel)) part.hidden = !isKept;
}
