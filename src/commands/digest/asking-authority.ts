import { type Answer, followUp, paragraph } from '../../answer.js';
import { narrowedTo } from '../../authority/narrow-index.js';
import { readAuthority } from '../../authority/read-authority.js';
import { joinList } from '../../wording.js';
import type { Desk } from './desk.js';

const MOST_OFFERED = 4;

const choose = (authority: string) => ({ label: authority, question: `/authority ${authority}` });

/** None is usual, and none is named: the digest would tell of all of them. */
function askWhich(text: string, { authorities }: Desk): Answer {
  const [example = ''] = authorities;
  return {
    title: 'Nothing is set up yet: of which local authority should it tell?',
    elements: [
      paragraph(
        `The articles are about ${joinList(authorities)}. An admin chooses the one that is usual in this conversation; then ask again.`,
      ),
      paragraph('Or name one at the end: ', { text: `/digest ${text} in ${example}`, strong: true }),
    ],
    sources: [],
    followUps: [...authorities.slice(0, MOST_OFFERED).map(choose), followUp('/digest preview')],
  };
}

/** Another than the usual one is named. */
const refuseOther = (named: string, usual: string): Answer => ({
  title: `Nothing is set up: digests in this conversation tell of ${usual}`,
  elements: [
    paragraph(
      `An admin makes ${named} the usual authority here; every digest and notice of this conversation then tells of it. In another conversation it can be ${named} at the same time.`,
    ),
  ],
  sources: [],
  followUps: [choose(named), followUp('/authority')],
});

/** What must be settled before a digest is set up; undefined where it is known of which local authority it tells. */
export function askAuthority(text: string, desk: Desk): Answer | undefined {
  const { authorities, index } = desk;
  if (authorities.length < 2) return undefined;
  const { authority: named } = readAuthority(text, authorities);
  const usual = narrowedTo(index);
  if (usual === undefined) return named === undefined ? askWhich(text, desk) : undefined;
  return named === undefined || named === usual ? undefined : refuseOther(named, usual);
}
