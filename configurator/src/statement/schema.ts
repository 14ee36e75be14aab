import { schema } from '../../../statement/src/schema';

/** As much of the statement's schema as a form is made of. */
export interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Node;
}

/** How a field is drawn. */
export type Kind = 'line' | 'number' | 'text' | 'texts' | 'choice' | 'list' | 'group' | 'services';

const DEFINITIONS: Readonly<Record<string, Node>> = schema.$defs;

const nameOf = ({ $ref = '' }: Node) => $ref.replace('#/$defs/', '');

/**
 * What a reference stands for.
 *
 * @example
 * resolved({ $ref: '#/$defs/contact' }).properties
 */
export const resolved = (node: Node): Node =>
  node.$ref ? (DEFINITIONS[nameOf(node)] ?? node) : node;

/**
 * How a field is drawn.
 *
 * @example
 * kindOf({ $ref: '#/$defs/texts' }) // 'texts'
 */
export function kindOf(node: Node): Kind {
  if (nameOf(node) === 'text') return 'text';
  // Transfers may be told in words, too.
  if (nameOf(node) === 'texts' || node.anyOf) return 'texts';
  const { type, enum: values, additionalProperties } = resolved(node);
  if (values) return 'choice';
  if (type === 'array') return 'list';
  if (type === 'object') return additionalProperties ? 'services' : 'group';
  return type === 'integer' ? 'number' : 'line';
}

/** The whole of it. */
export const STATEMENT: Node = schema;
