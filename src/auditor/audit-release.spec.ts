import { describe, expect, it } from '@jest/globals';
import { auditHere } from '../../test/support/audit/audit-here.js';
import { fieldService } from '../../test/support/ranges/field-service.js';
import { roadRelease } from '../../test/support/road-release.js';

describe('an audit of a release of ranges', () => {
  const refused = { code: 'ranges-not-attacked' };

  it('is refused, alone and beside another: the attacks were made for exact figures', async () => {
    await expect(auditHere(fieldService())).rejects.toMatchObject(refused);
    await expect(auditHere(roadRelease(), [fieldService()])).rejects.toMatchObject(refused);
  });
});
