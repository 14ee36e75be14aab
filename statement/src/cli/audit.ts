import type { Terminal } from './terminal';

/** A package of its own, so that nobody gets a browser's driver with a banner; the compiler need not know it. */
const PACKAGE: string = 'keksi-audit';

const HOW = `keksi audit is a package of its own, since it brings a browser's driver along, and it is not installed here:

  npm install --save-dev keksi-audit
`;

interface AuditPackage {
  auditCommand(args: readonly string[], to: Terminal): Promise<number>;
}

const isMissing = (error: unknown): boolean => {
  const { code, message = '' } = error as { code?: string; message?: string };
  return code === 'ERR_MODULE_NOT_FOUND' && message.includes(PACKAGE);
};

/** The command `keksi audit`, if its package is there. @returns the exit code */
export async function auditCommand(args: readonly string[], to: Terminal): Promise<number> {
  try {
    const audit = (await import(PACKAGE)) as AuditPackage;
    return await audit.auditCommand(args, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
    to.complain(HOW);
    return 2;
  }
}
