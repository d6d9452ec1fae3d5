import { Module } from '@nestjs/common';
import { StyleguideController } from './styleguide.controller.js';

@Module({ controllers: [StyleguideController] })
export class StyleguideModule {}
