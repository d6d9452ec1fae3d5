// `npm run attack -- writer`: a server, or a proxy that opens its encryption, lies in twenty ways to the real
// page in Chromium and in its count. Each lie is prevented, noticed by the person, shown by a public check, or
// not covered; each has a control. Ends with 1 where one does not come out as it is said to.
import { openChromium } from '../test/support/launch-chromium.js';
import { startTestApp } from '../test/support/testing-app.js';
import { tryLies } from '../test/support/attack/writer/index.js';

const isJson = process.argv.includes('--json');
const test = await startTestApp('sqlite');
const browser = await openChromium();
try {
  const tried = await tryLies(test, browser);
  const rows = tried.map(({ way: { lie, is, by }, holds, isControlRight }) => ({
    lie,
    is,
    by,
    holds,
    isControlRight,
  }));
  if (isJson) process.stdout.write(`${JSON.stringify(rows)}\n`);
  else {
    rows.forEach(({ lie, is, by, holds, isControlRight }, i) => {
      const odd = [...(holds ? [] : ['NOT SO']), ...(isControlRight ? [] : ['CONTROL FAILED'])];
      process.stdout.write(
        `${String(i + 1).padStart(2)}  ${is.padEnd(12)}  ${lie}: ${by}. ${odd.join(', ')}\n`,
      );
    });
  }
  const isRight = rows.every(({ holds, isControlRight }) => holds && isControlRight);
  process.exitCode = isRight ? 0 : 1;
} finally {
  await browser.close();
  await test.close();
}
