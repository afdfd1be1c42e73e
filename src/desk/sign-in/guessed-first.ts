/** How letters are commonly written as signs. */
const signs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Whether a password, in lower case, is one of those found most often in leaked lists, or one of them dressed up: with signs for
 * letters, up to four figures or signs before or after it, backwards, or said twice.
 */
export async function commonPassword(plain: string): Promise<boolean> {
  const common = await commonPasswords();
  return [plain, ...undressed(plain)].some((one) => common.has(one));
}

/** Read as it is meant: with letters for the signs that stand for them. */
export const spoken = (plain: string): string =>
  plain.replaceAll(/[013457@$!]/g, (sign) => signs[sign] ?? sign);

function undressed(plain: string): readonly string[] {
  const bare = [plain, spoken(plain)].flatMap((one) => [one, bareOf(one)]);
  const half = plain.slice(0, plain.length / 2);
  return [
    ...bare,
    spoken(bareOf(plain)),
    [...plain].toReversed().join(''),
    ...(half + half === plain ? [half] : []),
  ].filter((one) => one.length >= 4);
}

/** Without up to four figures or signs before it and after it. */
const bareOf = (text: string): string => text.replace(/^[^\p{L}]{1,4}/u, '').replace(/[^\p{L}]{1,4}$/u, '');

let loaded: Promise<ReadonlySet<string>> | undefined;

/** Some 50,000 passwords, loaded when one is first chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return loaded;
}
