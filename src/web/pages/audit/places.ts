export const home = '/audit';
