// Stands before a server and adds the key that the conformance suite has no way to send. Names of itself become the server's,
// foreign ones stay as they are, or the check of Host and Origin would go untested.
import http from 'node:http';

const server = new URL(process.argv[2]);
const key = process.env.ADSCONNECT_API_KEY;

const door = http.createServer((asked, answer) => {
  const own = `localhost:${door.address().port}`;
  const headers = { ...asked.headers, authorization: `Bearer ${key}` };
  for (const name of ['host', 'origin']) {
    headers[name] = headers[name]?.replace(own, server.host).replace(own.replace('localhost', '127.0.0.1'), server.host);
    if (headers[name] === undefined) delete headers[name];
  }
  const passed = http.request(
    { host: server.hostname, port: server.port, method: asked.method, path: asked.url, headers, setHost: false },
    (reply) => {
      answer.writeHead(reply.statusCode, reply.headers);
      reply.pipe(answer);
    });
  passed.on('error', () => answer.writeHead(502).end());
  asked.pipe(passed);
});
door.listen(0, '127.0.0.1', () => console.log(door.address().port));
