// `cahier protect` on every table problem: test/golden/sdc (worked by hand) and bench/sdc (drawn, and
// from public data; each file names its source), and on two large drawn ones.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSolver } from '../dist/solver/index.js';
import { auditPattern, protectTable, readInstance } from '../dist/suppression/index.js';
import { importTypeScript } from './bundle.mjs';

const FOLDERS = ['../test/golden/sdc', 'sdc'];
const LEVELS = ['E', 'K'];

export async function* suppression() {
  const solver = await loadSolver();
  for (const { name, instance } of FOLDERS.flatMap(instancesIn)) {
    for (const level of LEVELS) yield measure(name, instance, level, solver);
  }
  const { drawHierarchical, drawThreeWay } = await importTypeScript('test/support/drawn-table.ts');
  for (const [drawn, gauss] of [
    [drawThreeWay([30, 12, 8], 120_000), 81],
    [drawHierarchical(), 495],
  ]) {
    for (const level of LEVELS) yield measure(drawn.id, readInstance(drawn), level, solver);
    yield `  GaussSuppression hid ${gauss} in another table of this shape, for E`;
  }
}

function instancesIn(folder) {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path)
    .sort()
    .map((file) => ({
      name: file.replace('.json', ''),
      instance: readInstance(JSON.parse(readFileSync(join(path, file), 'utf8'))),
    }));
}

function measure(name, instance, level, solver) {
  const started = process.cpuUsage();
  const outcome = protectTable(instance, { level, solver });
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const cells = instance.cells.length;
  const primaries = instance.cells.filter(({ status }) => status === 'P').length;
  const head = `${name} ${level}: ${cells} cells, ${primaries} primaries`;
  const spent = `${seconds.toFixed(1)} s of processor`;
  if (outcome.kind !== 'protected') return `${head}, ${outcome.kind}, ${spent}`;
  const { hidden, objective, bound } = outcome.pattern;
  const auditing = performance.now();
  const { verdict } = auditPattern(instance, hidden, level, solver, {
    isExact: () => false,
    secondsEach: 20,
  });
  const audit = (performance.now() - auditing) / 1000;
  const gap = objective === 0 ? 0 : (100 * (objective - bound)) / objective;
  return `${head}, hidden ${objective}, bound ${bound}, gap ${gap.toFixed(0)} %, ${spent}; audit ${verdict}, ${audit.toFixed(2)} s`;
}
