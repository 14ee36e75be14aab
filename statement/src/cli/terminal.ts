import { type Contradiction, SECTIONS } from '../check/contradiction';

/** Where the command writes what it says. */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
}

const number = (section: Contradiction['section']): number => SECTIONS.indexOf(section) + 1;

/** A contradiction for people: where, what, against what, and what to write. */
export const told = ({ path, section, says, fact, instead }: Contradiction): string =>
  [
    `${path} (section ${number(section)}, ${section})`,
    `  says:       ${says || 'nothing'}`,
    `  but:        ${fact}`,
    `  write:      ${instead}`,
  ].join('\n');
