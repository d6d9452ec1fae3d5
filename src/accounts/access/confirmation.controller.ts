import { Controller, Post } from '@nestjs/common';
import {
  Access,
  Ceremony,
  Form,
  Redirect,
  SentForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { roomPath } from '../room-path.js';
import { ConfirmationDto } from './confirmation.dto.js';

/** Where whoever wanted to see a page goes on to it, once the second factor was shown. */
@Controller('account/confirmation')
@Access('signed-in')
export class ConfirmationController {
  @Post()
  @Ceremony()
  goOn(
    @Viewed() viewer: Viewer,
    @Form(ConfirmationDto) { checked: form }: SentForm<ConfirmationDto>,
  ): Redirect {
    return new Redirect(form.kind === 'valid' ? form.value.to : roomPath(viewer.role));
  }
}
