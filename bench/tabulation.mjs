// Tabulating 100,000 responses to 25 questions by 3 profile questions and their pairs, beside one
// pass that only reads every answer.
import { tabulate } from '../dist/disclosure/tabulate.js';
import { defaultCrossings } from '../dist/questionnaire/index.js';
import { dispatchQuestionnaire as questionnaire } from '../dist/demo/world.js';

const RESPONSES = 100_000;

export function tabulation() {
  const definition = {
    schema: 'cahier/definition-1',
    questionnaire,
    threshold: 10,
    sensitiveThreshold: 20,
    crossings: defaultCrossings(questionnaire),
    mode: 'file',
  };
  const responses = randomResponses();
  const reading = time(() => readEvery(responses));
  const counting = time(() => tabulate(definition, responses));
  return [
    `${RESPONSES} × 25 × 3: ${counting.toFixed(0)} ms`,
    `against reading every answer once: ${(counting / reading).toFixed(1)} × ${reading.toFixed(0)} ms`,
  ];
}

function randomResponses() {
  let state = 42;
  const below = (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const closed = questionnaire.sections
    .flatMap((section) => section.questions)
    .filter((question) => question.options);
  return Array.from({ length: RESPONSES }, () => {
    const response = {};
    for (const { code, options } of questionnaire.profile)
      response[code] = options[below(options.length)].code;
    for (const { code, type, options } of closed) {
      const first = below(options.length);
      response[code] =
        type === 'pick' || type === 'multiple'
          ? [options[first].code, options[(first + 1) % options.length].code]
          : options[first].code;
    }
    return response;
  });
}

function readEvery(responses) {
  let characters = 0;
  for (const response of responses) {
    for (const code of Object.keys(response)) characters += response[code].length;
  }
  return characters;
}

function time(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}
