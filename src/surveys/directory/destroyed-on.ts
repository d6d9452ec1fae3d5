import type { Survey } from './survey.entity.js';

/**
 * The day on which the server destroyed what a survey was answered: at its end, or because it was cancelled. Null
 * while it keeps something, or is at it.
 */
export function destroyedOn({
  state,
  isClosing,
  purgedOn,
  amendments,
}: Pick<Survey, 'state' | 'isClosing' | 'purgedOn' | 'amendments'>): string | null {
  if (isClosing) return null;
  if (purgedOn) return purgedOn;
  const cancelled = amendments?.find(({ kind }) => kind === 'cancelled');
  return state === 'cancelled' ? (cancelled?.day ?? null) : null;
}
