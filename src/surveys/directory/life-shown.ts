import type { Survey } from './survey.entity.js';

/**
 * Of a survey, what decides what becomes of it when somebody presses something on one of its pages:
 * whoever saw something else is told, and nothing is done.
 */
export const lifeShown = ({ state, isClosing, purgedOn, amendments }: Survey) => ({
  state,
  isClosing: isClosing ?? false,
  purgedOn: purgedOn ?? null,
  amendments: amendments ?? [],
});
