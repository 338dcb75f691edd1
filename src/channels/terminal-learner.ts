/** Whoever sits at the terminal; no person in Telegram has this number. */
export const TERMINAL_LEARNER = 0;
