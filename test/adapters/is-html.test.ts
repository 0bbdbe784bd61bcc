import { expect, test } from '@jest/globals';
import { isHtml } from '../../adapters/is-html.js';

test.each(['<!DOCTYPE html><p>Sign in', '\n  <html lang="en">', '\ufeff<!doctype html>', '<HTML>'])(
  'begins as a web page does: %j',
  (text) => {
    expect(isHtml(Buffer.from(text))).toBe(true);
  },
);

test.each(['%PDF-1.7', '', 'The tag <html> is the first.', '<htmlx>', '<?xml version="1.0"?><rss>', '<p>Caseloads'])(
  'does not: %j',
  (text) => {
    expect(isHtml(Buffer.from(text))).toBe(false);
  },
);
