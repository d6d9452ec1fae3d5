// `npm run bench [name …]`: prints figures as ratios against a reference of the same run. Nothing
// here passes or fails.
import { backup } from './backup.mjs';
import { ballot } from './ballot.mjs';
import { byCrossing } from './by-crossing.mjs';
import { byGroup } from './by-group.mjs';
import { councilBox } from './council-box.mjs';
import { councilTable } from './council-table.mjs';
import { credentials } from './credentials.mjs';
import { demoReport } from './demo-report.mjs';
import { firstVisit } from './first-visit.mjs';
import { intake } from './intake.mjs';
import { opening } from './opening.mjs';
import { roomSizes } from './room-sizes.mjs';
import { manyGroups, release } from './release.mjs';
import { signInStorm } from './sign-in-storm.mjs';
import { startUp } from './start-up.mjs';
import { suppression } from './suppression.mjs';
import { tabulation } from './tabulation.mjs';

const benches = {
  intake,
  ballot,
  credentials,
  opening: () => opening(),
  'council-table': () => councilTable(),
  'council-box': () => councilBox(),
  backup: () => backup(),
  'first-visit': firstVisit,
  tabulation,
  release,
  'many-groups': manyGroups,
  'room-sizes': roomSizes,
  'by-group': byGroup,
  'by-crossing': byCrossing,
  suppression,
  'demo-report': demoReport,
  'sign-in-storm': signInStorm,
  'start-up': startUp,
};
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  for await (const line of await bench()) console.log(`  ${line}`);
}
