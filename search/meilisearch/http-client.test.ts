import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { HttpStatusError, requestJson } from "./http-client.server";

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(handle: http.RequestListener): Promise<{ url: string; sockets: Set<Socket> }> {
  const sockets = new Set<Socket>();
  const server = http.createServer(handle);
  server.on("connection", (socket) => sockets.add(socket));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, sockets };
}

test("many calls one after the other share one connection", async () => {
  const { url, sockets } = await serve((request, response) => {
    request.resume();
    request.on("end", () => response.end('{"ok":true}'));
  });
  for (let i = 0; i < 10; i += 1) {
    const answer = await requestJson(url, { method: "POST", body: '{"q":"na"}', timeoutMs: 1000 });
    expect(answer).toEqual({ ok: true });
  }
  expect(sockets.size).toBe(1);
});

test("head and body leave in one piece", async () => {
  const pieces: number[] = [];
  const { url, sockets } = await serve((request, response) => {
    request.resume();
    request.on("end", () => response.end("{}"));
  });
  await requestJson(url, { timeoutMs: 1000 });
  for (const socket of sockets) socket.on("data", (piece: Buffer) => pieces.push(piece.length));
  await requestJson(url, { method: "POST", body: JSON.stringify({ q: "é" }), timeoutMs: 1000 });
  expect(pieces).toHaveLength(1);
});

test("a server that says nothing is given up in time", async () => {
  const { url } = await serve(() => {});
  const began = Date.now();
  await expect(requestJson(url, { timeoutMs: 150 })).rejects.toThrow("within 150 ms");
  expect(Date.now() - began).toBeLessThan(1000);
});

test("a server that dribbles its answer is given up in time", async () => {
  const { url } = await serve((_, response) => {
    response.write("{");
    const dribble = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(dribble));
  });
  await expect(requestJson(url, { timeoutMs: 200 })).rejects.toThrow("within 200 ms");
});

test("an error of the server's keeps what it said", async () => {
  const { url } = await serve((_, response) => {
    response.statusCode = 404;
    response.end('{"code":"index_not_found","message":"no such index"}');
  });
  const error = await requestJson(url, { timeoutMs: 1000 }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(HttpStatusError);
  expect(error).toMatchObject({ status: 404, body: { code: "index_not_found" } });
});

test("what is not JSON is an error and no answer", async () => {
  const { url } = await serve((_, response) => response.end("<html>"));
  await expect(requestJson(url, { timeoutMs: 1000 })).rejects.toThrow("not JSON");
});
