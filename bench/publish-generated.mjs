// Publishes one survey and prints what it took, as JSON: `demo`, or a number of respondents.
import { publishRelease } from '../dist/disclosure/index.js';
import { DISPATCH_CROSSINGS } from '../dist/demo/facts.js';
import { demoResponses } from '../dist/demo/generate-responses.js';
import { dispatchQuestionnaire } from '../dist/demo/world.js';
import { definitionOf } from '../dist/questionnaire/index.js';
import { importTypeScript } from './bundle.mjs';

const [what] = process.argv.slice(2);
const { generateSurvey, utilityOf } = await importTypeScript('bench/adversary.ts');
const survey =
  what === 'demo'
    ? {
        definition: definitionOf(dispatchQuestionnaire, {
          crossings: DISPATCH_CROSSINGS,
          mode: 'file',
        }),
        responses: demoResponses(),
      }
    : generateSurvey({ respondents: Number(what) });
const megabytes = () => process.resourceUsage().maxRSS / 1024;
const inputMb = megabytes();
const started = performance.now();
const publication = publishRelease({ ...survey, invited: null, verbatims: [], prior: [] });
const seconds = (performance.now() - started) / 1000;
const memoryMb = megabytes();
const { content } = publication.release;
const utility = what === 'demo' ? {} : utilityOf(content, survey.responses);
const responses = survey.responses.length;
console.log(JSON.stringify({ seconds, inputMb, memoryMb, responses, ...utility }));
