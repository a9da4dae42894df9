/* As much of papaparse as is used. Its own types bring Node's globals with them, which `shared` must not see. */
interface Papa {
  unparse(
    table: { readonly fields: readonly string[]; readonly data: readonly (readonly string[])[] },
    options: { readonly newline: string },
  ): string;
}
declare const papa: Papa;
export default papa;
