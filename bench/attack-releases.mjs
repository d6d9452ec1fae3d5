// Publishes random small surveys and attacks every release from its file alone.
//
//   node bench/attack-releases.mjs [--surveys 100000] [--seed 1] [--brute-every 10]
//   node bench/attack-releases.mjs --large 5000 [--seed 1]
//
// Small surveys: all questions in one system over the finest groups, bounds by linear programmes,
// and only whole tables that reproduce every published number count as possible; every tenth seed
// also makes a tiny survey on which all tables are tried without a solver, and one of three profile
// questions and up to 300 respondents. Large ones: one
// question at a time over the two-way tables. Prints one line per violation, then the counts;
// exits 1 if there is any. The same seeds give the same surveys. About 20 surveys a second.
import { parseArgs } from 'node:util';
import { importTypeScript } from './bundle.mjs';

const { values } = parseArgs({
  options: {
    surveys: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    'brute-every': { type: 'string', default: '10' },
    large: { type: 'string' },
  },
});
const adversary = await importTypeScript('bench/adversary.ts');
const solver = await adversary.loadSolver();
const first = Number(values.seed);
const started = performance.now();
const found = {
  surveys: 0,
  targets: 0,
  violations: 0,
  undecided: 0,
  tiny: 0,
  givenUp: 0,
  refused: 0,
};

if (values.large) attackLarge(Number(values.large));
else attackSmall(Number(values.surveys), Number(values['brute-every']));
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(JSON.stringify({ ...found, seed: first, seconds: Number(seconds) }));
process.exitCode = found.violations > 0 ? 1 : 0;

function attackLarge(respondents) {
  const survey = adversary.generateSurvey({ respondents, seed: first });
  const release = adversary.fileOf(adversary.published(survey));
  const request = { solver, editions: adversary.onlyEdition(release), batches: [survey.responses] };
  report(first, adversary.attackAtScale(request));
}

function attackSmall(surveys, bruteEvery) {
  for (let seed = first; seed < first + surveys; seed += 1) {
    attackOne(seed, adversary.randomSmallSurvey(seed), adversary.attackExactly);
    if (seed % bruteEvery === 0) {
      const survey = adversary.randomSmallSurvey(seed, adversary.TINY);
      attackOne(seed, survey, adversary.attackExactly);
      attackOne(seed, survey, tryAllTables);
      const larger = adversary.randomSmallSurvey(seed, adversary.THREE_PROFILES);
      attackOne(seed, larger, adversary.attackExactly);
      found.tiny += 1;
    }
    if (seed % 1000 === 0) console.log(`… ${seed}`);
  }
}

/** What was not finished within the steps is left to the other attacker. */
function tryAllTables(request) {
  const result = adversary.attackByBruteForce(request, 3000);
  found.givenUp += result.undecided.length;
  return { ...result, undecided: [] };
}

function attackOne(seed, survey, attack) {
  let release;
  try {
    release = adversary.fileOf(adversary.published(survey));
  } catch (error) {
    // Nothing was published, so nothing can leak; but a release should have been possible.
    console.log(`survey ${seed}: refused, ${error.message}`);
    found.refused += 1;
    return;
  }
  const editions = adversary.onlyEdition(release);
  report(seed, attack({ solver, editions, batches: [survey.responses] }));
}

function report(seed, { violations, undecided, targets }) {
  found.surveys += 1;
  found.targets += targets;
  found.violations += violations.length;
  found.undecided += undecided.length;
  for (const { rule, about, known, truth } of violations) {
    console.log(`survey ${seed}: ${rule}, ${about} in [${known}], truly ${truth}`);
  }
}
