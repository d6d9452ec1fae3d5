import { Module } from '@nestjs/common';
import { ReleasesModule } from '../releases/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DueDemands } from './due-demands.js';
import { RegisterFiles } from './files/register-files.js';
import { RegisterFilesController } from './files/register-files.controller.js';
import { ClaimFormsController } from './pages/claim-forms.controller.js';
import { CorrectionsController } from './pages/corrections.controller.js';
import { DemandFiguresController } from './pages/demand-figures.controller.js';
import { DemandFormsController } from './pages/demand-forms.controller.js';
import { FigureForms } from './pages/figure-forms.js';
import { RaisingController } from './pages/raising.controller.js';
import { RegisterController } from './pages/register.controller.js';
import { RegisterPages } from './pages/register-pages.js';
import { StatedController } from './pages/stated.controller.js';
import { StepForms } from './pages/step-forms.js';
import { RegisterPrinting } from './register/printed-register.js';
import { Register } from './register/register.js';
import { TakenOver } from './register/take-over.js';

@Module({
  imports: [SurveyDirectoryModule, ReleasesModule],
  controllers: [
    RegisterFilesController,
    RegisterController,
    RaisingController,
    DemandFormsController,
    DemandFiguresController,
    ClaimFormsController,
    StatedController,
    CorrectionsController,
    DocumentsController,
  ],
  providers: [
    Register,
    TakenOver,
    RegisterPrinting,
    RegisterPages,
    RegisterFiles,
    StepForms,
    FigureForms,
    DueDemands,
  ],
  exports: [RegisterPrinting, DueDemands, Register, TakenOver],
})
export class DemandsModule {}
