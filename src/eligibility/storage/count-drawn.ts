import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { Draw } from './draw.entity.js';
import { Invitation } from './invitation.entity.js';

/** How many have drawn a ballot: for nobody to see before the survey is closed. */
export const countDrawn = (
  manager: EntityManager,
  of: FindOptionsWhere<Invitation>,
): Promise<number> =>
  manager
    .createQueryBuilder(Invitation, 'invitation')
    .innerJoin(Draw, 'draw', 'draw.invitation = invitation.hash')
    .where(of)
    .getCount();
