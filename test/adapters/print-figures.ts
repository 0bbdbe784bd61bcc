/** Shows what was measured, beside what the test makes of it; gives it back. */
export function printFigures<T extends Readonly<Record<string, number>>>(title: string, figures: T): T {
  const told = Object.entries(figures).map(([name, figure]) => `${name} ${Number(figure.toPrecision(3))}`);
  process.stdout.write(`${title}: ${told.join(', ')}\n`);
  return figures;
}
