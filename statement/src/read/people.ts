import type { Contact, Controller, Draft } from '../statement';
import { type Reached, reachedIn } from './inside/contact';

/** Who keeps the registers and whom to ask, from what stands under their headings. */
export interface People {
  readonly controller?: Draft<Omit<Controller, 'representative'>>;
  readonly contact?: Draft<Contact>;
  readonly officer?: Draft<Contact>;
  /** Words that only say what the next ones are, by the field they stood in. */
  readonly labels: readonly (readonly [label: string, field: string])[];
  /** What has no place. */
  readonly rest: readonly string[];
}

/** As much as there is of them, as one; nothing of nothing. */
const together = (texts: readonly string[]): string | undefined =>
  texts.length > 0 ? texts.join(', ') : undefined;

/** All but one of them; what stands there twice stays once. */
function without(all: readonly string[], one: string | undefined): string[] {
  const at = one === undefined ? -1 : all.indexOf(one);
  return all.filter((_, index) => index !== at);
}

/** An object without what is missing; undefined where all of it is. */
function filled<T extends object>(fields: T): T | undefined {
  const own = Object.entries(fields).filter(([, value]) => value !== undefined);
  return own.length > 0 ? (Object.fromEntries(own) as T) : undefined;
}

/** A contact by a name, and everything else that is known. @param name who it is; @param before stands before the address. */
function contactOf(
  name: string | undefined,
  before: readonly string[],
  reached: Reached,
): Draft<Contact> | undefined {
  return filled({
    name,
    address: together([...before, ...reached.address]),
    email: reached.emails[0],
    phone: together(reached.phones),
  });
}

/** What is left of lines that told of one contact. */
const left = ({ emails, businessIds, rest }: Reached, ids: number): string[] => [
  ...emails.slice(1),
  ...businessIds.slice(ids),
  ...rest,
];

/** Whether words can be what somebody is called: “sihteeri”, but no half of a sentence. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length <= 3 || (words.length <= 7 && capitals * 2 >= words.length);
}

/** A person, or a company where no person is named; the company of a person stands in the address. */
function personOf(reached: Reached): { contact?: Draft<Contact>; rest: readonly string[] } {
  const { people, firms, others } = reached;
  const titles = people.length === 0 ? others.filter(isName).slice(0, 1) : [];
  const names = [...people, ...titles];
  const rest = [...without(others, titles[0]), ...left(reached, 0)];
  return names.length > 0
    ? { contact: contactOf(together(names), firms, reached), rest }
    : { contact: contactOf(firms[0], firms.slice(1), reached), rest };
}

/** Tells a controller from the persons beside it, and from one another. */
export function peopleIn(
  under: (field: 'controller' | 'contact' | 'officer') => readonly string[],
): People {
  const [keeper, asked, officer] = [
    reachedIn(under('controller')),
    reachedIn(under('contact')),
    reachedIn(under('officer')),
  ];
  const labels = [
    ...keeper.labels.map((label) => [label, 'controller'] as const),
    ...asked.labels.map((label) => [label, 'contact'] as const),
    ...officer.labels.map((label) => [label, 'dataProtectionOfficer'] as const),
  ];
  const title = keeper.others.find(isName);
  const named = keeper.firms[0] ?? title ?? keeper.people[0];
  const beside = [...keeper.firms, ...keeper.others].includes(named ?? '');
  const persons = beside ? keeper.people : without(keeper.people, named);
  const others = without([...keeper.firms, ...keeper.others], named);
  const controller = filled({
    name: named,
    businessId: keeper.businessIds[0],
    address: together(keeper.address),
    email: keeper.emails[0],
    phone: together(keeper.phones),
  });
  const person = personOf(asked);
  const guard = personOf(officer);
  const contact =
    person.contact?.name === undefined && persons.length > 0
      ? { name: persons.join(', '), ...person.contact }
      : person.contact;
  const unnamed = contact === person.contact ? persons : [];
  return {
    ...(controller ? { controller } : {}),
    ...(contact ? { contact } : {}),
    ...(guard.contact ? { officer: guard.contact } : {}),
    labels,
    rest: [...others, ...unnamed, ...left(keeper, 1), ...person.rest, ...guard.rest],
  };
}
