import type { ArticleIndex, Finding } from '../../index/model.js';
import { themesAbout } from '../../index/themes.js';
import { verbatim } from '../../index/verbatim.js';
import { matchTopic } from './topics.js';

/**
 * The findings on a topic, in the order of the index: those that print all of its words, and with them the whole theme
 * where the topic names the theme they are about; where none prints it, those of the theme it names; else those that
 * print more than half of its words. Empty where the topic touches none.
 */
export function findOnTopic(index: ArticleIndex, topic: string): Finding[] {
  const measure = matchTopic(topic);
  const shares = new Map(index.findings.map((finding) => [finding, measure(verbatim(index, finding.citation))]));
  const printed = index.findings.filter((finding) => shares.get(finding) === 1);
  const [theme] = themesAbout(topic);
  const isThemed = ({ themes }: Finding): boolean => theme !== undefined && themes.includes(theme);
  const isAboutTheme = printed.length === 0 || printed.some(({ themes }) => themes[0] === theme);
  const found = index.findings.filter((finding) => printed.includes(finding) || (isAboutTheme && isThemed(finding)));
  return found.length > 0 ? found : index.findings.filter((finding) => (shares.get(finding) ?? 0) > 0.5);
}
