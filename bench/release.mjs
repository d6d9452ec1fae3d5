// The whole way from responses to a sealed release, on generated surveys with
// planted traps, each in a process of its own; and the demo's survey as it is opened.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beside } from '../scripts/yardsticks.mjs';

const SIZES = [
  { respondents: 5_000, seconds: 15 },
  { respondents: 100_000, seconds: 30 },
];
const MEMORY_MB = 800;

/** How two plans split 150 sites and 24 roles, in trees. */
const MANY_GROUPS = {
  'ten-tables': 'ten tables planned, five of them by two profile questions and so not told',
  inside: 'by site, and role inside it',
};

export function* release() {
  for (const { respondents, seconds } of SIZES) {
    const made = publishGenerated(respondents);
    yield `${respondents} × 30: ${made.seconds.toFixed(1)} of ${seconds} s; ${memoryOf(made)}`;
  }
  yield demo();
}

/** Of the largest company; as long as all other benches of releases together. */
export function* manyGroups() {
  for (const [plan, what] of Object.entries(MANY_GROUPS)) {
    const made = publishGenerated(100_000, plan);
    yield `100000 × 30, 150 sites × 24 roles, ${what}: ${made.processorSeconds.toFixed(1)} s of processor (${made.seconds.toFixed(1)} s by the clock); ${memoryOf(made)}; ${beside('many-groups')}`;
  }
}

const memoryOf = ({ memoryMb, inputMb }) =>
  `memory at its highest ${memoryMb.toFixed(0)} of ${MEMORY_MB} MB (${inputMb.toFixed(0)} MB once the responses were read)`;

function demo() {
  const { seconds, responses } = publish('demo');
  return `the demo’s ${responses} responses: ${seconds.toFixed(2)} of 2 s`;
}

function publishGenerated(respondents, ...plan) {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-bench-'));
  try {
    runApart('generate-survey.mjs', String(respondents), folder, ...plan);
    return publish(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const publish = (what) =>
  JSON.parse(runApart('publish-generated.mjs', what).trim().split('\n').at(-1));

/** In a fresh process, so that the memory is this step’s alone. */
function runApart(script, ...args) {
  const path = join(import.meta.dirname, script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout;
}
