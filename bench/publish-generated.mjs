// Publishes one survey and prints what it took, as JSON, by the clock and of the processor: `demo`, or a folder of generate-survey.mjs.
// The responses are read as the command line reads them; that is in the memory, not in the time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishRelease } from '../dist/disclosure/index.js';
import { DISPATCH_CROSSINGS } from '../dist/demo/facts.js';
import { demoResponses } from '../dist/demo/generate-responses.js';
import { dispatchQuestionnaire } from '../dist/demo/world.js';
import { definitionOf, parseResponsesCsv } from '../dist/questionnaire/index.js';

const [what] = process.argv.slice(2);
const survey = what === 'demo' ? demoSurvey() : readSurvey(what);
const megabytes = () => process.resourceUsage().maxRSS / 1024;
const inputMb = megabytes();
const started = performance.now();
const before = process.cpuUsage();
publishRelease({ ...survey, invited: null, verbatims: [], prior: [] });
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
const processorSeconds = (user + system) / 1e6;
const memoryMb = megabytes();
const responses = survey.responses.length;
console.log(JSON.stringify({ seconds, processorSeconds, inputMb, memoryMb, responses }));

function demoSurvey() {
  const plan = { crossings: DISPATCH_CROSSINGS, mode: 'file' };
  return { definition: definitionOf(dispatchQuestionnaire, plan), responses: demoResponses() };
}

function readSurvey(folder) {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const definition = JSON.parse(read('definition.json'));
  return {
    definition,
    responses: parseResponsesCsv(definition.questionnaire, read('responses.csv')),
  };
}
