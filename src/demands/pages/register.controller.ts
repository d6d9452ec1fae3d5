import { Controller, Get } from '@nestjs/common';
import { Access, Id, type Page, Viewed, type Viewer } from '../../web/index.js';
import { RegisterPages } from './register-pages.js';

/** The council's register: demands and management's indicators, listed and one by one. */
@Controller('rep')
@Access('rep')
export class RegisterController {
  constructor(private readonly pages: RegisterPages) {}

  @Get('demands')
  demands(@Viewed() viewer: Viewer): Promise<Page> {
    return this.pages.list(viewer, 'demand');
  }

  @Get('demands/:id')
  demand(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.pages.show(viewer, 'demand', id);
  }

  @Get('claims')
  claims(@Viewed() viewer: Viewer): Promise<Page> {
    return this.pages.list(viewer, 'claim');
  }

  @Get('claims/:id')
  claim(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.pages.show(viewer, 'claim', id);
  }
}
