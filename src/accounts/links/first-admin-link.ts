import { Injectable } from '@nestjs/common';
import { AccountLinks } from './account-links.js';

/** How an empty server gets its first admin: a link that its start prints, once. */
@Injectable()
export class FirstAdminLink {
  constructor(private readonly links: AccountLinks) {}

  /** The path of the link; undefined when there is an admin. Links of earlier starts end here. */
  issueIfNeeded(): Promise<string | undefined> {
    return this.links.issueForFirstAdmin();
  }
}
