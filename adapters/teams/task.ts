import { cutText } from '../cut-text.js';
import type { Card } from './card-types.js';

const LONGEST_TITLE = 100;

/** What opens a dialog, or takes the place of the one that is open: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots. */
export const toTask = (title: string, card: Card): object => ({
  task: {
    type: 'continue',
    value: {
      title: cutText(title, LONGEST_TITLE),
      height: 'medium',
      width: 'medium',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
    },
  },
});
