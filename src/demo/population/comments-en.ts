import type { CommentTemplate } from './comment-template.js';

export const COMMENTS_EN: readonly CommentTemplate[] = [
  {
    question: 'open_stop',
    theme: 'schedule',
    text: 'The plan changed {four|five|six} times in one morning, and I was the last to know.',
  },
  {
    question: 'open_stop',
    theme: 'distance',
    text: 'An hour and a half to {reset a breaker|swap a fuse}, past {two|three} colleagues who were free.',
  },
  {
    question: 'open_stop',
    theme: 'quality',
    text: 'Sent to a {lift|boiler|compressor} I have never been trained on, without the part. {I went back twice|Somebody else had to come back}.',
  },
  {
    question: 'open_stop',
    theme: 'customers',
    text: 'Being asked “why so late?” by somebody {who waited two days|with no heating}, and having no honest answer.',
  },
  {
    question: 'open_stop',
    theme: 'preparation',
    text: 'There is nobody to call {after five|before eight}. The tool decides and {that is that|nobody answers for it}.',
  },
  {
    question: 'open_stop',
    theme: 'health',
    text: 'Having to tap “accept” {on the motorway|at a roundabout} so as not to be marked unavailable.',
  },
  {
    question: 'open_keep',
    theme: 'health',
    text: 'Colleagues who {pick up the phone|share what they know}, {always|whatever the hour}.',
  },
  {
    question: 'open_keep',
    theme: 'customers',
    text: 'Customers who {ask for us by trade, not by number|know we will tell them the truth}.',
  },
];
