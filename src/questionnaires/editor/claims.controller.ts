import { Controller } from '@nestjs/common';
import type { Claim } from '../../questionnaire/index.js';
import { Access } from '../../web/index.js';
import { CLAIMS } from '../linked/edit-linked.js';
import { ClaimDto } from '../linked/linked.dto.js';
import { readClaim } from '../linked/read-linked.js';
import { claimPage, linkedValues } from './linked.view.js';
import type { PartKind } from './part-kind.js';
import { PartController } from './part.controller.js';

const CLAIM: PartKind<Claim, ClaimDto> = {
  ...CLAIMS,
  name: 'claims',
  form: ClaimDto,
  titleOf: ({ statement }) => statement,
  values: linkedValues,
  page: claimPage,
  revise: (content, claim, sent) =>
    CLAIMS.revise(content, claim.code, readClaim(sent, claim, content)),
};

@Controller('admin/questionnaires/:id/claims')
@Access('admin')
export class ClaimsController extends PartController<Claim, ClaimDto> {
  protected readonly kind = CLAIM;
}
