import { Module } from '@nestjs/common';
import { CouncilRoster } from './keeping/council-roster.js';
import { CouncilStateController } from './pages/council-state.controller.js';
import { CouncilController } from './pages/council.controller.js';
import { ListInForce } from './keeping/list-in-force.js';

@Module({
  controllers: [CouncilController, CouncilStateController],
  providers: [CouncilRoster, ListInForce],
  exports: [ListInForce],
})
export class RosterModule {}
