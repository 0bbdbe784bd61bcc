import type { getDocumentProxy } from 'unpdf';

/** The types of pdf.js that unpdf does not export by name. */
export type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfFile['getPage']>>;
type TextContent = Awaited<ReturnType<PdfPage['getTextContent']>>;
type Item = TextContent['items'][number];
export type TextItem = Extract<Item, { str: string }>;
export type TextMark = Exclude<Item, TextItem>;

/** The text of a page in pieces, as it is read: who stops listening stops the reading. */
export function streamText(page: PdfPage): AsyncIterable<TextContent> {
  return page.streamTextContent({ includeMarkedContent: true });
}
