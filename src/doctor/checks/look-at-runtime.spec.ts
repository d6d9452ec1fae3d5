import { expect, it } from '@jest/globals';
import { lookAtRuntime } from './look-at-runtime.js';

it('finds a Node.js of a line that is soon given up, and nothing wrong with another', () => {
  expect(lookAtRuntime({ name: 'node' })).toMatchObject({
    findings: [{ code: 'runtime-short-lived' }],
  });
  expect(lookAtRuntime({ name: 'node', lts: 'Krypton' })).toMatchObject({ findings: [] });
});
