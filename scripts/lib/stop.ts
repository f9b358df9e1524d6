/** An end that the operator can mend: one line with the reason and the remedy, no stack. */
export class StartProblem extends Error {}

export const reportAndExit = (error: unknown): never => {
  if (error instanceof StartProblem) console.error(`vitrine: ${error.message}`)
  else console.error('vitrine:', error)
  process.exit(1)
}
