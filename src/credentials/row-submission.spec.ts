import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { rowContentSize } from './row-content-size.js';
import {
  readRowSubmission,
  ROW_STARTS_AT,
  type RowSubmission,
  surveyOfRowSubmission,
  writeRowSubmission,
} from './row-submission.js';

const bytes = (length: number) => new Uint8Array(randomBytes(length));
const sent = (action: RowSubmission['action']): RowSubmission => ({
  survey: 'cd'.repeat(16),
  action,
  nonce: bytes(16),
  after: 'ef'.repeat(16),
  input: bytes(64),
  signature: bytes(384),
  row: bytes(700),
});

describe('a submission with a row', () => {
  it.each(['submit', 'replace', 'withdraw'] as const)('is read as it was written: %s', (action) => {
    const submission = sent(action);
    const written = writeRowSubmission(submission);
    expect(surveyOfRowSubmission(written)).toBe(submission.survey);
    expect(readRowSubmission(written, 700)).toEqual(submission);
    expect(written).toHaveLength(ROW_STARTS_AT + 700);
  });

  it.each([
    ['submit', 0],
    ['replace', 1],
    ['withdraw', 2],
  ] as const)('is laid out as every version reads it: %s', (action, number) => {
    const submission = sent(action);
    const { input, signature, nonce, row } = submission;
    const written = writeRowSubmission(submission);
    const parts = [[2], Array(16).fill(0xcd), [number], nonce, Array(16).fill(0xef)];
    expect([...written]).toEqual([...parts, input, signature, row].flatMap((part) => [...part]));
    expect(ROW_STARTS_AT).toBe(498);
  });

  it('is one with a row of one byte, and none without', () => {
    const written = writeRowSubmission(sent('submit'));
    expect(surveyOfRowSubmission(written.slice(0, ROW_STARTS_AT + 1))).toBe('cd'.repeat(16));
    expect(readRowSubmission(written.slice(0, ROW_STARTS_AT), 0)).toBeUndefined();
  });

  it('is none with another version, action or length', () => {
    const written = writeRowSubmission(sent('submit'));
    const spoilt = (at: number, value: number) => {
      const copy = written.slice();
      copy[at] = value;
      return copy;
    };
    expect(surveyOfRowSubmission(spoilt(0, 1))).toBeUndefined();
    expect(surveyOfRowSubmission(written.slice(0, ROW_STARTS_AT))).toBeUndefined();
    expect(surveyOfRowSubmission(new Uint8Array(0))).toBeUndefined();
    expect(readRowSubmission(spoilt(17, 3), 700)).toBeUndefined();
    expect(readRowSubmission(written, 701)).toBeUndefined();
    expect(readRowSubmission(written.slice(0, -1), 700)).toBeUndefined();
  });
});

it.each([
  [2, 1024],
  [960, 1024],
  [961, 2048],
  [10_000, 16_384],
  [9_000_000, 131_072],
])('pads what may take %i bytes to %i', (longest, size) => {
  expect(rowContentSize(longest)).toBe(size);
});
