import type { Question } from './question.ts';
import type { Spot } from './spots.ts';

/** Who may award something is asked; the articles on competence say it. */
const GRANTS =
  /(?:^| )(?:ai|cap (?:[a-z]+ )?(?:[a-z]+ )?nao|co quan nao|nguoi nao|do ai|duoc) .*(?:tang|trao|ky quyet dinh|quyet dinh)|(?:quyen|duoc) (?:ky |quyet dinh )?(?:tang|khen)|quyet dinh (?:do|nay|ay|tang) .*(?:do ai|ai) ky(?: |$)|(?:^| )ai (?:la nguoi )?k[yi](?: |$)|(?:quyen|duoc) (?:tu )?ky (?:tang |khen )?(?:nhung |cac )?(?:gi|danh hieu|hinh thuc|giay khen|bang khen|loai)|(?:^| )(?:ky|tang|trao) duoc (?:nhung|cac|gi|danh hieu|hinh thuc|loai) |(?:^| )(?:chu tich|giam doc|thu truong|bo truong|thu tuong) (?:[a-z]+ ){0,4}(?:tang|ky|trao) (?:nhung |duoc )?gi(?: |$)/;

/** A deputy's office is not his superior's. */
export const DEPUTY = /(?:^| )pho (?:chu tich|giam doc|truong|bi thu|thu tuong|chanh|thu truong|ban|phong)/;

export function asksForCompetence({ words }: Question): boolean {
  return GRANTS.test(words.join(' '));
}

/** Whether the sentence is of an article on who may award. */
export function grantsAwards({ lead }: Spot): boolean {
  return lead.includes(' tham quyen ');
}
