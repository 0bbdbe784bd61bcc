import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';

/** Half points. */
const BODY = 22;
const TABLE = 19;
const DARK = '12344D';

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: DARK },
  paragraph: { keepNext: true, spacing: { before, after } },
});

const NORMAL = { basedOn: 'Normal', next: 'Normal', quickFormat: true } as const;

/** The look of the document: headings that the navigation of a word processor lists, British English throughout. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: BODY, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: { run: { size: 44, bold: true, color: DARK }, paragraph: { spacing: { after: 160 } } },
    heading1: heading(32, 480, 160),
    heading2: heading(26, 320, 120),
    heading3: heading(22, 240, 100),
    hyperlink: { run: { color: '0B5394', underline: {} } },
  },
  paragraphStyles: [
    { id: 'Compiled', name: 'Compiled', ...NORMAL, run: { bold: true } },
    { id: 'Caption', name: 'caption', ...NORMAL, run: { color: '444444' }, paragraph: { keepNext: true } },
    {
      id: 'Cell',
      name: 'Table text',
      ...NORMAL,
      run: { size: TABLE },
      paragraph: { spacing: { after: 60, line: 252 } },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      ...NORMAL,
      paragraph: { indent: { left: 400 }, keepNext: true, keepLines: true, spacing: { after: 60 } },
    },
    {
      id: 'Attribution',
      name: 'Attribution',
      ...NORMAL,
      run: { color: '333333' },
      paragraph: { indent: { left: 400 }, keepLines: true, spacing: { after: 240 } },
    },
    { id: 'Note', name: 'Note', ...NORMAL, run: { bold: true }, paragraph: { indent: { left: 400 } } },
    {
      id: 'Source',
      name: 'Source',
      ...NORMAL,
      paragraph: { indent: { left: 700, hanging: 700 }, keepLines: true },
    },
    { id: 'Foot', name: 'Foot', ...NORMAL, run: { size: 17, color: '444444' } },
  ],
};

/** The name of the only list there is: that of bullets. */
export const BULLETS = 'bullets';

const BULLET = { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT } as const;

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: [{ ...BULLET, style: { paragraph: { indent: { left: 360, hanging: 360 } } } }] },
  ],
};
