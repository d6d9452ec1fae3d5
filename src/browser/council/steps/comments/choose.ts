import { choiceOf, readChoice, signChoice } from '../../../../holders/index.js';
import { el } from '../../../../screens/browser.js';
import { choiceField, fileField, tickField } from '../../desk/fields.js';
import { readIfIn, typedIn } from '../../desk/read-files.js';
import { refuse } from '../../../refusals.js';
import { ownDevice } from '../own-device.js';
import type { Step } from '../step.js';
import { chosenIn, decisionsOf } from './decisions.js';
import { drawingOf } from './draw-comment.js';
import { commentFields, readOwnComments } from './own-comments.js';
import { drawQuotes } from './quotes.js';
import { reviewComments } from './review.js';

/** Reads the comments of an opening, redacts and files them, and signs which are quoted. */
export const choose: Step = async (desk) => {
  const t = desk.text.words.comments;
  const { device } = await ownDevice(desk);
  const { before, ...own } = await desk.ask(
    {
      pieces: [
        ...commentFields(desk.text),
        fileField({ name: 'before', label: t.before, hint: t.beforeHint, optional: true }),
      ],
      button: t.open,
    },
    async (data) => {
      const opened = await readOwnComments(data, device.content);
      return { ...opened, before: await readIfIn(data, 'before', readChoice) };
    },
  );
  const drawing = drawingOf(own.release, desk.text);
  const decisions = decisionsOf(own.pool, before?.content);
  // What is decided is in this tab alone until it is signed.
  desk.isBusy = true;
  for (;;) {
    await reviewComments(desk, { own, decisions, drawing });
    const choice = choiceOf(own.comments.content, own.release.hash, chosenIn(decisions));
    const isSaid = await desk.ask(
      {
        pieces: [
          ...(await drawQuotes(choice, t.choice, own, drawing)),
          choiceField(
            {
              name: 'then',
              label: t.then,
              options: [
                ['sign', t.signIt],
                ['again', t.again],
              ],
            },
            'sign',
          ),
          tickField({ name: 'said', label: t.readAll }),
        ],
        button: desk.text.words.desk.next,
      },
      (data) => {
        if (typedIn(data, 'then') === 'again') return false;
        if (data.get('said') !== 'yes') throw refuse('page-not-said');
        return true;
      },
    );
    if (!isSaid) continue;
    const signed = await signChoice(choice, own.comments, device.content);
    return {
      said: [el('h2', {}, t.signedOnce)],
      files: [{ name: 'choice.json', content: signed, label: t.choice }],
    };
  }
};
