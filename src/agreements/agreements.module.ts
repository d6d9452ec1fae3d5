import { Module } from '@nestjs/common';
import { AccessModule, SignInModule } from '../accounts/index.js';
import { Agreements } from './agreements.js';
import { ClearFactors } from './lost-factors/clear-factors.js';
import { LostFactorsController } from './lost-factors/lost-factors.controller.js';
import { AgreementsController } from './pages/agreements.controller.js';

@Module({
  imports: [AccessModule, SignInModule],
  controllers: [AgreementsController, LostFactorsController],
  providers: [Agreements, ClearFactors],
  exports: [Agreements, ClearFactors],
})
export class AgreementsModule {}
