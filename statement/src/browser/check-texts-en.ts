import type { CheckTexts } from './check-texts';

/** English: facts and remedies are those of the command. */
export const en: CheckTexts = {
  title: 'Only for you who keep this site: the statement is not right',
  about:
    'Visitors do not see this. They see the statement as you have written it. The command npx keksi statement says the same.',
  says: 'It says',
  nothing: 'nothing',
  but: 'But',
  write: 'Write',
  form: 'Missing or wrong. Allowed: {allowed}',
  codes: {},
};
