import { HttpException } from '@nestjs/common';
import type { Page } from './page.js';

/** Thrown before a handler where another page is the answer, which says what is missing. */
export class PageInstead extends HttpException {
  constructor(readonly page: Page) {
    super('another page', page.status);
  }
}
