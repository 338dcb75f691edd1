import type { Clock } from '../../domain/ports.ts';
import { momentInVietnam } from '../../domain/reminders/calendar.ts';
import { dayInVietnam } from '../../domain/text/dates.ts';
import type { Learning } from '../../domain/tutor/learning.ts';
import { LEARNING_TEXTS } from '../learning-text.ts';
import { printButton } from './callback-data.ts';
import type { DueMessage } from './reminding.ts';

/**
 * What is due for review, for those whose hour has come today. Everybody is looked after once a day: where nothing is
 * due at the hour, nothing is sent that day.
 * @param mayLearn whether the bot still serves the person
 */
export function dueStudies(
  learning: Learning,
  mayLearn: (person: number) => boolean,
  now: Clock,
): DueMessage[] {
  const { reminders } = learning;
  const today = dayInVietnam(now());
  return reminders.list().flatMap(({ person, hour, lookedOn }) => {
    if ((lookedOn ?? '') >= today || now() < momentInVietnam(today, hour)) return [];
    const due = mayLearn(person) ? learning.due(person) : 0;
    if (due === 0) {
      reminders.looked(person, today);
      return [];
    }
    const { streak } = learning.progress(person);
    return [
      {
        place: String(person),
        text: LEARNING_TEXTS.reminder(due, streak),
        buttons: [
          [
            {
              text: LEARNING_TEXTS.reviewNow,
              callback_data: printButton({ kind: 'study', what: 'review' }),
            },
          ],
        ],
        note: () => reminders.looked(person, today),
        takeBack: () => reminders.looked(person, lookedOn),
        shutOut: () => reminders.set(person, undefined),
      },
    ];
  });
}
