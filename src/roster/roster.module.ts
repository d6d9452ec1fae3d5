import { Module } from '@nestjs/common';
import { CouncilRoster } from './keeping/council-roster.js';
import { CouncilSigners } from './keeping/council-signers.js';
import { CouncilStateController } from './pages/council-state.controller.js';
import { CouncilController } from './pages/council.controller.js';
import { ListInForce } from './keeping/list-in-force.js';
import { ProvenSuccessors } from './keeping/proven-successors.js';
import { SeatsSay } from './keeping/seats-say.js';

@Module({
  controllers: [CouncilController, CouncilStateController],
  providers: [CouncilRoster, CouncilSigners, ListInForce, ProvenSuccessors, SeatsSay],
  exports: [CouncilSigners, ListInForce, ProvenSuccessors, SeatsSay],
})
export class RosterModule {}
