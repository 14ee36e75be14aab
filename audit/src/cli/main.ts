#!/usr/bin/env node
import { auditCommand } from './audit';

// Not process.exit: what goes into a pipe would be cut off.
process.exitCode = await auditCommand(process.argv.slice(2), {
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(`${text}\n`),
});
