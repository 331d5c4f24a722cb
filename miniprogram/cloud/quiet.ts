/** Waits while somebody may still be typing. The caller then asks only if what was typed still stands. */
export const quiet = (milliseconds = 350): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
