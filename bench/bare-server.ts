import http from "node:http";

/**
 * The floor: a bare node:http server that sends bytes it holds in memory. It runs in a process of its
 * own and reads what to send from its parent.
 */
let pages = new Map<string, { headers: http.OutgoingHttpHeaders; body: Buffer }>();

const server = http.createServer((req, res) => {
  const page = pages.get(req.url ?? "");
  if (!page) {
    res.writeHead(404, { "Content-Length": 0 }).end();
    return;
  }
  res.writeHead(200, page.headers).end(page.body);
});

process.on("message", (message: [string, http.OutgoingHttpHeaders, string][]) => {
  pages = new Map(
    message.map(([path, headers, body]) => [path, { headers, body: Buffer.from(body, "base64") }]),
  );
  process.send?.({ ready: true });
});
process.on("disconnect", () => process.exit(0));

server.listen(0, "127.0.0.1", () => {
  process.send?.({ port: (server.address() as { port: number }).port });
});
