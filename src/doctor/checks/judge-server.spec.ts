import { describe, expect, it } from '@jest/globals';
import { judgeServer, judgeTraces, type ServerState } from './judge-server.js';

const sound: ServerState = {
  off: [],
  loud: [],
  isStandby: false,
  isEncrypted: true,
  isReplicated: false,
  mayEmptyLog: true,
};
const HOST = 'db.thule.example';
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

describe('a server of PostgreSQL', () => {
  it.each<[string, Partial<ServerState>]>([
    ['postgres-unsafe', { off: ['fsync'] }],
    ['postgres-standby', { isStandby: true }],
    ['postgres-unencrypted', { isEncrypted: false }],
  ])('is found wrong: %s', (code, wrong) => {
    expect(codes(judgeServer('CAHIER_OFFICE_URL', HOST, { ...sound, ...wrong }))).toEqual([code]);
  });

  it.each<[string, Partial<ServerState>]>([
    ['postgres-loud', { loud: ['log_statement'] }],
    ['postgres-replicated', { isReplicated: true }],
    ['postgres-no-checkpoint', { mayEmptyLog: false }],
  ])('is found to keep more than it should: %s', (code, wrong) => {
    expect(codes(judgeTraces('CAHIER_OFFICE_URL', { ...sound, ...wrong }))).toEqual([code]);
  });

  it('is named by its variable, with the settings to change', () => {
    const unsafe = { ...sound, off: ['fsync', 'full_page_writes'] };
    expect(judgeServer('CAHIER_RESPONSES_URL', HOST, unsafe)).toMatchObject([
      { values: { variable: 'CAHIER_RESPONSES_URL', settings: 'fsync, full_page_writes' } },
    ]);
  });

  it('needs no encryption on the same machine, and has nothing wrong otherwise', () => {
    for (const host of ['', '127.0.0.1', '[::1]', 'localhost']) {
      expect(judgeServer('CAHIER_OFFICE_URL', host, { ...sound, isEncrypted: false })).toEqual([]);
    }
    expect(judgeServer('CAHIER_OFFICE_URL', HOST, sound)).toEqual([]);
    expect(judgeTraces('CAHIER_OFFICE_URL', sound)).toEqual([]);
  });
});
