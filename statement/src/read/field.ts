import type { SectionId } from '../check/contradiction';

/** Where what stands under a heading goes. */
export type Field =
  | Exclude<SectionId, 'registers' | 'protection'>
  | 'title'
  | 'updated'
  | 'officer'
  | 'name'
  | 'basis'
  | 'people'
  | 'protection'
  | 'manual'
  | 'electronic'
  | 'breach';

/** The fields that tell how somebody is reached. */
export const isPerson = (field: Field | undefined): boolean =>
  field === 'controller' || field === 'contact' || field === 'officer';
