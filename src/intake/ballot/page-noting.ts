import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { logOf, QuietWork } from '../../log/index.js';
import { ServedPage } from '../../surveys/index.js';
import { ClientPages } from './client-pages.js';

/** Notes at the start which page this process serves. Without that it serves it all the same. */
@Injectable()
export class PageNoting implements OnApplicationBootstrap {
  private readonly work = new QuietWork(logOf('server'), 'page-number-not-noted');

  constructor(
    private readonly pages: ClientPages,
    private readonly served: ServedPage,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.work.run(() => this.served.note(this.pages.number));
  }
}
