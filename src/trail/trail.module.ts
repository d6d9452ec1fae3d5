import { Module } from '@nestjs/common';
import { TrailController } from './pages/trail.controller.js';
import { TrailReader } from './trail-reader.js';

@Module({
  controllers: [TrailController],
  providers: [TrailReader],
  exports: [TrailReader],
})
export class TrailModule {}
