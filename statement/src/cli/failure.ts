/** Something that the person at the terminal has to mend; nothing has been written. */
export class Failure extends Error {}
