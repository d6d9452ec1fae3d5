import { Module } from '@nestjs/common';
import { HealthController } from './page/health.controller.js';
import { Health } from './page/health.js';

@Module({ controllers: [HealthController], providers: [Health] })
export class DoctorModule {}
