import { describe, expect, it } from '@jest/globals';
import { COINS } from '../../../test/support/coins.js';
import { fieldService } from '../../../test/support/ranges/field-service.js';
import { publishRelease } from '../publish-release.js';

describe('an edition after a release of another schema', () => {
  it('is refused, since nobody looks at what the two tell together', () => {
    const earlier = fieldService();
    const { definition } = earlier.content;
    const responses = Array.from({ length: 40 }, () => ({ site: 'brel' }));
    expect(() =>
      publishRelease({
        definition,
        responses,
        invited: null,
        verbatims: [],
        prior: [earlier],
        coins: COINS,
      }),
    ).toThrow(expect.objectContaining({ code: 'prior-of-another-schema', category: 'refused' }));
  });
});
