/** Something the person who starts the replay can mend, in one line. */
export class UsageError extends Error {}
