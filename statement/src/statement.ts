import type { Localized, Transfer } from './from-keksi';

/** A text of the owner's: one for every language, or one for each. */
export type Text = string | Localized;

/** One text or several. An empty list says that there are none, and the statement says so too. */
export type Texts = Text | readonly Text[];

/** Transfers outside the EU and the EEA. */
export type Transfers = readonly (Transfer | Text)[] | Text;

/** The grounds of GDPR 6(1), in its order. */
export const BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-interest',
  'legitimate-interest',
] as const;

/** What permits a processing. */
export type Basis = (typeof BASES)[number];

/** How somebody is reached. */
export interface Contact {
  readonly name: string;
  readonly address?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Who keeps the registers (GDPR 13(1)(a)). */
export interface Controller extends Contact {
  readonly address: string;
  /** Y-tunnus. */
  readonly businessId?: string;
  /** Where the controller is not established in the EU. */
  readonly representative?: Contact;
}

/** Why data is processed, and what permits it (GDPR 13(1)(c)). */
export interface Purpose {
  readonly purpose: Text;
  readonly basis: Basis;
  /** Which interest, where the basis is legitimate interest (GDPR 13(1)(d)). */
  readonly interest?: Text;
  /** Which law, where the basis is a legal obligation. */
  readonly law?: Text;
  /** What you say of the basis in your own words. */
  readonly ground?: Text;
}

/** How a register is protected. */
export interface Protection {
  /** Papers. An empty list: there are none. */
  readonly manual: Texts;
  readonly electronic: Texts;
}

/** One register: customers, newsletter, job applicants … */
export interface Register {
  readonly name: Text;
  readonly purposes: readonly Purpose[];
  /** Whose data it holds. */
  readonly people: Texts;
  /** Which groups of data. */
  readonly groups: Texts;
  /** What it holds of a person. */
  readonly contents: Texts;
  readonly sources: Texts;
  /** Recipients and processors. */
  readonly recipients: Texts;
  readonly disclosures: Texts;
  /** Outside the EU and the EEA: an empty list says that this register has none. */
  readonly transfers: Transfers;
  readonly retention: Texts;
  readonly protection: Protection;
  /** Whether the data must be given, and what follows if they are not (GDPR 13(2)(e)). */
  readonly required: Texts;
  /** How consent is withdrawn, where it is a basis (GDPR 13(2)(c)). */
  readonly withdrawal?: Texts;
  /** Automated decisions and profiling (GDPR 13(2)(f)); an empty list says that this register has none. */
  readonly decisions: Texts;
}

/** What may permit it to keep refusals. */
export const REFUSALS_BASES = [
  'legal-obligation',
  'legitimate-interest',
] as const satisfies readonly Basis[];

/** One of them. */
export type RefusalsBasis = (typeof REFUSALS_BASES)[number];

/** The register of consents to cookies; what is in it, Keksi knows. */
export interface ConsentRegister {
  /** After how many days a record is erased: `KEKSI_RETENTION_DAYS` of the register. */
  readonly retentionDays: number;
  /**
   * What permits it to keep refusals: accountability (GDPR 5(2)), or an interest of the owner's. Of consents, the law
   * says it itself (7(1)).
   */
  readonly refusals?: RefusalsBasis;
  /** Who keeps it for the owner, such as the host of its server; an empty list says that nobody does. */
  readonly recipients?: Texts;
  /** Outside the EU and the EEA: an empty list says that there are none. */
  readonly transfers?: Transfers;
}

/** What only the owner's contract with a provider tells. */
export interface ServiceRemark {
  /** Whether the provider processes data on the owner's behalf, together with the owner, or on its own. */
  readonly role?: 'processor' | 'joint' | 'controller';
  /** How long the provider keeps what it has received. */
  readonly retention?: Texts;
  readonly note?: Texts;
}

/** What the owner adds to the parts that Keksi writes. */
export interface Additions {
  readonly cookies?: Texts;
  readonly analytics?: Texts;
  readonly advertising?: Texts;
  readonly rights?: Texts;
  readonly complaint?: Texts;
  readonly changes?: Texts;
  /** What you do, and whom you tell, if data get into wrong hands (GDPR 33, 34). */
  readonly breach?: Texts;
}

/** What the owner writes of a privacy statement. The rest is written from the configuration. */
export interface Statement {
  /** Address of the schema, for editors. */
  readonly $schema?: string;
  /** The day it was last changed: `2026-11-22`, or `22.11.2026`. */
  readonly updated: string;
  readonly controller: Controller;
  /** Who answers about the registers; without it, the controller does. */
  readonly contact?: Contact;
  readonly dataProtectionOfficer?: Contact;
  readonly registers: readonly Register[];
  /** Needed where the configuration names a register of consents. */
  readonly consentRegister?: ConsentRegister;
  /** By the id of the service. */
  readonly services?: { readonly [id: string]: ServiceRemark };
  readonly additions?: Additions;
}

/** A statement that may lack anything: what an importer makes of an old text. */
export type Draft<T = Statement> = T extends string | number
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Draft<Item>[]
    : { readonly [Field in keyof T]?: Draft<T[Field]> };
