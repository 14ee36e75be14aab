import { describe, expect, test } from 'vitest';
import { readSettings } from './settings.js';
import { plainSite } from './sites/site.js';

test('nothing set is enough to try it out', () => {
  expect(readSettings({})).toEqual({
    login: undefined,
    outgoing: { allowsPrivate: false, s3: undefined, s3Hours: 24 },
    port: 8080,
    host: undefined,
    databaseUrl: 'file:./data/register.db',
    sites: [],
    publicUrl: undefined,
    metricsPort: undefined,
    adminToken: undefined,
    retentionDays: undefined,
    recordsPerMinute: 300,
    trustProxy: false,
    logLevel: 'info',
  });
});

test('everything can be set', () => {
  const settings = readSettings({
    NODE_ENV: 'production',
    PORT: '80',
    HOST: '127.0.0.1',
    KEKSI_DATABASE_URL: 'postgres://register@db/register',
    KEKSI_ALLOWED_ORIGINS: 'https://a.example, https://b.example:8443',
    KEKSI_PUBLIC_URL: 'https://rekisteri.example/register/',
    KEKSI_METRICS_PORT: '9090',
    KEKSI_ADMIN_TOKEN: `sha256:${'a'.repeat(64)}`,
    KEKSI_RETENTION_DAYS: '1825',
    KEKSI_RECORDS_PER_MINUTE: '10',
    KEKSI_TRUST_PROXY: 'true',
    KEKSI_LOG_LEVEL: 'warn',
  });
  expect(settings).toMatchObject({
    port: 80,
    sites: [
      plainSite('https://a.example'),
      plainSite('https://b.example:8443'),
      plainSite('https://rekisteri.example'),
    ],
    publicUrl: 'https://rekisteri.example/register',
    metricsPort: 9090,
    retentionDays: 1825,
    recordsPerMinute: 10,
    trustProxy: true,
  });
});

describe('a mistake is named, with what is allowed', () => {
  test.each([
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['KEKSI_DATABASE_URL', 'register.db'],
    ['KEKSI_ALLOWED_ORIGINS', 'www.esimerkki.fi'],
    ['KEKSI_ALLOWED_ORIGINS', 'https://www.esimerkki.fi/'],
    ['KEKSI_ALLOWED_ORIGINS', '*'],
    ['KEKSI_PUBLIC_URL', 'rekisteri.example'],
    ['KEKSI_METRICS_PORT', 'no'],
    ['KEKSI_ADMIN_TOKEN', 'short'],
    ['KEKSI_ADMIN_TOKEN', 'sha256:abc'],
    ['KEKSI_RETENTION_DAYS', '0'],
    ['KEKSI_RETENTION_DAYS', 'forever'],
    ['KEKSI_RECORDS_PER_MINUTE', '0'],
    ['KEKSI_TRUST_PROXY', 'yes'],
    ['KEKSI_LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} must be `);
  });

  test('in production the retention must be set', () => {
    expect(() => readSettings({ NODE_ENV: 'production' })).toThrow('KEKSI_RETENTION_DAYS must be');
  });
});

test('a storage needs its keys, and a bucket in its address', () => {
  const url = 'https://s3.example/bucket/keksi';
  const keys = { KEKSI_S3_ACCESS_KEY: 'key', KEKSI_S3_SECRET_KEY: 'secret' };
  expect(readSettings({ KEKSI_S3_URL: url, ...keys, KEKSI_S3_HOURS: '6' }).outgoing).toMatchObject({
    s3: { url, region: 'us-east-1' },
    s3Hours: 6,
  });
  expect(() => readSettings({ KEKSI_S3_URL: url })).toThrow('KEKSI_S3_ACCESS_KEY');
  expect(() => readSettings({ KEKSI_S3_URL: 'https://s3.example', ...keys })).toThrow('bucket');
  expect(() => readSettings({ KEKSI_S3_URL: url, ...keys, KEKSI_S3_HOURS: '0' })).toThrow('HOURS');
});
