/** Slack's mark-up for what is not plain: "<@U024BE7LH>", "<#C1|general>", "<https://a.example|label>", "<!here>". */
const SPECIAL = /<([^<>|]{1,500})(?:\|([^<>]{0,500}))?>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** "&lt;strong&gt;" */
const ENTITY = /&(?:lt|gt|amp);/g;

function readSpecial(whole: string, inner: string, label: string | undefined, botUserId: string): string {
  if (inner === `@${botUserId}`) return '';
  if (label !== undefined && label !== '') return inner.startsWith('#') ? `#${label}` : label;
  return /^[@#!]/.test(inner) ? whole.slice(1, -1) : inner; // <@U024BE7LH>
}

/** What a person typed, of a message's text: without the mention of the bot, links as their words, Slack's escapes undone. */
export function readMarkup(text: string, botUserId: string): string {
  const plain = text.replace(SPECIAL, (whole: string, inner: string, label?: string) =>
    readSpecial(whole, inner, label, botUserId),
  );
  return plain.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity).trim();
}
