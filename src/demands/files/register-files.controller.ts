import { Controller, Get } from '@nestjs/common';
import { Access, type Download, Lang, type Language } from '../../web/index.js';
import { RegisterFiles } from './register-files.js';

@Controller('rep')
@Access('rep')
export class RegisterFilesController {
  constructor(private readonly files: RegisterFiles) {}

  @Get('demands.ics')
  calendar(@Lang() language: Language): Promise<Download> {
    return this.files.calendar(language);
  }

  @Get('demands.csv')
  table(@Lang() language: Language): Promise<Download> {
    return this.files.table(language);
  }

  @Get('demands.xlsx')
  workbook(@Lang() language: Language): Promise<Download> {
    return this.files.workbook(language);
  }
}
