export { override, ownTexts } from '../locales/override';
export { fillDeclaration } from './declaration';
export type { Host, Interface, MakeInterface, NoticeText, Receipt, View } from './interface';
export { type Level, levelFor } from './level';
export { makeInterface } from './make-interface';
export type { Words } from './notice';
export { makePlaceholder, type Placeholder, type PlaceholderHost } from './placeholder';
