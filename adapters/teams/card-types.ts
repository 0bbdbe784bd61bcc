/** Adaptive Cards 1.5, as far as they are used: https://adaptivecards.io/explorer. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  /** What is read aloud, and shown where cards are not. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
  readonly msteams?: { readonly width: 'Full' };
}

interface Placed {
  readonly id?: string;
  readonly spacing?: 'None' | 'Small' | 'Default' | 'Medium' | 'Large';
  readonly separator?: true;
}

/** A stretch of text without any mark-up. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'Small' | 'Default' | 'Medium' | 'Large';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly selectAction?: OpenUrl;
}

/** Words that have no style stand for a run of them. */
export type Inline = TextRun | string;

export interface RichTextBlock extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly Inline[];
}

export interface Container extends Placed {
  readonly type: 'Container';
  readonly style?: 'default' | 'emphasis';
  readonly items: readonly CardElement[];
}

export interface Image extends Placed {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  readonly size: 'Stretch';
  readonly msteams: { readonly allowExpand: true };
}

export interface TableCell {
  readonly type: 'TableCell';
  readonly items: readonly CardElement[];
}

export interface Table extends Placed {
  readonly type: 'Table';
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly { readonly type: 'TableRow'; readonly cells: readonly TableCell[] }[];
  /** So called by every renderer of Microsoft’s; its schema says `firstRowAsHeader`, which nothing reads. */
  readonly firstRowAsHeaders: boolean;
  readonly showGridLines: boolean;
  /** For phones that know no table. */
  readonly fallback: Container;
}

export interface InputText extends Placed {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly isMultiline?: true;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  readonly maxLength?: number;
  readonly value?: string;
}

export interface InputChoices extends Placed {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly style: 'expanded' | 'compact';
  readonly isMultiSelect?: true;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  /** Values with commas between them. */
  readonly value?: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export interface InputTime extends Placed {
  readonly type: 'Input.Time';
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  readonly value?: string;
}

export type CardElement = RichTextBlock | Container | Table | Image | InputText | InputChoices | InputTime;

export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title?: string;
  readonly url: string;
}

/** Comes back as an invoke, and what is answered takes the card’s place; where clients do not know it, as a submission. */
export interface Execute {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly tooltip?: string;
  readonly verb: string;
  readonly data: object;
  readonly fallback: Submit;
}

/** Comes back as a message without words, or asks for a dialog. */
export interface Submit {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly tooltip?: string;
  readonly data: object;
}

export type CardAction = Execute | Submit | OpenUrl;
