import type { ArticleIndex, Weakness } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { authoritiesOf } from './authorities-of.js';

type Named = Pick<Weakness, 'theme' | 'authority'>;

/** What tells weaknesses apart, as one word: "caseloads", "Devon/caseloads". */
export const weaknessKey = ({ theme, authority }: Named): string =>
  authority === undefined ? theme : `${authority}/${theme}`;

/** " in Devon" where the articles are about several authorities, so that it must be said; else nothing. */
export const inAuthority = (
  index: Parameters<typeof authoritiesOf>[0],
  { authority }: { readonly authority?: string | undefined },
): string => (authority === undefined || authoritiesOf(index).length < 2 ? '' : ` in ${authority}`);

/** " (Devon)" behind a headline, where the articles are about several authorities. */
export const aboutAuthority = (
  index: Parameters<typeof authoritiesOf>[0],
  { authority }: { readonly authority?: string },
): string => (authority === undefined || authoritiesOf(index).length < 2 ? '' : ` (${authority})`);

/** "caseloads"; "caseloads in Devon" where the articles are about several authorities. */
export const nameWeakness = (index: ArticleIndex, weakness: Named): string =>
  `${labelOf(weakness.theme)}${inAuthority(index, weakness)}`;
