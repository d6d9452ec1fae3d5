import { Module } from '@nestjs/common';
import { QuestionnairesModule } from '../questionnaires/index.js';
import { ResponsesModule } from '../responses/index.js';
import { FormPages } from './form/form-pages.js';
import { IntakeKeyMaker } from './intake-key-maker.js';
import { PreviewController } from './preview.controller.js';
import { ReceiptKeyMaker } from './receipt-key-maker.js';

/** What the office needs of this room: previews of questionnaires, and keys for surveys. */
@Module({
  imports: [QuestionnairesModule, ResponsesModule],
  controllers: [PreviewController],
  providers: [FormPages, IntakeKeyMaker, ReceiptKeyMaker],
  exports: [IntakeKeyMaker, ReceiptKeyMaker],
})
export class IntakeOfficeModule {}
