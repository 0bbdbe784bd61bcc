import type { Button, HeaderBlock, PlainTextElement } from '@slack/types';

/** Words that Slack shows as the characters they are; an empty text, which Slack refuses, is a space. */
export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text: text || ' ', emoji: false });

/** A button; its value comes back with the press. */
export const button = (id: string, words: string, value: string): Button => ({
  type: 'button',
  action_id: id,
  text: plain(words),
  value,
});

export const header = (words: string): HeaderBlock => ({ type: 'header', text: plain(words) });
