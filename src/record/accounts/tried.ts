/** What is tried: a password under a name, or a second step of an account. */
export type Tried = 'password' | 'second-step';
