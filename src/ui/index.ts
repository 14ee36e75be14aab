export { fillDeclaration, type Level, levelFor } from './declaration';
export type { Host, Interface, MakeInterface, NoticeText, Receipt, View } from './interface';
export { makeInterface } from './make-interface';
export type { Words } from './notice';
export { makePlaceholder, type Placeholder, type PlaceholderHost } from './placeholder';
