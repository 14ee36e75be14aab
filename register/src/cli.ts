#!/usr/bin/env node
import { serve } from './serve.js';
import { readSettings, SettingsError } from './settings.js';

try {
  const { port, stop } = await serve(readSettings(process.env));
  console.log(`Keksi register listening on http://localhost:${port}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
