// `npm run attack -- auditor`: not an attacker of releases but of `cahier audit`. Invented surveys, drawn by a
// seed: of tiny ones every table of whole people is tried that has the published numbers, and the auditor must
// find a leak exactly where all of these agree on one; of larger ones every sum that it derives is
// replayed and held against the responses; in what the product publishes it must find none. Then two controls.
// Ends with 1 where the auditor said anything wrong, or where a control fails.
import { auditHere } from '../test/support/audit/audit-here.js';
import {
  afraid,
  besideEveryTable,
  besideProduct,
  besideResponses,
  blind,
} from '../test/support/audit/beside-brute-force.js';
import { readAttackOptions, report } from './attack-options.mjs';

const USAGE = 'npm run attack -- auditor [--seed 1] [--budget 120 (seconds)] [--json]';
/** By turns, so that the budget is everybody's. */
const ROUND = 20;
const KINDS = {
  'every table tried': besideEveryTable,
  'held against responses': besideResponses,
  'what the product publishes': besideProduct,
};

const { values, seed, goesOn } = readAttackOptions(USAGE, {});
const audit = (release) => auditHere(release);
const found = Object.fromEntries(
  Object.keys(KINDS).map((kind) => [
    kind,
    { safe: 0, unsafe: 0, unproven: 0, derived: 0, faults: [] },
  ]),
);
for (let round = 0; goesOn(); round += 1) {
  const request = { audit, seed: seed * 1_000_003 + round * ROUND, surveys: ROUND, goesOn };
  for (const [kind, attack] of Object.entries(KINDS)) {
    const { faults, ...counts } = await attack(request);
    found[kind].faults.push(...faults);
    for (const [name, count] of Object.entries(counts)) found[kind][name] += count;
  }
}
const controls = await Promise.all(
  [blind, afraid].map(async (control) => {
    const request = { audit: control(audit), seed: 1, surveys: ROUND };
    return (await besideEveryTable(request)).faults.length;
  }),
);

const lines = [
  ...Object.entries(found).flatMap(([kind, { safe, unsafe, unproven, derived, faults }]) => [
    `${kind}, seed ${seed}: ${safe + unsafe + unproven} surveys, ${safe} safe, ${unsafe} unsafe, ` +
      `${unproven} unproven, ${derived} sums derived, ${faults.length} faults`,
    ...faults.slice(0, 5).map((one) => `  ${one}`),
  ]),
  `control, an auditor that sees no leak: ${controls[0]} faults in ${ROUND} surveys`,
  `control, one that sees a leak everywhere: ${controls[1]} faults in ${ROUND} surveys`,
];
report(lines, {
  json: values.json,
  result: { found, controls },
  isUnbroken: Object.values(found).every(({ faults }) => faults.length === 0),
  areControlsRight: controls.every((count) => count > 0),
});
