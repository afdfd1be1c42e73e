/** Somebody signed in: who they are and what they may do, as every use case is told. */
export interface Person {
  readonly organisation: string;
  /** The account's id: the actor of what they record. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** Set when somebody else chose their password: until they change it they can do nothing more. */
  readonly mustChangePassword: boolean;
}
