import { Controller, NotFoundException, Param, Post } from '@nestjs/common';
import { Access, Redirect, Viewed, type Viewer } from '../../web/index.js';
import { PasswordResets } from './password-resets.js';

/** Where somebody signed in answers for a colleague who asked for a new password. */
@Controller('account/resets/:id')
@Access('signed-in')
export class ResetApprovalController {
  constructor(private readonly resets: PasswordResets) {}

  @Post('approval')
  async approve(@Viewed() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    return backHome(viewer, await this.resets.approve(id, viewer.accountId));
  }

  @Post('discarding')
  async discard(@Viewed() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    return backHome(viewer, await this.resets.discard(id, viewer.accountId));
  }
}

/** To the page on which what was asked for stands. */
function backHome({ role }: Viewer, isDone: boolean): Redirect {
  if (!isDone) throw new NotFoundException();
  return new Redirect(role === 'admin' ? '/admin/accounts' : '/rep');
}
