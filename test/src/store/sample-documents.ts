import type { Document } from '../../../index/formats/document.js';
import type { Feed } from '../../../src/intake/feeds/feeds.js';
import { type Proposal, QUOTA } from '../../../src/store/documents.js';
import { MONDAY, TENANT } from './samples.js';

/** A page of two lines, as it was read. */
export const DOCUMENT: Document = {
  format: 'html',
  lines: [
    { text: 'Inspectors’ letter', number: 1, role: 'heading' },
    { text: 'Caseloads are “too high”.', number: 2, page: 1 },
  ],
  details: { title: 'Inspectors’ letter', publisher: 'Westmoor Echo' },
  dropped: ['an advertisement'],
};

export const proposal = (changed: Partial<Proposal> = {}): Proposal => ({
  bytes: Buffer.from([0x00, 0xff, 0x0a, 0xe2, 0x80]),
  file: 'letter.html',
  url: 'https://echo.example/letter',
  read: DOCUMENT,
  supplied: { publisher: 'Westmoor Echo', published: '2026-11-23' },
  by: 'U1',
  at: MONDAY,
  quota: QUOTA,
  ...changed,
});

export const feed = (changed: Partial<Feed> = {}): Feed => ({
  tenant: TENANT,
  id: 'feed-1',
  url: 'https://echo.example/news.xml',
  addedBy: 'U1',
  addedAt: MONDAY,
  nextAt: MONDAY,
  failures: 0,
  seen: [],
  missed: [],
  ...changed,
});
