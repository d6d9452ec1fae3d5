import { describe, expect, it } from '@jest/globals';
import { mayApprove } from './may-approve.js';

const rosa = { id: 'rosa', role: 'rep' } as const;
const miro = { id: 'miro', role: 'rep' } as const;
const ada = { id: 'ada', role: 'admin' } as const;
const otto = { id: 'otto', role: 'admin' } as const;

describe('approving a new password', () => {
  it('is refused to its owner, of whichever role', () => {
    expect(mayApprove(rosa, rosa)).toBe(false);
    expect(mayApprove(ada, ada)).toBe(false);
  });

  it('is refused to an administrator for a representative', () => {
    expect(mayApprove(ada, rosa)).toBe(false);
  });

  it('is another representative’s for a representative, and anybody else’s for an administrator', () => {
    expect(mayApprove(miro, rosa)).toBe(true);
    expect(mayApprove(otto, ada)).toBe(true);
    expect(mayApprove(rosa, ada)).toBe(true);
  });
});
