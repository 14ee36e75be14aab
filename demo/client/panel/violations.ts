let count = 0;

/** How often the page's content security policy was violated. */
export const violations = (): number => count;

/** Counts violations; where the browser can, also those from before this script ran. */
export function watchViolations(changed: () => void): void {
  const add = (more: number) => {
    count += more;
    changed();
  };
  if ('ReportingObserver' in window) {
    const options = { types: ['csp-violation'], buffered: true };
    new ReportingObserver((reports) => add(reports.length), options).observe();
  } else {
    document.addEventListener('securitypolicyviolation', () => add(1));
  }
}
