import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ArticleLabel {
  readonly id: string;
  readonly displayTitle: string;
  readonly published: { readonly derivable: { readonly from: string; readonly to: string } };
  readonly lines: readonly { readonly line: number; readonly kind: string; readonly text: string }[];
  readonly body: readonly { readonly line: number; readonly clean: string }[];
}

export interface QuoteLabel {
  readonly id: string;
  readonly article: string;
  readonly kind: 'full' | 'partial';
  readonly speakerId: string | null;
  readonly speakerAcceptable?: readonly (string | null)[];
  readonly segments: readonly { readonly text: string }[];
}

export interface PersonLabel {
  readonly id: string;
  readonly name: string;
  readonly given: string;
  readonly family: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly { readonly article: string; readonly type: string; readonly text: string }[];
  readonly roles: readonly { readonly role: string; readonly organisation: string; readonly article: string }[];
}

export interface EventLabel {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly date: string;
  readonly dateAcceptable?: readonly string[];
  readonly bodyAcceptable?: readonly (string | null)[];
  readonly articles: readonly string[];
  readonly optional?: boolean;
  readonly judgement: { readonly overall?: string | null; readonly sub?: Readonly<Record<string, string>> } | null;
}

export interface FindingLabel {
  readonly id: string;
  readonly article: string;
  readonly body: string;
  readonly polarity: string;
  readonly themes: readonly [string, ...string[]];
  readonly text: string;
  readonly evidence: { readonly line: number };
}

interface ThreadLabel {
  readonly theme: string;
  readonly statusAcceptable: readonly string[];
}

/** What a careful reader found in the articles. */
export interface Labels {
  readonly order: readonly string[];
  readonly articles: readonly ArticleLabel[];
  readonly quotes: readonly QuoteLabel[];
  readonly quotesNote: string;
  readonly people: readonly PersonLabel[];
  /** By article: the expression as printed and its value. */
  readonly dates: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly core: readonly string[];
  readonly events: readonly EventLabel[];
  readonly findings: readonly FindingLabel[];
  readonly threads: readonly ThreadLabel[];
}

/** The labels of a folder. Throws where a file of it is missing. */
export function readLabels(folder: string): Labels {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const articles = read('articles.json');
  const quotes = read('quotes.json');
  const events = read('events.json');
  const findings = read('findings.json');
  return {
    order: articles.chronologicalOrder,
    articles: articles.articles,
    quotes: quotes.quotes,
    quotesNote: quotes.note,
    people: read('people.json').people,
    dates: read('dates.json').gold,
    core: events.core,
    events: events.events,
    findings: findings.findings,
    threads: findings.threads,
  };
}
