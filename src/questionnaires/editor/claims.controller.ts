import { Controller, Post } from '@nestjs/common';
import type { Claim } from '../../questionnaire/index.js';
import {
  Access,
  Form,
  Id,
  type Page,
  type Redirect,
  SentForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { ConfirmDto } from '../forms/questionnaire.dto.js';
import { CLAIMS } from '../linked/edit-linked.js';
import { ClaimDto } from '../linked/linked.dto.js';
import { readClaim } from '../linked/read-linked.js';
import { claimPage, linkedValues } from './linked.view.js';
import { PartController, type PartKind } from './part.controller.js';

const CLAIM: PartKind<Claim, ClaimDto> = {
  name: 'claims',
  form: ClaimDto,
  find: CLAIMS.find,
  titleOf: ({ statement }) => statement,
  values: linkedValues,
  page: claimPage,
  revise: (content, claim, sent) =>
    CLAIMS.revise(content, claim.code, readClaim(sent, claim, content)),
  move: CLAIMS.move,
  remove: CLAIMS.remove,
};

@Controller('admin/questionnaires/:id/claims')
@Access('admin')
export class ClaimsController extends PartController<Claim, ClaimDto> {
  protected readonly kind = CLAIM;

  @Post()
  add(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(ConfirmDto) form: SentForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    return this.parts.add(viewer, id, form, 'claims', CLAIMS.add);
  }
}
