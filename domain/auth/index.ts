/**
 * Merchants: accounts, passwords, memberships and the budgets of tries. Answers and times are the same whether an
 * account exists or not, and a reset ends every session. Emits nothing; the reset mail is handed to the caller.
 */
export * from './limits.ts'
export * from './passwords.ts'
export * from './staff.ts'
export * from './users.ts'
