const everyMilliseconds = 1000;

/** Reloads when the mini-program was built again, keeping the page that is open. */
export function watchBuild(buildId: string): void {
  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const response = await fetch('/build-id.txt', { cache: 'no-store' }).catch(() => undefined);
    if (!response?.ok || (await response.text()) === buildId) return;
    sessionStorage.setItem('phone:reloading', 'yes');
    location.reload();
  };
  setInterval(() => void look(), everyMilliseconds);
}
