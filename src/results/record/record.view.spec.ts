import { describe, expect, it } from '@jest/globals';
import { aLaterEdition } from '../../../test/support/later-edition.js';
import type { ProtectedRelease } from '../../disclosure/index.js';
import { viewRecord } from './record.view.js';

const { first, later } = aLaterEdition();
const asOf = (release: ProtectedRelease): string | null => {
  const edition = { edition: 1, release, publishedAt: new Date(0) };
  return viewRecord({ edition, ledger: [], waves: [], participation: [] }, 'en').groupsAsOf;
};

describe('the record of a survey', () => {
  it('says of which edition the groups are, where it is not the last one', () => {
    expect(asOf(first)).toBeNull();
    expect(asOf(later)).toMatch(/earlier edition, of 120 responses/);
  });
});
