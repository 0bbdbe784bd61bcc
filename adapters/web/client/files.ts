/** Bytes, as the program takes them. */
const LARGEST = 5 * 1_024 * 1_024;

/** "letter.pdf (1.2 MB)" */
export function nameFile({ name, size }: File): string {
  const kilobytes = Math.max(1, Math.round(size / 1_024));
  return `${name} (${kilobytes < 1_024 ? `${kilobytes} KB` : `${(kilobytes / 1_024).toFixed(1)} MB`})`;
}

/** What cannot be taken, and what to do; undefined where it can. */
function objectTo(file: File): string | undefined {
  if (file.size === 0) return `${file.name} is empty. Choose a file with text in it.`;
  if (file.size > LARGEST)
    return `${nameFile(file)} is larger than 5 MB. Save the part that matters as a file of its own, and add that.`;
  return undefined;
}

interface Handing {
  readonly button: HTMLElement;
  readonly input: HTMLInputElement;
  /** Told why a file is not taken. */
  readonly complain: (words: string) => void;
  readonly hand: (file: File) => Promise<unknown>;
}

/** Takes files from a button, or dropped anywhere on the page: one after the other. */
export function takeFiles({ button, input, complain, hand }: Handing): void {
  const takeAll = async (files: readonly File[]) => {
    for (const file of files) {
      const objection = objectTo(file);
      if (objection === undefined) await hand(file);
      else complain(objection);
    }
  };
  const over = (isOver: boolean) => document.body.classList.toggle('dropping', isOver);
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again once it was mended.
    input.value = '';
    void takeAll(files);
  });
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    over(true);
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) over(false);
  });
  addEventListener('drop', (event) => {
    over(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void takeAll(files);
  });
}
