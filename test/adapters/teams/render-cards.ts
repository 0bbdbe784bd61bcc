import type { Page } from 'playwright-core';
import { openBrowser } from '../../../scripts/open-browser.js';

/** What was seen of a card that Microsoft’s own renderer drew. */
export interface Drawn {
  /** What a person reads. */
  readonly text: string;
  /** What the renderer did not know: "Unknown element type …". */
  readonly complaints: readonly string[];
  /** How far something reaches beyond the card to the right, in pixels. */
  readonly overflow: number;
}

interface DrawOptions {
  /** In pixels. */
  readonly width: number;
  /** The type of an element that the client does not know. */
  readonly without?: string;
}

export interface Renderer {
  readonly page: Page;
  draw(card: object, options: DrawOptions): Promise<Drawn>;
  /** What a press on the button or link of those words hands over; undefined where nothing was handed over. */
  press(words: string): Promise<unknown>;
  close(): Promise<void>;
}

/** What decides how Teams lays a card out: sizes, spaces, and buttons side by side. */
const HOST = {
  fontFamily: 'Segoe UI, system-ui, sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#E1DFDD' },
  containerStyles: { default: { backgroundColor: '#FFFFFF' }, emphasis: { backgroundColor: '#F0F0F0' } },
  actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8 },
  supportsInteractivity: true,
};

const BUTTON =
  'font: 600 14px system-ui; background: #fff; border: 1px solid #d1d1d1; border-radius: 4px; padding: 5px 12px;';

const STYLE = `
  body { margin: 0; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
  .ac-pushButton { ${BUTTON} max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
  .ac-input { width: 100%; box-sizing: border-box; font: 14px system-ui, sans-serif; }
`;

/** Runs in the browser. */
const DRAW = `({ json, host, without }) => {
  const context = new AdaptiveCards.SerializationContext();
  const elements = new AdaptiveCards.CardObjectRegistry();
  AdaptiveCards.GlobalRegistry.populateWithDefaultElements(elements);
  if (without) elements.unregister(without);
  context.setElementRegistry(elements);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(host);
  card.parse(json, context);
  card.onExecuteAction = (action) => {
    window.pressed = { type: action.getJsonTypeName(), data: action.data, url: action.url };
  };
  const place = document.getElementById('card');
  place.replaceChildren(card.render());
  const complaints = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const ends = [...place.querySelectorAll('*')].map((each) => each.getBoundingClientRect().right);
  return { complaints, overflow: Math.ceil(Math.max(...ends) - innerWidth), text: place.innerText };
}`;

/** Chromium with the renderer of adaptivecards.io, which Teams on desktops and in browsers is built on. */
export async function openRenderer(): Promise<Renderer> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>${STYLE}</style><div id="card"></div>`);
  await page.addScriptTag({ path: 'node_modules/adaptivecards/dist/adaptivecards.js' });
  return {
    page,
    async draw(card, { width, without }) {
      await page.setViewportSize({ width, height: 900 });
      return page.evaluate<Drawn>(`(${DRAW})(${JSON.stringify({ json: card, host: HOST, without })})`);
    },
    async press(words) {
      await page.evaluate('window.pressed = undefined');
      const found = page.getByRole('button', { name: words, exact: true });
      await found.or(page.getByRole('link', { name: words, exact: true })).click();
      return page.evaluate('window.pressed');
    },
    close: () => browser.close(),
  };
}
