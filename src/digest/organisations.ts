import { COUNTY_NAMES } from '../../index/search/terms.js';

/** The ways an organisation is printed: "Bucks County Council" for "Buckinghamshire County Council", and as given. */
export function spellOrganisation(name: string): string[] {
  const words = name.trim().split(' ');
  const spelled = COUNTY_NAMES.flatMap((names) => {
    const at = words.findIndex((word) => names.some((each) => each.toLowerCase() === word.toLowerCase()));
    return at < 0 ? [] : names.map((each) => words.with(at, each).join(' '));
  });
  return [...new Set([name.trim(), ...spelled])];
}
