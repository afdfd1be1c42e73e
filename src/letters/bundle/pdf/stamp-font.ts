import { StandardFontEmbedder, StandardFonts } from '@cantoo/pdf-lib';

/** A face every viewer has, so that 1,500 stamps weigh nothing. */
export const stampFont = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>';

const helvetica = StandardFontEmbedder.for(StandardFonts.Helvetica as never);

/** Width of a stamp's words in points for a size of one. */
export const measureStamp = (words: string): number => helvetica.widthOfTextAtSize(words, 1);

/** Words as the stamp's face can write them: what it has no letter for is a question mark. */
export const stampText = (words: string): string => words.replaceAll(/[^\x20-\x7e\xa1-\xff]/gu, '?');
