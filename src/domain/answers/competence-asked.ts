import type { Question } from './question.ts';
import type { Spot } from './spots.ts';

const WHO = '(?:ai|cap (?:[a-z]+ )?(?:[a-z]+ )?nao|co quan nao|nguoi nao)';
const AWARDS = '(?:(?<!ha )tang|(?<!phong )trao|ky quyet dinh|quyet dinh)';
const OFFICE =
  '(?:chu tich|thu tuong|chinh phu|bo truong|tong giam doc|giam doc|thu truong|hieu truong|bi thu|truong (?:phong|ban|thon)|chanh an|bo|uy ban)';

/** Who may award something is asked; the articles on competence say it. */
const GRANTS = [
  `(?:^| )${WHO} .*${AWARDS}(?: |$)`,
  '(?:^| )ai (?:la nguoi )?k[yi](?: |$)',
  'quyet dinh (?:do|nay|ay|tang) .*(?:do ai|ai) ky(?: |$)',
  // What an office may award; what others "được tặng" they get.
  `(?:^| )${OFFICE} .*(?:quyen|duoc) .*${AWARDS}(?: |$)`,
  `(?:^| )duoc .* ${OFFICE} .*${AWARDS}(?: |$)`,
  `(?:^| )${OFFICE} .*(?:quyen|duoc) (?:ky |quyet dinh )?(?:tang|khen)(?: |$)`,
  `(?:^| )${OFFICE} .*(?:^| )(?:co )?(?:tang|trao|ky) .*(?:khong|ko|k)$`,
  `(?:^| )${OFFICE} (?:[a-z]+ ){0,4}(?:tang|ky|trao) (?:nhung |duoc )?gi(?: |$)`,
  'quyen (?:ky |quyet dinh )?(?:tang|khen)(?: |$)',
  '(?:quyen|duoc) (?:tu )?ky (?:tang |khen )?(?:nhung |cac )?(?:gi|danh hieu|hinh thuc|giay khen|bang khen|loai)(?: |$)',
  '(?:^| )(?:ky|tang|trao) duoc (?:nhung|cac|gi|danh hieu|hinh thuc|loai)(?: |$)',
].map((pattern) => new RegExp(pattern));

const DEPUTY =
  /(?<!thanh)(?:^| )pho (?:chu tich|giam doc|truong|bi thu|thu tuong|chanh|thu truong|ban|phong)(?: |$)/;

/** Whether a question is about a deputy, whose office is not his superior's. */
export function namesDeputy({ words }: Question): boolean {
  return DEPUTY.test(words.join(' '));
}

/** Whether a question asks who may award something, or what somebody may award. */
export function asksForCompetence({ words }: Question): boolean {
  const asked = words.join(' ');
  return GRANTS.some((pattern) => pattern.test(asked));
}

/** Whether the sentence is of an article on competence. */
export function isOnCompetence({ lead }: Spot): boolean {
  return lead.includes(' tham quyen ');
}
