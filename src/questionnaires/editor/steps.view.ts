import { textIn } from '../../common/index.js';
import { fill } from '../../language/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { stateOf, type Viewer } from '../../web/index.js';
import { type SeenSteps, stepAt, type ToldStep, type Turn } from '../draft/steps.js';
import { words } from '../words/index.js';

/** A title may have 2,000 characters. */
const LONGEST_NAME = 90;

/** What can be undone and done again, and what could be undone after that. */
export function viewSteps(
  { language }: Viewer,
  content: Questionnaire,
  steps: readonly ToldStep[],
) {
  const t = words[language].history;
  const say = ({ kind, part, name }: ToldStep): string => {
    const whole = textIn(name, language, content.languages) || words[language].common.untitled;
    const short = whole.length > LONGEST_NAME ? `${whole.slice(0, LONGEST_NAME).trim()}…` : whole;
    return fill(t.kinds[kind], { what: fill(t.parts[part], { name: short }) });
  };
  const view = (turn: Turn) => {
    const step = stepAt(steps, turn);
    if (!step) return null;
    const text = turn === 'undo' ? say(step) : fill(t.undone, { what: say(step) });
    return { text, seen: stateOf({ content, step } satisfies SeenSteps) };
  };
  const earlier = steps
    .filter(({ isUndone }) => !isUndone)
    .slice(1)
    .map(say);
  const count = earlier.length;
  return {
    undo: view('undo'),
    redo: view('redo'),
    earlier,
    earlierTitle: count > 0 ? fill(t.earlier, { count }) : null,
  };
}
