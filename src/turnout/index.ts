/**
 * How many took part, as far as reps may know it: rounded and once a day while answers come in,
 * from the closing on as the bulletin says, exact in the release, and by group only what the release itself already shows.
 */
export { GroupParticipationService } from './by-group/group-participation.service.js';
export { describeParticipation } from './describe-participation.js';
export { type Participation, ParticipationService } from './participation.service.js';
export { roundParticipation } from './round-participation.js';
export { TurnoutModule } from './turnout.module.js';
