/** What is wrong with an address that is to be a channel's, in words; null when nothing is. */
export function addressFault(text: string): string | null {
  if (text === '') return 'Type the address that your office gave you.';
  if (!URL.canParse(text)) return 'This is not an address. It looks like https://programme.example/channel.json';
  const { protocol, username } = new URL(text);
  if (protocol !== 'https:' && !(protocol === 'http:' && isOnThisComputer(text))) {
    return 'It must begin with https, so that nobody on the way can change what you read.';
  }
  return username === '' ? null : 'Leave out the name and password: a channel is read without them.';
}

/** Whether an address is on this very computer, as the sample programme's is. */
export const isOnThisComputer = (url: string): boolean =>
  /^(127(\.\d+){3}|localhost|\[::1\])$/.test(new URL(url).hostname);

/** The host of an address, to name it before its own title is known. */
export const hostOf = (url: string): string => new URL(url).host;
