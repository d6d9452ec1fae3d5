import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Act, Agreed, Described, Proposal, Signing } from '../../agreements/index.js';
import { Clock } from '../../common/index.js';
import { fill, formatDay } from '../../language/index.js';
import { amend, type Change } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import { lastOpenDay, zoneOf } from '../directory/survey-days.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import type { Survey } from '../directory/survey.entity.js';
import { SurveyClosing } from '../life/survey-closing.js';
import { words } from '../words/index.js';
import { SUCCESSORS, type Successors } from '../life/ports.js';
import { zoneIn } from '../directory/zone-in.js';
import { refuse } from '../refusals.js';
import { checkCancelled, checkEarly, checkLater, checkReplaced } from './amendment-rules.js';
import { readContent, readSuccessor } from './read-content.js';
import { signingOf } from './signing-of.js';

/** What the acts of this room have in common: a change that is agreed becomes an amendment. */
@Injectable()
abstract class AmendmentAct implements Act {
  abstract readonly kind: string;
  readonly zone = zoneIn;

  constructor(
    protected readonly surveys: SurveyDirectory,
    protected readonly clock: Clock,
  ) {}

  /** The change that is proposed. */
  protected abstract changeIn(proposal: Proposal): Change;

  /** Throws what stands against it. */
  protected abstract checkChange(survey: Survey, proposal: Proposal): void;

  /** What else becomes of the survey. */
  protected abstract becomes(survey: Survey): Partial<Survey>;

  abstract describe(proposal: Proposal, language: Language): Described;

  pathOf(subject: string): string {
    return `/rep/surveys/${subject}`;
  }

  async signing(manager: EntityManager, proposal: Proposal): Promise<Signing | null> {
    const survey = await this.surveys.hold(manager, proposal.subject);
    const { reason } = readContent(proposal.content);
    return signingOf(survey, { act: this.changeIn(proposal), day: this.todayOf(survey), reason });
  }

  async check(manager: EntityManager, proposal: Proposal): Promise<void> {
    this.checkChange(await this.surveys.hold(manager, proposal.subject), proposal);
  }

  async carryOut(manager: EntityManager, agreed: Agreed): Promise<void> {
    const survey = await this.surveys.hold(manager, agreed.subject);
    this.checkChange(survey, agreed);
    const { definitionHash, amendments } = survey;
    if (definitionHash === null) throw new Error('only what is frozen is amended');
    const { reason } = readContent(agreed.content);
    const { decision } = agreed;
    const amended = amend({ definitionHash, amendments: amendments ?? [] }, this.changeIn(agreed), {
      day: this.todayOf(survey),
      reason,
      isOfOneMaker: agreed.isOfOneMaker,
      signed: decision ? { proposed: decision.day, signatures: decision.signatures } : undefined,
    });
    await this.surveys.amend(manager, survey.id, { ...this.becomes(survey), amendments: amended });
  }

  protected todayOf(survey: Survey): string {
    return this.clock.today(zoneOf(survey));
  }
}

/** The last day, later. */
@Injectable()
export class LastDayLater extends AmendmentAct {
  readonly kind = 'last-day-later';

  protected becomes(): Partial<Survey> {
    return {};
  }

  protected changeIn({ content }: Proposal): Change {
    return { kind: 'last-day-later', closesOn: readContent(content).closesOn };
  }

  protected checkChange(survey: Survey, { content }: Proposal): void {
    checkLater(survey, readContent(content).closesOn, this.todayOf(survey));
  }

  describe({ content }: Proposal, language: Language): Described {
    const t = words[language].changes.later;
    const { reason, closesOn } = readContent(content);
    const day = formatDay(closesOn, language);
    return described(t, [fill(t.would, { day })], reason, language);
  }
}

/** After these a survey takes no more answers, and its closing goes on from there. */
@Injectable()
abstract class EndingAct extends AmendmentAct {
  constructor(
    surveys: SurveyDirectory,
    clock: Clock,
    private readonly closing: SurveyClosing,
  ) {
    super(surveys, clock);
  }

  afterwards(subject: string): Promise<void> {
    return this.closing.takeUp(subject);
  }
}

/** Closing before the last day is over, where the definition allows it. */
@Injectable()
export class CloseEarly extends EndingAct {
  readonly kind = 'close-early';

  protected changeIn(): Change {
    return { kind: 'closed-early' };
  }

  protected checkChange(survey: Survey): void {
    checkEarly(survey, this.todayOf(survey));
  }

  protected becomes(survey: Survey): Partial<Survey> {
    return { state: 'closed', isClosing: true, closedOn: this.todayOf(survey) };
  }

  describe({ content }: Proposal, language: Language): Described {
    const t = words[language].changes.early;
    return described(t, [t.would], readContent(content).reason, language);
  }
}

/** The end without results: nothing is opened, and what was stored is destroyed. */
@Injectable()
export class Cancel extends EndingAct {
  readonly kind = 'cancel';

  protected changeIn(): Change {
    return { kind: 'cancelled' };
  }

  protected checkChange(survey: Survey): void {
    checkCancelled(survey);
  }

  protected becomes(survey: Survey): Partial<Survey> {
    const ended = { state: 'cancelled', isClosing: true } as const;
    const wasOpen = survey.state === 'open';
    return wasOpen ? { ...ended, closedOn: lastOpenDay(survey, this.todayOf(survey)) } : ended;
  }

  describe({ content }: Proposal, language: Language): Described {
    const t = words[language].changes.cancel;
    return described(t, [t.would], readContent(content).reason, language);
  }
}

/** A holder's seat goes to the successor to whom enough of the others have handed their pieces. */
@Injectable()
export class ReplaceHolder extends AmendmentAct {
  readonly kind = 'replace-holder';

  constructor(
    surveys: SurveyDirectory,
    clock: Clock,
    @Optional() @Inject(SUCCESSORS) private readonly successors: Successors | null,
  ) {
    super(surveys, clock);
  }

  protected becomes(): Partial<Survey> {
    return {};
  }

  protected changeIn({ content }: Proposal): Change {
    return { kind: 'holder-replaced', ...readSuccessor(content) };
  }

  protected checkChange(survey: Survey, { content }: Proposal): void {
    checkReplaced(survey, readSuccessor(content));
  }

  /** What others handed over lies in the council's files: more may come, and none of it goes. */
  async ready({ subject, content }: Proposal): Promise<void> {
    const { definition } = await this.surveys.get(subject);
    const proven = (await this.successors?.of(definition.holders?.list ?? '')) ?? [];
    const { seat, sign } = readSuccessor(content);
    const isProven = proven.some((one) => one.seat === seat && one.sign === sign);
    if (!isProven) throw refuse('successor-not-proven');
  }

  describe({ content }: Proposal, language: Language): Described {
    const t = words[language].changes.replace;
    const { seat, name } = readSuccessor(content);
    return described(t, [fill(t.would, { seat, name })], readContent(content).reason, language);
  }
}

function described(
  { title, button }: { readonly title: string; readonly button: string },
  lines: readonly string[],
  reason: string,
  language: Language,
): Described {
  const because = fill(words[language].changes.because, { reason });
  return { title, lines: [...lines, because], button };
}
