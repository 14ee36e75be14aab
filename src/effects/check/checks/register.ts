import { type Finding, green, red, yellow } from '../finding';

/**
 * What became of a question to the register: its status; `silent` where it answers nobody, `refuses` where it answers
 * others and not this site, `policy` where the page's own policy stopped the question.
 */
export type Reached = number | 'silent' | 'refuses' | 'policy';

/**
 * Whether records reach the register.
 *
 * @param register where records are posted; null where there is none.
 * @param origin of the page.
 * @example
 * checkRegister('https://rekisteri.example/records', location.origin, 'silent');
 */
export function checkRegister(
  register: string | null,
  origin: string,
  reached: Reached,
): readonly Finding[] {
  if (!register) return [yellow('register-none')];
  const { host, href: address } = new URL(register, origin);
  if (reached === 'silent') return [red('register-away', { address })];
  if (reached === 'refuses') return [red('register-refuses', { address, origin })];
  if (reached === 'policy') return [red('register-policy', { address, host })];
  if (reached >= 400 && reached !== 429) {
    return [red('register-strange', { address, status: String(reached) })];
  }
  return [green('register-ok')];
}
