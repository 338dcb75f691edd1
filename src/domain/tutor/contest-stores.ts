import type { Contest, Vote } from './contest.ts';

/** Where rounds under way are kept; of those that have ended nothing is. */
export interface ContestStores {
  /** @returns undefined where there is one in that group */
  begin(contest: Omit<Contest, 'id'>): Contest | undefined;
  get(id: number): Contest | undefined;
  inGroup(chat: number): Contest | undefined;
  list(): Contest[];
  /** @returns whether it is still there */
  save(contest: Contest): boolean;
  /** Deletes it with its votes. */
  end(id: number): void;
  /** Keeps a person's first vote on a question. */
  vote(contest: number, vote: Vote): void;
  votes(contest: number): Vote[];
  /** Deletes a person's votes, and the name behind a round that he has started. @returns how many votes */
  forgetPerson(person: number): number;
}
