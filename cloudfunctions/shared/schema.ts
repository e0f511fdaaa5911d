/** The schema of what is stored. Raise it when stored shapes change, and teach `setup` the way over. */
export const SCHEMA = 3
