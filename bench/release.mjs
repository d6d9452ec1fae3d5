// The whole way from responses to a sealed release, on generated surveys with
// planted traps, each in a process of its own; and the demo's survey as it is opened.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZES = [
  { respondents: 5_000, seconds: 15 },
  { respondents: 100_000, seconds: 30 },
];
const MEMORY_MB = 800;

export function release() {
  return [...SIZES.flatMap(large), demo()];
}

function large({ respondents, seconds }) {
  const made = publishGenerated(respondents);
  return [
    `${respondents} × 30: ${made.seconds.toFixed(1)} of ${seconds} s; memory at its highest ${made.memoryMb.toFixed(0)} of ${MEMORY_MB} MB (${made.inputMb.toFixed(0)} MB once the responses were read)`,
  ];
}

function demo() {
  const { seconds, responses } = publish('demo');
  return `the demo’s ${responses} responses: ${seconds.toFixed(2)} of 2 s`;
}

function publishGenerated(respondents) {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-bench-'));
  try {
    runApart('generate-survey.mjs', String(respondents), folder);
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
