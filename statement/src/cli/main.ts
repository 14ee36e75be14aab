import { USAGE as QUESTION, questionCommand } from '../../../src/server/command';
import { auditCommand } from './audit';
import { statementCommand, USAGE } from './statement';

const [command, ...args] = process.argv.slice(2);
const terminal = {
  print: (text: string) => void process.stdout.write(text),
  complain: (text: string) => void process.stderr.write(`${text}\n`),
};

// Not process.exit: what goes into a pipe would be cut off.
if (command === 'statement') process.exitCode = statementCommand(args, terminal);
else if (command === 'question') process.exitCode = questionCommand(args, terminal);
else if (command === 'audit') process.exitCode = await auditCommand(args, terminal);
else if (command === undefined || /^(-h|--help|help)$/.test(command)) {
  terminal.print(`${USAGE}\n${QUESTION}`);
  terminal.print(
    '\nkeksi audit: what a site does before a choice, after it, and after "no": npx keksi audit --help\n',
  );
} else {
  terminal.complain(`There is no command "${command}". Allowed: statement, question, audit.`);
  process.exitCode = 2;
}
