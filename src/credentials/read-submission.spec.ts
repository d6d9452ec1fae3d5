import { describe, expect, it } from '@jest/globals';
import { toBase64Url, utf8 } from './bytes.js';
import { readSubmission } from './read-submission.js';

const SURVEY = 'c0ffee';
const of = (length: number) => toBase64Url(new Uint8Array(length).fill(7));
const OPEN = { survey: SURVEY, nonce: of(16), action: 'submit', answers: { plan: 'yes' } };
const SIGNED = { ...OPEN, input: of(64), signature: of(384) };
const read = (value: unknown) => readSubmission(utf8(JSON.stringify(value)), SURVEY);

describe('an opened envelope', () => {
  it.each([
    ['by an open link', OPEN],
    ['by an invitation', SIGNED],
    ['with no answer', { ...OPEN, answers: {} }],
    ['with several options', { ...OPEN, answers: { plan: ['yes', 'later'], why: [] } }],
    ['that replaces', { ...OPEN, action: 'replace' }],
    ['that withdraws', { ...OPEN, action: 'withdraw' }],
  ])('is read as it was sent %s', (_how, envelope) => {
    expect(read(envelope)).toEqual(envelope);
  });

  it('says after which press it was sent, where it does', () => {
    const after = '0a'.repeat(16);
    expect(read({ ...OPEN, after })).toEqual({ ...OPEN, after });
    expect(read({ ...OPEN, after: 'before' })).toBeUndefined();
    expect(read(OPEN)).not.toHaveProperty('after');
  });

  it.each<[string, unknown]>([
    ['another survey', { ...OPEN, survey: 'decade' }],
    ['a field more', { ...OPEN, name: 'x' }],
    ['no nonce', { ...OPEN, nonce: undefined }],
    ['a shorter nonce', { ...OPEN, nonce: of(15) }],
    ['a longer nonce', { ...OPEN, nonce: of(17) }],
    ['a nonce that is no text', { ...OPEN, nonce: 7 }],
    ['another action', { ...OPEN, action: 'read' }],
    ['no action', { ...OPEN, action: undefined }],
    ['no answers', { ...OPEN, answers: undefined }],
    ['answers that are a list', { ...OPEN, answers: ['yes'] }],
    ['answers that are nothing', { ...OPEN, answers: null }],
    ['an answer that is a number', { ...OPEN, answers: { plan: 1 } }],
    ['one answer of two that is a number', { ...OPEN, answers: { plan: 'yes', pay: 1 } }],
    ['an option that is a number', { ...OPEN, answers: { plan: ['yes', 1] } }],
    ['a token without its signature', { ...OPEN, input: of(64) }],
    ['a signature without its token', { ...OPEN, signature: of(384) }],
    ['a shorter token', { ...SIGNED, input: of(63) }],
    ['a longer token', { ...SIGNED, input: of(65) }],
    ['a shorter signature', { ...SIGNED, signature: of(383) }],
    ['a longer signature', { ...SIGNED, signature: of(385) }],
    ['a list', [OPEN]],
    ['nothing', null],
    ['text', 'submit'],
  ])('is no submission with %s', (_what, value) => {
    expect(read(value)).toBeUndefined();
  });

  it('is no submission where it is no text, or no JSON', () => {
    expect(readSubmission(Uint8Array.of(0xff, 0xfe), SURVEY)).toBeUndefined();
    expect(readSubmission(utf8('{'), SURVEY)).toBeUndefined();
    // A byte that is no text, in what else is one.
    const [start, end] = JSON.stringify({ ...OPEN, answers: { plan: '?' } }).split('?');
    const broken = Uint8Array.from([...utf8(start!), 0xff, ...utf8(end!)]);
    expect(readSubmission(broken, SURVEY)).toBeUndefined();
  });
});
