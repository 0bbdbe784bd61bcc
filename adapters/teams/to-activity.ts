import type { Outgoing } from './connector.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

interface Envelope {
  /** The id of the bot in Teams: "28:7f0d…". */
  readonly bot: string;
  /** The id of whoever alone may see it: "29:…". */
  readonly only?: string | undefined;
}

/** What the Bot Connector takes for something that is sent. */
export function toActivity({ type, summary, card }: Outgoing, { bot, only }: Envelope) {
  return {
    type,
    channelId: 'msteams',
    from: { id: bot, name: '' },
    ...(only !== undefined && { recipient: { id: only, name: '' } }),
    ...(summary !== undefined && { summary }),
    ...(card && { attachments: [{ contentType: CARD, content: card }] }),
  };
}
