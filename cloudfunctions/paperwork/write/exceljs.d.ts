import type { DataValidation } from 'exceljs';

/** There, and left out of its types: one rule for a range, where one for each cell takes seconds. */
declare module 'exceljs' {
  interface Worksheet {
    readonly dataValidations: { add(range: string, rule: DataValidation): void };
  }
}
