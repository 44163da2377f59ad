/** Gives a text to the reader as a file. Nothing goes over the network. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the file by then; the address must not live as long as the page.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
