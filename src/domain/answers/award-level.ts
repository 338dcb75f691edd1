/** Who gives an award, as its name ends: "Cờ thi đua của Chính phủ", "Chiến sĩ thi đua cơ sở"; folded. */
const LEVEL = '(?:cua |cap )*((?:co so|toan quoc|chinh phu|thu tuong|quoc hoi|bo|tinh|huyen|xa)(?= |$).*)';
const OPENING = /^(?:co so|toan quoc|chinh phu|thu tuong|quoc hoi|\S+)/;
const STARTS_WITH_LEVEL = new RegExp(`^${LEVEL}`);
const NAMED = new RegExp(`^(\\S+(?: \\S+)+?) ${LEVEL}$`);

/**
 * Whether the names of awards in a sentence (folded) include that of the award asked about (folded question), but as
 * given by another: "Cờ thi đua của Chính phủ", where that of the province is asked about.
 */
export function isOfOtherLevel(titles: readonly string[], question: string): boolean {
  const verdicts = titles.flatMap((title) => {
    const [, name, given = ''] = NAMED.exec(title) ?? [];
    const behind = name === undefined ? [] : ` ${question}`.split(` ${name} `).slice(1);
    const asked = behind.flatMap((rest) => OPENING.exec(STARTS_WITH_LEVEL.exec(rest)?.[1] ?? '')?.[0] ?? []);
    return asked.length === 0 ? [] : [asked.some((level) => ` ${given} `.includes(` ${level} `))];
  });
  return verdicts.length > 0 && !verdicts.includes(true);
}
