import { Module } from '@nestjs/common';
import { ResponsesModule } from '../responses/index.js';
import { SurveysModule } from '../surveys/index.js';
import { FormPages } from './form/form-pages.js';
import { IntakeKeyMaker } from './intake-key-maker.js';
import { PreviewController } from './preview.controller.js';

/** What the office needs of this room: previews of questionnaires, and keys for surveys. */
@Module({
  imports: [SurveysModule, ResponsesModule],
  controllers: [PreviewController],
  providers: [FormPages, IntakeKeyMaker],
  exports: [IntakeKeyMaker],
})
export class IntakeOfficeModule {}
