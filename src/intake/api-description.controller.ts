import { Controller, Get } from '@nestjs/common';
import { Access } from '../web/index.js';
import { describeApi } from './describe-api.js';

/** What programs can read before they ask anything else. */
@Controller('api')
export class ApiDescriptionController {
  @Get('openapi.json')
  @Access('respondent')
  describe(): object {
    return describeApi();
  }
}
