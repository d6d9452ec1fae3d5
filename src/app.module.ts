import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/index.js';
import { AggregationModule, BulletinMaker } from './aggregation/index.js';
import { ConfigurationModule, type Configuration } from './config/index.js';
import { CouncilKeyMaker, CouncilModule } from './council/index.js';
import { DatabaseModule } from './database/index.js';
import { EligibilityClosing, EligibilityModule, IssuerKeyMaker } from './eligibility/index.js';
import { IntakeKeyMaker, IntakeModule } from './intake/index.js';
import { ResponseFolding, ResponsesModule } from './responses/index.js';
import { SCHEMA } from './server/schema.js';
import { SurveysModule, SurveyTurnsModule } from './surveys/index.js';
import { WebModule } from './web/index.js';

@Module({})
export class AppModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.forRoot(configuration),
        DatabaseModule.forRoot(configuration, SCHEMA),
        WebModule,
        AccountsModule,
        SurveysModule,
        SurveyTurnsModule.of({
          rooms: [EligibilityModule, IntakeModule, ResponsesModule, CouncilModule, AggregationModule],
          keyMakers: [CouncilKeyMaker, IssuerKeyMaker, IntakeKeyMaker],
          closingSteps: [EligibilityClosing, ResponseFolding, BulletinMaker],
        }),
        CouncilModule,
        EligibilityModule,
        ResponsesModule,
        IntakeModule,
        AggregationModule,
      ],
    };
  }
}
