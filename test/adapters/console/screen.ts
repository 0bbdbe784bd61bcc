/** After the escape character: "[2A" up, "[3C" right, "[3D" left, "[1G" to a column, "[0J" clears the rest; "[1m" is passed over. */
const SEQUENCE = /^\[(\d*)([A-Za-z])/;
const ESCAPE = '\u001b';

interface Screen {
  readonly columns: number;
  readonly rows: string[][];
  row: number;
  column: number;
}

function breakLine(screen: Screen): void {
  screen.row += 1;
  screen.column = 0;
  if (screen.rows.length <= screen.row) screen.rows.push([]);
}

function put(screen: Screen, character: string): void {
  if (screen.column === screen.columns) breakLine(screen);
  const line = screen.rows[screen.row] ?? [];
  while (line.length < screen.column) line.push(' ');
  line[screen.column] = character;
  screen.column += 1;
}

function obey(screen: Screen, letter: string, count: number): void {
  if (letter === 'A') screen.row = Math.max(0, screen.row - count);
  if (letter === 'C') screen.column += count;
  if (letter === 'D') screen.column = Math.max(0, screen.column - count);
  if (letter === 'G') screen.column = count - 1;
  if (letter !== 'J') return;
  screen.rows.splice(screen.row + 1);
  screen.rows[screen.row]?.splice(screen.column);
}

/** What a person sees on a terminal of so many columns once everything in `written` has been shown. */
export function readScreen(written: string, columns: number): string[] {
  const screen: Screen = { columns, rows: [[]], row: 0, column: 0 };
  for (let place = 0; place < written.length; place += 1) {
    const character = written.charAt(place);
    const sequence = character === ESCAPE ? SEQUENCE.exec(written.slice(place + 1, place + 12)) : null;
    if (sequence) {
      obey(screen, sequence[2] ?? '', Number(sequence[1] || 1));
      place += sequence[0].length;
    } else if (character === '\r') screen.column = 0;
    else if (character === '\n') breakLine(screen);
    else put(screen, character);
  }
  return screen.rows.map((line) => line.join('').trimEnd());
}
