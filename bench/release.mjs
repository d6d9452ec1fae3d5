// The whole way from responses to a sealed release with its proof, on generated surveys with
// planted traps, each in a process of its own; and the demo's survey as it is opened.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SIZES = [
  { respondents: 5_000, seconds: 15 },
  { respondents: 100_000, seconds: 60 },
];
const MEMORY_MB = 600;
const SHARE = 65;

export function release() {
  return [...SIZES.flatMap(large), demo()];
}

function large({ respondents, seconds }) {
  const made = publish(String(respondents));
  const share = (100 * made.shownGroups) / made.groups;
  const answers = (100 * made.shownAnswers) / made.answers;
  return [
    `${respondents} × 30: ${made.seconds.toFixed(1)} of ${seconds} s; memory at its highest ${made.memoryMb.toFixed(0)} of ${MEMORY_MB} MB (${made.inputMb.toFixed(0)} MB before it began)`,
    `  two-way cells shown exactly: ${made.shownGroups} of ${made.groups} (${share.toFixed(1)} of ${SHARE} %); their answers: ${answers.toFixed(1)} %`,
  ];
}

function demo() {
  const { seconds, responses } = publish('demo');
  return `the demo’s ${responses} responses: ${seconds.toFixed(2)} of 2 s`;
}

/** In a fresh process, so that the memory is this release’s alone. */
function publish(what) {
  const script = join(import.meta.dirname, 'publish-generated.mjs');
  const child = spawnSync(process.execPath, [script, what], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`no release was made of ${what}: ${child.stderr}`);
  return JSON.parse(child.stdout.trim().split('\n').at(-1));
}
