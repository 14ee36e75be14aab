import {
  type Additions,
  BASES,
  type Basis,
  type Contact,
  type Purpose,
  type Register,
  type Statement,
  type Text,
  type Texts,
  type Transfers,
} from '../statement';

type Fields = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** What can be read of a text: whatever it is, rather than nothing. */
function textOf(value: unknown): Text {
  if (isObject(value)) return value as Text;
  return value === undefined || value === null ? '' : String(value);
}

/** An empty list says that there are none; what is missing says nothing. */
const textsOf = (value: unknown): Texts =>
  Array.isArray(value) ? value.map(textOf) : textOf(value);

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function contactOf(value: unknown): Contact {
  const { name, address, email, phone } = fieldsOf(value);
  return {
    name: stringOf(name),
    ...(address ? { address: stringOf(address) } : {}),
    ...(email ? { email: stringOf(email) } : {}),
    ...(phone ? { phone: stringOf(phone) } : {}),
  };
}

function purposeOf(value: unknown): Purpose {
  const fields = isObject(value) && !('fi' in value) ? value : { purpose: value };
  const { purpose, basis, interest, law, ground } = fields as Fields;
  return {
    purpose: textOf(purpose),
    // Without one, none is shown.
    basis: (BASES as readonly unknown[]).includes(basis) ? (basis as Basis) : ('' as Basis),
    ...(interest ? { interest: textOf(interest) } : {}),
    ...(law ? { law: textOf(law) } : {}),
    ...(ground ? { ground: textOf(ground) } : {}),
  };
}

function registerOf(value: unknown): Register {
  const fields = fieldsOf(value);
  const protection = fieldsOf(fields.protection);
  const transfers = Array.isArray(fields.transfers) ? fields.transfers : textOf(fields.transfers);
  return {
    name: textOf(fields.name),
    purposes: listOf(fields.purposes).map(purposeOf),
    people: textsOf(fields.people),
    groups: textsOf(fields.groups),
    contents: textsOf(fields.contents),
    sources: textsOf(fields.sources),
    recipients: textsOf(fields.recipients),
    disclosures: textsOf(fields.disclosures),
    transfers: transfers as Transfers,
    retention: textsOf(fields.retention),
    protection: {
      manual: textsOf(protection.manual),
      electronic: textsOf(isObject(fields.protection) ? protection.electronic : fields.protection),
    },
    required: textsOf(fields.required),
    withdrawal: textsOf(fields.withdrawal),
    decisions: textsOf(fields.decisions),
  };
}

/**
 * As much of a statement as can be shown. What is missing or wrong in one place takes nothing from the others:
 * what the visitor reads is what the owner has written, all of it.
 */
export function asStatement(value: Fields): Statement {
  const { consentRegister, services, additions } = value;
  const { businessId, representative } = fieldsOf(value.controller);
  const days = Number(fieldsOf(consentRegister).retentionDays);
  return {
    updated: stringOf(value.updated),
    controller: {
      address: '',
      ...contactOf(value.controller),
      ...(businessId ? { businessId: stringOf(businessId) } : {}),
      ...(representative ? { representative: contactOf(representative) } : {}),
    },
    ...(value.contact ? { contact: contactOf(value.contact) } : {}),
    ...(value.dataProtectionOfficer
      ? { dataProtectionOfficer: contactOf(value.dataProtectionOfficer) }
      : {}),
    registers: listOf(value.registers).map(registerOf),
    ...(days > 0 ? { consentRegister: { ...fieldsOf(consentRegister), retentionDays: days } } : {}),
    services: fieldsOf(services) as NonNullable<Statement['services']>,
    additions: Object.fromEntries(
      Object.entries(fieldsOf(additions)).map(([name, texts]) => [name, textsOf(texts)]),
    ) as Additions,
  };
}
