(() => {
  // Where the server is; left to itself the page looks below the address that was opened first.
  window.__streamlit = { BACKEND_BASE_URL: new URL(".", window.location.href).href };
  // The policy forbids WebAssembly. One library tries it, only to do without; spare it the attempt.
  window.WebAssembly = undefined;
  // A connection that is refused means that there is no room: show the page that says so.
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...address) {
      super(...address);
      let opened = false;
      this.addEventListener("open", () => { opened = true; });
      this.addEventListener("close", async () => {
        if (opened) return;
        const answer = await fetch(window.location.href, { method: "HEAD" }).catch(() => null);
        if (answer && answer.status === 503) window.location.reload();
      });
    }
  };
})();
