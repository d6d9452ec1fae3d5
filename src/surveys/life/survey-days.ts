import { timeZoneOf } from '../../questionnaire/index.js';
import type { Survey } from '../directory/survey.entity.js';

type Dated = Pick<Survey, 'definition'>;

/** The first day that was announced; none in a survey that was scheduled before it was asked. */
export const firstDayOf = ({ definition }: Dated): string | undefined => definition.opensOn;

/** The last day as it stands now: the only reader of it, whatever may move it. */
export const lastDayOf = ({ definition }: Dated): string | undefined => definition.closesOn;

/** Where both days begin and end. */
export const zoneOf = ({ definition }: Dated): string => timeZoneOf(definition);
