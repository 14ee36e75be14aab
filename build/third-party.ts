/** Somebody else's code that comes with a package. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** SPDX id. */
  readonly licence: string;
  /** The licence's text, where the code is inside files that we ship. */
  readonly text?: string;
}

/** Licences that ask for no more than their notice, whatever it is put into: SPDX ids. */
const ACCEPTED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];

/** What may not be shipped, in words. An unknown licence is none. */
export const refused = (components: readonly Component[]): string[] =>
  components
    .filter(({ licence }) => !ACCEPTED.includes(licence))
    .map(
      ({ name, version, licence }) =>
        `${name} ${version} is under ${licence || 'no known licence'}. Accepted: ${ACCEPTED.join(', ')}.`,
    );

const row = ({ name, version, licence, text }: Component) =>
  `| ${name} | ${version} | ${licence} | ${text ? 'in its files' : 'by npm'} |`;

const notice = ({ name, version, text = '' }: Component) =>
  `## ${name} ${version}\n\n\`\`\`\`text\n${text.replaceAll('\r\n', '\n')}\n\`\`\`\`\n`;

/** THIRD-PARTY.md of a package. */
export const page = (name: string, components: readonly Component[]): string => `# Third parties

What comes along with \`${name}\`: in its own files, or installed by npm. Made by \`npm run licences\`.

| Package | Version | Licence | Comes |
|---|---|---|---|
${components.map(row).join('\n')}

${components
  .filter(({ text }) => text)
  .map(notice)
  .join('\n')}`;
