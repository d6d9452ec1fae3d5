import { Module } from '@nestjs/common';
import { AccessModule } from '../accounts/index.js';
import { Agreements } from './agreements.js';
import { AgreementsController } from './pages/agreements.controller.js';

@Module({
  imports: [AccessModule],
  controllers: [AgreementsController],
  providers: [Agreements],
  exports: [Agreements],
})
export class AgreementsModule {}
