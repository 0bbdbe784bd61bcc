import { make } from './elements.js';
import { pictureAddress } from './picture-address.js';

/** What is used of https://www.npmjs.com/package/adaptivecards, which the page loads when a card is first shown. */
interface Action {
  readonly data?: unknown;
  readonly url?: string;
  getJsonTypeName(): string;
}

interface AdaptiveCard {
  hostConfig: unknown;
  onExecuteAction: (action: Action) => void;
  parse(card: object): void;
  render(): HTMLElement | undefined;
}

interface Library {
  readonly AdaptiveCard: new () => AdaptiveCard;
  readonly HostConfig: new (config: object) => unknown;
}

/** What a pressed button carries. */
export type CardPress = (data: Readonly<Record<string, unknown>>) => void;

let loading: Promise<Library> | undefined;

/** The library puts itself into the window. */
function load(): Promise<Library> {
  loading ??= new Promise((resolve, reject) => {
    const script = make('script', { src: '/assets/adaptivecards.min.js' });
    script.addEventListener('load', () => resolve((window as unknown as { AdaptiveCards: Library }).AdaptiveCards));
    script.addEventListener('error', () => reject(new Error('The cards cannot be drawn.')));
    document.head.append(script);
  });
  return loading;
}

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** In the colours of the page, light or dark. */
function toHostConfig(): object {
  const [ink, soft, accent] = ['--ink', '--soft', '--accent'].map(colour);
  const foregroundColors = { default: { default: ink, subtle: soft }, accent: { default: accent, subtle: accent } };
  const panel = { backgroundColor: colour('--panel'), foregroundColors };
  return {
    fontFamily: 'system-ui, sans-serif',
    spacing: { small: 6, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 12 },
    separator: { lineThickness: 1, lineColor: colour('--line') },
    fontSizes: { small: 13, default: 15, medium: 17, large: 19, extraLarge: 24 },
    containerStyles: { default: { backgroundColor: 'transparent', foregroundColors }, emphasis: panel, accent: panel },
    actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 0, maxActions: 6 },
    supportsInteractivity: true,
  };
}

/** The card with its pictures from where the page may have them. */
const withPictures = (card: object): object =>
  JSON.parse(JSON.stringify(card), (_key, value) =>
    value?.type === 'Image' ? { ...value, url: pictureAddress(value.url) } : value,
  );

function open(action: Action, onPress: CardPress): void {
  if (action.url !== undefined) location.assign(action.url);
  else if (typeof action.data === 'object' && action.data !== null) onPress(action.data as Record<string, unknown>);
}

/** Links open where those of every other view do: the browser, and whoever uses it, decides where. */
function unbindLinks(drawn: HTMLElement | undefined): void {
  for (const link of drawn?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? []) {
    link.removeAttribute('target');
    link.onclick = null;
    link.rel = 'noreferrer';
  }
}

/** A card as Teams shows it; resolves to where it stands. Rejects where the library cannot be loaded. */
export async function drawCard(card: object, onPress: CardPress): Promise<HTMLElement> {
  const { AdaptiveCard, HostConfig } = await load();
  const drawn = new AdaptiveCard();
  drawn.hostConfig = new HostConfig(toHostConfig());
  drawn.onExecuteAction = (action) => open(action, onPress);
  drawn.parse(withPictures(card));
  const rendered = drawn.render();
  unbindLinks(rendered);
  return make('div', { class: 'teams' }, rendered);
}
