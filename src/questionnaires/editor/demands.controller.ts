import { Controller } from '@nestjs/common';
import type { Demand } from '../../questionnaire/index.js';
import { Access } from '../../web/index.js';
import { DEMANDS } from '../linked/edit-linked.js';
import { DemandDto } from '../linked/linked.dto.js';
import { readDemand } from '../linked/read-linked.js';
import { demandPage, linkedValues } from './linked.view.js';
import type { PartKind } from './part-kind.js';
import { PartController } from './part.controller.js';

const DEMAND: PartKind<Demand, DemandDto> = {
  ...DEMANDS,
  name: 'demands',
  form: DemandDto,
  titleOf: ({ text }) => text,
  values: linkedValues,
  page: demandPage,
  revise: (content, demand, sent) =>
    DEMANDS.revise(content, demand.code, readDemand(sent, demand, content)),
};

@Controller('admin/questionnaires/:id/demands')
@Access('admin')
export class DemandsController extends PartController<Demand, DemandDto> {
  protected readonly kind = DEMAND;
}
