/** A function that works something out once for each object it is given, and lets go of it with the object. */
export function onceFor<Given extends object, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const made = new WeakMap<Given, { readonly made: Made }>();
  return (given) => {
    const known = made.get(given) ?? { made: make(given) };
    made.set(given, known);
    return known.made;
  };
}
