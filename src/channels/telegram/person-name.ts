import type { User } from 'grammy/types';

/** As the person calls himself. */
export function personName({ first_name, last_name }: User): string {
  return [first_name, last_name].filter(Boolean).join(' ');
}
