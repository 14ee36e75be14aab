import type { Service } from './service';

/** A whole service for tests: nothing a visitor must be told is missing. */
export const exampleService = (changes: Partial<Service> = {}): Service => ({
  id: 'chat',
  category: 'marketing',
  name: 'Chat',
  provider: 'Chat Oy',
  purpose: { fi: 'Keskustelu.', en: 'Conversation.', sv: 'Samtal.' },
  policy: 'https://chat.example/privacy',
  transfers: [],
  cookies: [{ name: 'chat_id', lifetime: { amount: 30, unit: 'day' }, party: 'first' }],
  hosts: ['chat.example'],
  ...changes,
});
