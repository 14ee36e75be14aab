/** What the environment says, checked. */
export interface Settings {
  port: number;
  databaseUrl: string;
  allowedOrigins: string[];
  adminToken: string | undefined;
  /** Undefined outside production only: then nothing is erased by age. */
  retentionDays: number | undefined;
}

/** Every mistake in the settings, in one message. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Reads the settings from the environment; throws one error that lists every mistake. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const mistakes: string[] = [];
  const say = (name: string, allowed: string, value?: string) =>
    mistakes.push(`${name} must be ${allowed}; it ${value ? `was ${value}` : 'is not set'}`);

  const port = environment.PORT || '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    say('PORT', 'a number from 0 to 65535', port);

  const databaseUrl = environment.KEKSI_DATABASE_URL || 'file:./data/register.db';
  if (!/^(file:.|postgres(ql)?:\/\/)/.test(databaseUrl)) {
    // Not shown: it may hold a password.
    say('KEKSI_DATABASE_URL', 'file:PATH or postgres://…', 'something else');
  }

  const allowedOrigins = (environment.KEKSI_ALLOWED_ORIGINS ?? '').split(/[\s,]+/).filter(Boolean);
  for (const origin of allowedOrigins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      say(
        'KEKSI_ALLOWED_ORIGINS',
        'origins such as https://www.esimerkki.fi, separated by commas',
        origin,
      );
    }
  }

  const days = environment.KEKSI_RETENTION_DAYS;
  const allowedDays = 'a whole number of days, 1 or more, after which records are erased';
  if (days ? !/^[1-9]\d{0,4}$/.test(days) : environment.NODE_ENV === 'production') {
    say('KEKSI_RETENTION_DAYS', allowedDays, days);
  }

  const adminToken = environment.KEKSI_ADMIN_TOKEN || undefined;
  if (adminToken !== undefined && adminToken.length < 16) {
    say('KEKSI_ADMIN_TOKEN', 'at least 16 characters', 'shorter');
  }

  if (mistakes.length > 0) throw new SettingsError(mistakes.join('\n'));
  return {
    port: Number(port),
    databaseUrl,
    allowedOrigins,
    adminToken,
    retentionDays: days ? Number(days) : undefined,
  };
}
